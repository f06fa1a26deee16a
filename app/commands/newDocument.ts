import { emptyDocument } from '../../engine/index.ts';
import { nothing } from '../session/selection.ts';
import { defineCommand } from './defineCommand.ts';

export const newDocument = defineCommand({
  id: 'new',
  group: 'file',
  label: { en: 'New graph', ko: '새 그래프', ja: '新しいグラフ' },
  enabled: ({ document }) => document.getState().document !== emptyDocument,
  run: ({ document, session }) => {
    session.setState({ selection: nothing, position: null, playing: false, wiring: null });
    document.replace(emptyDocument);
  },
});
