// The error of the central difference over ε, both axes logarithmic: a slope of two, then rounding.

import { useMemo } from 'react';
import type { Probe } from '../../engine/checking.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { type ErrorPoint, errorCurve, isExact } from './errorCurve.ts';
import { texts } from './texts.ts';

const [width, height, left, bottom] = [272, 132, 34, 26];
/** Powers of ten shown. */
const [leastPower, leastError, mostError] = [-12, -16, 1];

const xOf = (epsilon: number): number =>
  left + ((Math.log10(epsilon) - leastPower) / -leastPower) * (width - left - 8);
const yOf = (error: number): number => {
  const power = Math.max(leastError, Math.min(mostError, Math.log10(error)));
  return 8 + ((mostError - power) / (mostError - leastError)) * (height - bottom - 8);
};
const pointOf = ({ epsilon, error }: ErrorPoint): string =>
  `${xOf(epsilon).toFixed(1)} ${yOf(error).toFixed(1)}`;

interface NudgeChartProps {
  readonly ask: Probe;
  readonly element: number;
  readonly gradient: number;
  /** Where the slider stands. */
  readonly epsilon: number;
}

export function NudgeChart({ ask, element, gradient, epsilon }: NudgeChartProps) {
  const text = useTexts(texts);
  const digits = useSession((session) => session.digits);
  const curve = useMemo(() => errorCurve(ask, element, gradient), [ask, element, gradient]);
  const [first] = curve;
  if (first === undefined) return null;
  const best = curve.reduce((least, point) => (point.error < least.error ? point : least));
  const isOnlyRounding = isExact(curve);
  const words = text('chartBest', {
    error: formatNumber(best.error, 2),
    epsilon: formatNumber(best.epsilon, digits),
  });
  const here = curve.reduce((near, point) =>
    Math.abs(Math.log(point.epsilon / epsilon)) < Math.abs(Math.log(near.epsilon / epsilon)) ? point : near,
  );
  return (
    <figure className="nudge-figure">
      <figcaption>{text('chart')}</figcaption>
      <svg
        className="nudge-chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${text('chart')}: ${words}`}
      >
        <Axes />
        {!isOnlyRounding && <Guide from={first} />}
        <path className="is-error" d={`M${curve.map(pointOf).join('L')}`} />
        <circle className="is-here" cx={xOf(here.epsilon)} cy={yOf(here.error)} r={4} />
      </svg>
      <p>{text(isOnlyRounding ? 'chartExact' : 'chartAbout')}</p>
    </figure>
  );
}

function Axes() {
  const base = height - bottom;
  return (
    <>
      <path className="is-axis" fill="none" d={`M${left} 8V${base}H${width - 8}`} />
      {[0, -4, -8, -12].map((power) => (
        <text key={power} x={xOf(10 ** power)} y={base + 14} textAnchor="middle">
          {label(power)}
        </text>
      ))}
      {[0, -8, -16].map((power) => (
        <text key={power} x={left - 4} y={yOf(10 ** power) + 4} textAnchor="end">
          {label(power)}
        </text>
      ))}
      <text x={width - 8} y={base - 4} textAnchor="end">
        ε
      </text>
    </>
  );
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  4: '⁴',
  6: '⁶',
  8: '⁸',
};

const label = (power: number): string =>
  power === 0 ? '1' : `10${[...String(power)].map((sign) => superscripts[sign] ?? sign).join('')}`;

/** What falls with ε² runs beside this line. */
function Guide({ from }: { readonly from: ErrorPoint }) {
  const to = { epsilon: 1e-6, error: from.error * 1e-12 };
  return (
    <>
      <path className="is-guide" d={`M${pointOf(from)}L${pointOf(to)}`} />
      <text x={xOf(1e-3)} y={yOf(from.error * 1e-6) - 12} textAnchor="end">
        ε²
      </text>
    </>
  );
}
