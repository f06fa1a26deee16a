import { remove } from '../editing/remove.ts';
import { nothing } from '../session/selection.ts';
import { defineCommand } from './defineCommand.ts';
import { hasSelection } from './selected.ts';

export const removeSelection = defineCommand({
  id: 'delete',
  group: 'edit',
  label: { en: 'Delete', ko: '삭제', ja: '削除' },
  keys: ['Delete', 'Backspace'],
  enabled: hasSelection,
  run: ({ document, session }) => {
    document.edit(remove(session.getState().selection), 'commit');
    session.setState({ selection: nothing });
  },
});
