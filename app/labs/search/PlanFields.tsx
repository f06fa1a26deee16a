// What a search goes by: ranges as powers of ten, how many pairs, and the seed that draws them.

import { Dices } from 'lucide-react';
import { type Powers, type SearchRanges, widestPowers } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { LabNumber } from '../LabNumber.tsx';
import { texts } from './texts.ts';

export interface Plan extends SearchRanges {
  readonly count: number;
  readonly seed: number;
}

interface Props {
  readonly plan: Plan;
  readonly setPlan: (plan: Plan) => void;
}

const most = 100;
const [least, greatest] = widestPowers;
const isWhole = (from: number, to: number) => (value: number) =>
  Number.isInteger(value) && value >= from && value <= to;

export function PlanFields({ plan, setPlan }: Props) {
  const text = useTexts(texts);
  const { count, seed } = plan;
  return (
    <div className="lab-controls">
      {(['rate', 'decay'] as const).map((name) => (
        <PowersField
          key={name}
          name={text(name)}
          powers={plan[name]}
          write={(powers) => setPlan({ ...plan, [name]: powers })}
        />
      ))}
      <fieldset className="lab-choice">
        <legend>{text('count')}</legend>
        <LabNumber
          name={text('count')}
          look="bare"
          value={count}
          fits={isWhole(1, most)}
          write={(value) => setPlan({ ...plan, count: value })}
        />
      </fieldset>
      <fieldset className="lab-choice">
        <legend>{text('seed')}</legend>
        <LabNumber
          name={text('seed')}
          look="bare"
          value={seed}
          fits={isWhole(0, 999_999)}
          write={(value) => setPlan({ ...plan, seed: value })}
        />
        <IconButton name={text('otherSeed')} run={() => setPlan({ ...plan, seed: (seed + 1) % 1_000_000 })}>
          <Dices aria-hidden />
        </IconButton>
      </fieldset>
    </div>
  );
}

interface PowersFieldProps {
  readonly name: string;
  readonly powers: Powers;
  readonly write: (powers: Powers) => void;
}

function PowersField({ name, powers: [from, to], write }: PowersFieldProps) {
  const text = useTexts(texts);
  return (
    <fieldset className="lab-choice search-powers">
      <legend>{name}</legend>
      <span aria-hidden>10</span>
      <LabNumber
        name={text('from', { name })}
        look="bare"
        value={from}
        fits={(value) => value >= least && value <= to}
        write={(value) => write([value, to])}
      />
      <span aria-hidden>– 10</span>
      <LabNumber
        name={text('to', { name })}
        look="bare"
        value={to}
        fits={(value) => value >= from && value <= greatest}
        write={(value) => write([from, value])}
      />
    </fieldset>
  );
}
