// Below a dialog that makes data: why it cannot be used yet, and the way out.

import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

interface Props {
  readonly canUse: boolean;
  readonly use: () => void;
  readonly cancel: () => void;
  /** What there is to say before. */
  readonly children?: ReactNode;
}

export function DialogFoot({ canUse, use, cancel, children }: Props) {
  const text = useTexts(texts);
  return (
    <footer className="own-foot">
      <div className="own-foot-note" role="status">
        {children}
      </div>
      <button type="button" className="button button-outlined" onClick={cancel}>
        {text('cancel')}
      </button>
      <button
        type="button"
        className="button button-primary"
        aria-disabled={!canUse}
        onClick={() => {
          if (canUse) use();
        }}
      >
        {text('use')}
      </button>
    </footer>
  );
}
