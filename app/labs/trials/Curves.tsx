// Curves over each other, told apart by colour and dashes. The pointer, or the arrow keys, read exact numbers off them.

import { type PointerEvent, useMemo, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { ticksOf } from '../../surface/ticks.ts';
import { LabTable } from '../LabTable.tsx';
import {
  bestOf,
  type CurveRange,
  type CurveScale,
  heightOf,
  type Line,
  rangeOf,
  stopsOf,
  valueAt,
} from './line.ts';
import { texts } from './texts.ts';
import './curves.css';

interface Props {
  /** What is drawn upwards, and what across: "Loss", "step". */
  readonly name: string;
  readonly across: string;
  readonly lines: readonly Line[];
  readonly scale?: CurveScale;
  /** What is shown of y; all there is, unless told otherwise. */
  readonly range?: CurveRange;
  /** Where x ends; at the last point, unless told otherwise. */
  readonly end?: number;
  readonly format?: (value: number) => string;
  /** A table of all curves below: their numbers here and at their best; null: whoever shows the curves has one of their own. */
  readonly best: 'least' | 'most' | null;
  /** The ids of two curves; what lies between them is shaded. */
  readonly between?: readonly [string, string];
  /** The x that is looked at; null: none. */
  readonly onCursor?: (x: number | null) => void;
}

const plain = (value: number): string => formatNumber(value, 4);

export function Curves({
  name,
  across,
  lines,
  scale = 'linear',
  range,
  end,
  format = plain,
  best,
  between,
  onCursor = () => {},
}: Props) {
  const text = useTexts(texts);
  const stops = useMemo(() => stopsOf(lines), [lines]);
  const [cursor, setCursor] = useState<number | null>(null);
  const last = stops.at(-1) ?? 1;
  const xs: CurveRange = [0, (end ?? last) || 1];
  const ys = range ?? rangeOf(lines, scale);
  const at = cursor === null ? last : Math.min(cursor, last);
  const move = (x: number | null): void => {
    setCursor(x);
    onCursor(x);
  };
  const reach = (share: number): void => {
    const x = share * xs[1];
    move(stops.reduce((near, stop) => (Math.abs(stop - x) < Math.abs(near - x) ? stop : near), last));
  };
  const numbers = lines
    .filter(({ look }) => look !== null)
    .map((line) => `${line.name} ${sayAt(line, at, format)}`);
  const read = `${text('at', { across, x: at.toLocaleString('en') })}: ${numbers.join(', ')}`;
  const hover = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): void => {
    const box = currentTarget.getBoundingClientRect();
    if (stops.length > 0) reach((clientX - box.left) / box.width);
  };
  return (
    <figure className="curves">
      <figcaption>
        <span className="lab-caption">{name}</span>
        {best === null && cursor !== null && <span aria-hidden>{read}</span>}
      </figcaption>
      <div className="curves-sheet">
        <Axes xs={xs} ys={ys} scale={scale} format={format} />
        <div className="curves-plot" onPointerMove={hover} onPointerLeave={() => move(null)}>
          <CurvePaths lines={lines} xs={xs} ys={ys} scale={scale} {...(between && { between })} />
          {cursor !== null && <i className="curves-cursor" style={{ left: percent(part(at, xs)) }} />}
          <input
            type="range"
            aria-label={text('cursor', { name })}
            aria-valuetext={stops.length === 0 ? text('none') : read}
            min={0}
            max={Math.max(0, stops.length - 1)}
            value={Math.max(0, stops.indexOf(at))}
            onFocus={() => stops.length > 0 && move(at)}
            onBlur={() => move(null)}
            onChange={(event) => move(stops[Number(event.target.value)] ?? null)}
          />
        </div>
        <span className="curves-across">{across}</span>
      </div>
      {best !== null && <Legend {...{ name, across, lines, at, format, best }} />}
    </figure>
  );
}

const side = 1000;
const part = (x: number, [from, to]: CurveRange): number => (x - from) / (to - from);
const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

const sayAt = (line: Line, x: number, format: (value: number) => string): string => {
  const value = valueAt(line, x);
  return value === null ? '–' : format(value);
};

