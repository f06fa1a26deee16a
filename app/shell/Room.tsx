// One room of the page: waits for its code, and keeps its faults to itself.

import { type ReactNode, Suspense } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { shellTexts } from './texts.ts';

export function Room({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary fallback={(_, retry) => <FailedRoom retry={retry} />}>
      <Suspense fallback={null}>{children}</Suspense>
    </Boundary>
  );
}

function FailedRoom({ retry }: { readonly retry: () => void }) {
  const text = useTexts(shellTexts);
  return (
    <div className="shell-failed" role="alert">
      <p>{text('roomFailed')}</p>
      <button type="button" className="button button-outlined" onClick={retry}>
        {text('tryAgain')}
      </button>
      <button type="button" className="button button-outlined" onClick={() => location.reload()}>
        {text('reload')}
      </button>
    </div>
  );
}
