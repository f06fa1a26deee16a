// In presentation mode, all that stands below the graph: its title, then each step in large type.

import { lazy, Suspense } from 'react';
import { useDocument, useSession } from '../editor/EditorContext.tsx';
import { Room } from './Room.tsx';

const StepWords = lazy(async () => ({ default: (await import('../stepper/StepWords.tsx')).StepWords }));

export function PresentedStep() {
  const title = useDocument((document) => document.title);
  const isStepping = useSession(({ position }) => position !== null && position > 0);
  return (
    <footer className="shell-presented">
      {isStepping ? (
        <Room>
          <Suspense fallback={null}>
            <StepWords />
          </Suspense>
        </Room>
      ) : (
        <h1>{title}</h1>
      )}
    </footer>
  );
}
