// A part of the panel that folds: its name, and what stands in it in a word.

import type { ReactNode } from 'react';

interface Props {
  /** What a jump to it is called. */
  readonly part: string;
  readonly name: string;
  readonly says: string;
  readonly begins?: 'open' | 'folded';
  readonly children: ReactNode;
}

export function Section({ part, name, says, begins = 'folded', children }: Props) {
  return (
    <details className="author-section" data-part={part} open={begins === 'open'}>
      <summary>
        <h4>{name}</h4>
        <span className="author-says">{says}</span>
      </summary>
      <div className="author-fields">{children}</div>
    </details>
  );
}
