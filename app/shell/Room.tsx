// One room of the page: waits for its code, and keeps its faults to itself.

import { type ReactNode, Suspense } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { isUnfetched, unfetchedTexts } from '../session/unfetched.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { shellTexts } from './texts.ts';

export function Room({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary fallback={(error, retry) => <FailedRoom error={error} retry={retry} />}>
      <Suspense fallback={null}>{children}</Suspense>
    </Boundary>
  );
}

interface FailedProps {
  readonly error: unknown;
  readonly retry: () => void;
}

function FailedRoom({ error, retry }: FailedProps) {
  const text = useTexts(shellTexts);
  const say = useTexts(unfetchedTexts);
  // What could not be fetched once is not asked for again by this page.
  const isGone = isUnfetched(error);
  return (
    <div className="shell-failed" role="alert">
      <p>{isGone ? say('unfetched') : text('roomFailed')}</p>
      {!isGone && (
        <button type="button" className="button button-outlined" onClick={retry}>
          {text('tryAgain')}
        </button>
      )}
      <button type="button" className="button button-outlined" onClick={() => location.reload()}>
        {text('reload')}
      </button>
    </div>
  );
}
