// What is done against overfitting: each switched on or off, and how strong it is.

import { useTexts } from '../../i18n/texts.ts';
import { LabNumber } from '../LabNumber.tsx';
import { texts } from './texts.ts';

interface Mean {
  readonly isOn: boolean;
  readonly value: number;
}

export interface MeansSetting {
  readonly weightDecay: Mean;
  readonly dropout: Mean;
}

interface Props {
  readonly means: MeansSetting;
  readonly write: (means: MeansSetting) => void;
}

const fits = {
  weightDecay: (value: number) => value > 0,
  dropout: (value: number) => value > 0 && value < 1,
} as const;

export function Means({ means, write }: Props) {
  const text = useTexts(texts);
  return (
    <fieldset className="lab-choice overfitting-means">
      <legend>{text('against')}</legend>
      {(['weightDecay', 'dropout'] as const).map((each) => (
        <span key={each}>
          <label>
            <input
              type="checkbox"
              checked={means[each].isOn}
              onChange={({ target }) => write({ ...means, [each]: { ...means[each], isOn: target.checked } })}
            />
            {text(each)}
          </label>
          {/* Who sets a strength wants it. */}
          <LabNumber
            name={text('strength', { name: text(each) })}
            look="bare"
            value={means[each].value}
            fits={fits[each]}
            write={(value) => write({ ...means, [each]: { isOn: true, value } })}
          />
        </span>
      ))}
    </fieldset>
  );
}
