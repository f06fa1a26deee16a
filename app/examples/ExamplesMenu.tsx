// The button that opens the examples.

import { BookOpen } from 'lucide-react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

export function ExamplesMenu() {
  const text = useTexts(texts);
  const { session } = useEditor();
  const isOpen = useSession(({ overlay }) => overlay?.kind === 'examples');
  return (
    <button
      type="button"
      className="button"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => session.setState({ overlay: { kind: 'examples' } })}
    >
      <BookOpen aria-hidden="true" />
      {text('examples')}
    </button>
  );
}
