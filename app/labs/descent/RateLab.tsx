// Chapter 4: f = x0² + x1² from (−3, 4), a hundred steps with a good, a too large, a too small rate, and one's own.

import { useId, useMemo, useState } from 'react';
import { type Point, readLandscape } from '../../../engine/labs.ts';
import { useSession } from '../../editor/EditorContext.tsx';
import { translate, useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { texts } from './texts.ts';
import { Walkers } from './Walkers.tsx';

const bowl = readLandscape('x0^2 + x1^2');
const extent = { x: [-13, 13], y: [-4.94, 4.94] } as const;
const first = { good: 0.1, large: 10, small: 1e-10, own: 0.98 } as const;
const names = ['good', 'large', 'small', 'own'] as const;

export function RateLab({ title }: { readonly title: string }) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const id = useId();
  const [start, setStart] = useState<Point>([-3, 4]);
  const [rates, setRates] = useState<Readonly<Record<string, number>>>(first);
  const walkers = useMemo(
    () =>
      names.map((name) => ({
        id: name,
        name: translate(texts, language)(`rate.${name}`),
        optimizer: 'sgd',
        rate: rates[name] ?? 0,
      })),
    [rates, language],
  );
  if (!bowl.ok) throw new Error('internal: the bowl is no landscape');
  const own = rates.own ?? first.own;
  const setRate = (name: string, rate: number): void => setRates({ ...rates, [name]: rate });
  return (
    <div className="lab-body">
      <div className="lab-controls">
        <div className="lab-slide">
          <label htmlFor={id}>{text('slide')}</label>
          <input
            id={id}
            type="range"
            min={-4}
            max={0.2}
            step={0.01}
            value={own > 0 ? Math.log10(own) : -4}
            aria-valuetext={formatNumber(own, 3)}
            onChange={(event) => setRate('own', Number((10 ** Number(event.target.value)).toPrecision(3)))}
          />
          <span aria-hidden>{formatNumber(own, 3)}</span>
        </div>
      </div>
      <Walkers
        title={title}
        landscape={bowl.value}
        extent={extent}
        steps={100}
        walkers={walkers}
        setRate={setRate}
        view="apart"
        start={start}
        setStart={setStart}
      />
    </div>
  );
}
