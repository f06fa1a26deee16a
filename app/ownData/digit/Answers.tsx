// How likely each digit is, as bars, and which of them is to count as the right answer.

import type { CSSProperties } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import { digits } from './exhibitDigit.ts';
import { answerOf } from './verdict.ts';

interface Props {
  readonly shares: readonly number[] | null;
  readonly isDrawn: boolean;
  readonly meant: number | null;
  readonly mean: (digit: number) => void;
}

const all = Array.from({ length: digits }, (_, digit) => digit);

export function Answers({ shares, isDrawn, meant, mean }: Props) {
  const text = useTexts(texts);
  const best = shares === null ? null : answerOf(shares);
  const percent = (digit: number): string => (100 * (shares?.[digit] ?? 0)).toFixed(1);
  return (
    <section className="digit-answers">
      <fieldset>
        <legend>{text('answer')}</legend>
        {all.map((digit) => (
          <label key={digit} data-best={digit === best}>
            <input
              type="radio"
              name="answer"
              checked={digit === meant}
              aria-label={
                shares === null ? String(digit) : text('probability', { digit, percent: percent(digit) })
              }
              onChange={() => mean(digit)}
            />
            <span>{digit}</span>
            <span className="digit-bar" style={{ '--share': shares?.[digit] ?? 0 } as CSSProperties} />
            <span className="digit-percent">{shares === null ? '' : percent(digit)}</span>
          </label>
        ))}
      </fieldset>
      <p role="status">
        {best === null ? isDrawn && text('noOutput') : text('says', { digit: best, percent: percent(best) })}
      </p>
      <p className="own-quiet">{text('answerHint')}</p>
    </section>
  );
}
