// A dialog in which a line of text becomes a graph: Enter draws it, and at the foot are some to try.

import type { ReactNode } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { Dialog } from './Dialog.tsx';
import { texts } from './texts.ts';
import './lineDialog.css';

interface Props<E> {
  readonly title: string;
  readonly className: string;
  readonly examples: readonly E[];
  readonly take: (example: E) => void;
  readonly draw: () => void;
  readonly close: () => void;
  /** The field, and what is said of the line. */
  readonly children: ReactNode;
}

export function LineDialog<E extends { readonly text: string }>({
  title,
  className,
  examples,
  take,
  draw,
  close,
  children,
}: Props<E>) {
  const text = useTexts(texts);
  return (
    <Dialog label={title} className={`line-dialog ${className}`} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          draw();
        }}
      >
        <h2>{title}</h2>
        {children}
        <footer>
          <span>{text('tryThese')}</span>
          <ul>
            {examples.map((example) => (
              <li key={example.text}>
                <button type="button" onClick={() => take(example)}>
                  {example.text}
                </button>
              </li>
            ))}
          </ul>
          <button type="submit" className="button button-primary">
            {text('draw')}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
