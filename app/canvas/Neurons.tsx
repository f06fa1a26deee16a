// What the units of a node say over the plane of its data, while there is training; fetched only then.

import { lazy, Suspense } from 'react';
import { useSession } from '../editor/EditorContext.tsx';
import { Boundary } from '../ui/Boundary.tsx';
import { useScreen } from './screen.ts';

const Miniatures = lazy(async () => ({
  default: (await import('../surface/Miniatures.tsx')).Miniatures,
}));

export function Neurons({ id }: { readonly id: string }) {
  const { projection } = useScreen();
  const isOpen = useSession(({ panels }) => panels.has('training'));
  return (
    isOpen && (
      <Boundary fallback={() => null}>
        <Suspense>
          <Miniatures node={id} crown={projection.crown} />
        </Suspense>
      </Boundary>
    )
  );
}
