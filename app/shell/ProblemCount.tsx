import { CircleAlert } from 'lucide-react';
import { withPanel } from '../commands/togglePanel.ts';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { shellTexts } from './texts.ts';

/** How many problems there are, and the way to their list; nothing where all is well. */
export function ProblemCount() {
  const { session } = useEditor();
  const count = useDerived(({ computed }) => computed.issues.length);
  const isOpen = useSession(({ panels }) => panels.has('problems'));
  const text = useTexts(shellTexts);
  if (count === 0) return null;
  const label = text('problemCount', { count });
  const toggle = () =>
    session.setState(({ panels }) => ({
      panels: withPanel(panels, 'problems', isOpen ? 'closed' : 'open'),
    }));
  return (
    <button
      type="button"
      className="button top-bar-problems"
      aria-label={label}
      aria-pressed={isOpen}
      data-tip={label}
      data-opens="problems"
      onClick={toggle}
    >
      <CircleAlert aria-hidden />
      {count}
    </button>
  );
}
