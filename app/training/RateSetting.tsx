// The learning rate: typed, or in steps of about a third of a power of ten; it takes effect at once.

import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import type { Policy } from '../document/documentStore.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { useTyped } from '../inspector/useTyped.ts';
import { readNumber } from '../numbers/readNumber.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { nextRate } from './nextRate.ts';
import { texts } from './texts.ts';

interface Props {
  readonly value: number;
  readonly write: (rate: number, policy: Policy) => void;
}

export function RateSetting({ value, write }: Props) {
  const text = useTexts(texts);
  const id = useId();
  const { document } = useEditor();
  const typed = useTyped({
    value: String(value),
    read: (written) => {
      const rate = readNumber(written);
      return rate !== null && rate >= 0 ? rate : null;
    },
    write,
    nudge: (written, direction) => String(nextRate(readNumber(written) ?? value, direction)),
  });
  const step = (direction: 1 | -1) => (
    <IconButton
      name={text(direction === 1 ? 'larger' : 'smaller')}
      run={() => write(nextRate(value, direction), { merge: `rate ${id}` })}
      onBlur={() => document.seal()}
    >
      {direction === 1 ? <Plus aria-hidden /> : <Minus aria-hidden />}
    </IconButton>
  );
  return (
    <p className="training-setting training-rate">
      <label htmlFor={id}>{text('rate')}</label>
      <span>
        {step(-1)}
        <input id={id} inputMode="decimal" autoComplete="off" {...typed} />
        {step(1)}
      </span>
    </p>
  );
}
