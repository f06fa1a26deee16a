// Of which rows a reading is: those to learn from, or those kept apart.

import { type ReactNode, useId, useState } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { type Part, parts } from './parts.ts';
import { texts } from './texts.ts';
import { useTraining } from './useTraining.ts';

interface Choice {
  readonly part: Part;
  readonly present: readonly Part[];
  readonly choose: (part: Part) => void;
}

/** Among the parts that have scores; the rows for validation, or else those to learn from, unless another is chosen. */
export function usePart(): Choice {
  const report = useTraining((state) => state.report);
  const [wanted, choose] = useState<Part | null>(null);
  const present = parts.filter((part) => report?.scores[part] != null);
  const usual = present.findLast((each) => each !== 'test') ?? 'train';
  return { present, choose, part: present.find((each) => each === wanted) ?? usual };
}

interface Props extends Choice {
  /** What there is to say of these rows in short. */
  readonly children?: ReactNode;
}

export function PartChoice({ part, present, choose, children }: Props) {
  const text = useTexts(texts);
  const id = useId();
  return (
    <p className="training-part">
      <label htmlFor={id}>{text('part')}</label>
      <select
        id={id}
        value={part}
        onChange={(event) => {
          const chosen = parts.find((one) => one === event.target.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {present.map((each) => (
          <option key={each} value={each}>
            {text(`part.${each}`)}
          </option>
        ))}
      </select>
      {children}
    </p>
  );
}
