import { nothing } from '../session/selection.ts';
import { defineCommand } from './defineCommand.ts';
import { hasSelection } from './selected.ts';

/** Leaves whatever is innermost: a wire being drawn, the selection, then presentation mode. */
export const clearSelection = defineCommand({
  id: 'clear-selection',
  group: 'edit',
  label: { en: 'Clear the selection', ko: '선택 해제', ja: '選択を解除' },
  keys: ['Escape'],
  enabled: (editor) => {
    const { wiring, presenting } = editor.session.getState();
    return wiring !== null || presenting || hasSelection(editor);
  },
  run: (editor) => {
    const { session } = editor;
    if (session.getState().wiring !== null) session.setState({ wiring: null });
    else if (hasSelection(editor)) session.setState({ selection: nothing });
    else session.setState({ presenting: false });
  },
});
