// The button that opens the examples; their list is fetched when it is first asked for.

import { BookOpen } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

const ExamplesDialog = lazy(async () => ({ default: (await import('./ExamplesDialog.tsx')).ExamplesDialog }));

export function ExamplesMenu() {
  const text = useTexts(texts);
  const { session } = useEditor();
  const isOpen = useSession(({ overlay }) => overlay?.kind === 'examples');
  return (
    <>
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
      {isOpen && (
        <Suspense fallback={null}>
          <ExamplesDialog />
        </Suspense>
      )}
    </>
  );
}
