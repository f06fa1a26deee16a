// A map with the ways that lead down it, and the start, which can be moved.

import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import type { Extent, Point } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { ticksOf } from '../../surface/ticks.ts';
import { placeOn, sheet } from './isolines.ts';
import { texts } from './texts.ts';

interface Way {
  readonly id: string;
  /** Which of the four looks it has. */
  readonly look: number;
  /** As far as it has been walked. */
  readonly points: readonly Point[];
}

interface Props {
  readonly label: string;
  /** Whose start it is, as a screen reader says it. */
  readonly name: string;
  readonly isolines: readonly string[];
  readonly extent: Extent;
  readonly ways: readonly Way[];
  readonly start: Point;
  readonly setStart: (start: Point) => void;
}

export function DescentMap({ label, name, isolines, extent, ways, start, setStart }: Props) {
  const text = useTexts(texts);
  const clip = useId();
  return (
    <div className="descent-map">
      <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={label}>
        <clipPath id={clip}>
          <rect width={sheet.width} height={sheet.height} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          {isolines.map((path, level) => (
            <path key={path || level} className="descent-isoline" d={path} data-level={level} />
          ))}
          <Axes extent={extent} />
          {ways.map((way) => (
            <WayLine key={way.id} way={way} extent={extent} />
          ))}
        </g>
      </svg>
      <Handle
        extent={extent}
        start={start}
        setStart={setStart}
        label={text('startAt', { name, x: formatNumber(start[0], 3), y: formatNumber(start[1], 3) })}
      />
    </div>
  );
}

function WayLine({ way: { look, points }, extent }: { readonly way: Way; readonly extent: Extent }) {
  const places = points.map((point) => placeOn(extent, point));
  const last = places.at(-1);
  return (
    <g className="descent-way" data-look={look}>
      <polyline points={places.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      <path d={places.map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('')} />
      {last !== undefined && <circle cx={last[0]} cy={last[1]} r={5} />}
    </g>
  );
}

function Axes({ extent }: { readonly extent: Extent }) {
  const [left, right] = extent.x;
  const across = ticksOf(left, right, 6).filter((tick) => tick > left && tick < right);
  const up = ticksOf(...extent.y, 4).filter((tick) => tick > extent.y[0] && tick < extent.y[1]);
  return (
    <g className="descent-axes">
      {across.map((tick) => (
        <text key={tick} x={placeOn(extent, [tick, 0])[0]} y={sheet.height - 4} textAnchor="middle">
          {formatNumber(tick, 3)}
        </text>
      ))}
      {up.map((tick) => (
        <text key={tick} x={4} y={placeOn(extent, [0, tick])[1] + 4}>
          {formatNumber(tick, 3)}
        </text>
      ))}
    </g>
  );
}

interface HandleProps {
  readonly extent: Extent;
  readonly start: Point;
  readonly setStart: (start: Point) => void;
  readonly label: string;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A finger is wide: it is taken hold of around its ring, and moved by the arrow keys a hundredth of the map. */
function Handle({ extent, start, setStart, label }: HandleProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const [x, y] = placeOn(extent, start);
  const span = ([from, to]: readonly [number, number]): number => to - from;
  const within = (value: number, [from, to]: readonly [number, number]): number =>
    Number(Math.max(from, Math.min(to, value)).toPrecision(4));
  const moveTo = (next: Point): void => setStart([within(next[0], extent.x), within(next[1], extent.y)]);
  const drag = (event: PointerEvent): void => {
    const map = ref.current?.parentElement?.getBoundingClientRect();
    if (map === undefined || !ref.current?.hasPointerCapture(event.pointerId)) return;
    moveTo([
      extent.x[0] + ((event.clientX - map.left) / map.width) * span(extent.x),
      extent.y[1] - ((event.clientY - map.top) / map.height) * span(extent.y),
    ]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = arrows[event.key];
    if (way === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const far = event.shiftKey ? 0.1 : 0.01;
    moveTo([start[0] + way[0] * far * span(extent.x), start[1] + way[1] * far * span(extent.y)]);
  };
  return (
    <button
      ref={ref}
      type="button"
      className="descent-start"
      style={{ left: `${(x / sheet.width) * 100}%`, top: `${(y / sheet.height) * 100}%` }}
      aria-label={label}
      title={label}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={onKeyDown}
    />
  );
}
