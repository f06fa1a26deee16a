import { Minimize2 } from 'lucide-react';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { shellTexts } from './texts.ts';

/** The way out of presentation mode for those without an Esc key. */
export function LeavePresentation() {
  const { session } = useEditor();
  const label = useTexts(shellTexts)('leavePresentation');
  return (
    <button
      type="button"
      className="button button-icon shell-leave"
      aria-label={label}
      data-tip={`${label} (Esc)`}
      data-tip-side="left"
      onClick={() => session.setState({ presenting: false })}
    >
      <Minimize2 aria-hidden />
    </button>
  );
}