interface AxesProps {
  readonly xs: CurveRange;
  readonly ys: CurveRange;
  readonly scale: CurveScale;
  readonly format: (value: number) => string;
}

/** Only seen: who listens has the numbers. */
function Axes({ xs, ys, scale, format }: AxesProps) {
  const up = scale === 'log' ? powersIn(ys) : ticksOf(...ys, 4);
  return (
    <div className="curves-axes" aria-hidden>
      <svg viewBox={`0 0 ${side} ${side}`} preserveAspectRatio="none" aria-hidden>
        <path
          d={up.map((tick) => `M0 ${(side * (1 - heightOf(tick, ys, scale))).toFixed(1)}H${side}`).join('')}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {up.map((tick) => (
        <span key={tick} className="curves-up" style={{ bottom: percent(heightOf(tick, ys, scale)) }}>
          {format(tick)}
        </span>
      ))}
      {ticksOf(...xs, 5).map((tick) => (
        <span key={tick} className="curves-along" style={{ left: percent(part(tick, xs)) }}>
          {tick.toLocaleString('en')}
        </span>
      ))}
    </div>
  );
}

/** Powers of ten, at most six of them. */
function powersIn([from, to]: CurveRange): readonly number[] {
  const [first, last] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)];
  const step = Math.ceil((last - first + 1) / 6);
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => 10 ** (first + at * step));
}

interface PathsProps extends Pick<AxesProps, 'xs' | 'ys' | 'scale'>, Pick<Props, 'lines' | 'between'> {}

export function CurvePaths({ lines, xs, ys, scale, between }: PathsProps) {
  const pointsOf = (id: string): Line['points'] => lines.find((line) => line.id === id)?.points ?? [];
  return (
    <svg viewBox={`0 0 ${side} ${side}`} preserveAspectRatio="none" aria-hidden>
      {between !== undefined && (
        <path
          className="curves-between"
          d={pathOf([...pointsOf(between[0]), ...pointsOf(between[1]).toReversed()], xs, ys, scale)}
        />
      )}
      {lines.map(({ id, look, stroke, points }) => (
        <path
          key={id}
          className="curves-line"
          data-look={look ?? 'faint'}
          data-stroke={stroke}
          d={pathOf(points, xs, ys, scale)}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}

/** What leaves the range runs off the sheet, not far beyond it. */
function pathOf(points: Line['points'], xs: CurveRange, ys: CurveRange, scale: CurveScale): string {
  let isBroken = true;
  return points
    .map(([x, y]) => {
      const height = heightOf(y, ys, scale);
      const wasBroken = isBroken;
      isBroken = Number.isNaN(height);
      if (isBroken) return '';
      const down = side * (1 - Math.max(-1, Math.min(2, height)));
      return `${wasBroken ? 'M' : 'L'}${(side * part(x, xs)).toFixed(1)} ${down.toFixed(1)}`;
    })
    .join('');
}

interface LegendProps extends Required<Pick<Props, 'name' | 'across' | 'lines' | 'format'>> {
  readonly at: number;
  readonly best: 'least' | 'most';
}

function Legend({ name, across, lines, at, format, best }: LegendProps) {
  const text = useTexts(texts);
  return (
    <LabTable
      caption={name}
      heads={[text('curve'), text('now', { across, x: at.toLocaleString('en') }), text(best)]}
      end="number"
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <th scope="row">
            <CurveSwatch look={line.look} />
            {line.name}
          </th>
          <td>{sayAt(line, at, format)}</td>
          <td>{sayBest(line, best, format)}</td>
        </tr>
      ))}
    </LabTable>
  );
}

function sayBest(line: Line, best: 'least' | 'most', format: (value: number) => string): string {
  const found = bestOf(line, best);
  return found === null ? '–' : format(found[1]);
}

export const CurveSwatch = ({ look, stroke }: Pick<Line, 'look' | 'stroke'>) => (
  <svg className="curves-swatch" viewBox="0 0 32 10" aria-hidden>
    <path className="curves-line" data-look={look ?? 'faint'} data-stroke={stroke} d="M1 5H31" />
  </svg>
);
