import { removeAndBridge as bridge } from '../editing/remove.ts';
import { nothing } from '../session/selection.ts';
import { defineCommand } from './defineCommand.ts';
import { hasSelectedNodes } from './selected.ts';

export const removeAndBridge = defineCommand({
  id: 'delete-and-bridge',
  group: 'edit',
  label: { en: 'Delete and close the gap', ko: '삭제하고 이어 주기', ja: '削除して前後をつなぐ' },
  keys: ['Mod+Delete', 'Mod+Backspace'],
  enabled: hasSelectedNodes,
  run: ({ document, session }) => {
    document.edit(bridge(session.getState().selection), 'commit');
    session.setState({ selection: nothing });
  },
});
