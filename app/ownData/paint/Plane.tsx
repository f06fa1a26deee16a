// The plane that points are painted on, by pointer, touch or keys.

import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import { Mark } from './Mark.tsx';
import {
  distance,
  type Gesture,
  mostClasses,
  onPlane,
  type Painting,
  type Place,
  reach,
} from './painting.ts';

/** The class that is painted, or what takes points away. */
export type Tool = number | 'eraser';

interface Props {
  readonly painting: Painting;
  readonly change: (gesture: Gesture) => void;
  readonly tool: Tool;
  readonly setTool: (tool: Tool) => void;
  readonly names: readonly string[];
}

/** Half the width of what is shown: marks at the edge stay whole. */
const shown = 6.4;
/** Between two points of one stroke, and around the eraser. */
const spacing = 0.4;
const eraser = 0.4;
const step = 0.25;
const leap = 1;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

export function Plane({ painting: { dots }, change, tool, setTool, names }: Props) {
  const text = useTexts(texts);
  const id = useId();
  const last = useRef<Place | null>(null);
  const own = useRef<SVGSVGElement>(null);
  useEffect(() => own.current?.focus(), []);
  const [cursor, setCursor] = useState<Place>({ x1: 0, x2: 0 });
  const [said, setSaid] = useState('');
  const say = (key: 'at' | 'placedAt' | 'removedAt', { x1, x2 }: Place, count: number, name = ''): void =>
    setSaid(text(key, { x1: signed(x1), x2: signed(x2), count, name }));

  const stroke = (at: Place): void => {
    last.current = at;
    if (tool === 'eraser') change({ kind: 'erase', around: at, radius: eraser });
    else change({ kind: 'place', dot: { ...at, label: tool } });
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    change({ kind: 'begin' });
    stroke(placeOf(event));
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    if (last.current === null) return;
    const at = placeOf(event);
    if (tool === 'eraser' || distance(at, last.current) >= spacing) stroke(at);
  };
  const act = (key: string): boolean => {
    const label = Number(key);
    if (/^\d$/.test(key) && label < mostClasses) {
      setTool(label);
      setSaid(text('classOf', { name: names[label] ?? label }));
      return true;
    }
    if (key === 'Delete' || key === 'Backspace' || (key === 'Enter' && tool === 'eraser')) {
      if (dots.length === 0) setSaid(text('nothingNear'));
      else {
        change({ kind: 'begin' });
        change({ kind: 'removeNearest', to: cursor });
        say('removedAt', cursor, dots.length - 1);
      }
      return true;
    }
    if (key !== 'Enter' && key !== ' ') return false;
    if (tool === 'eraser') return true;
    change({ kind: 'begin' });
    change({ kind: 'place', dot: { ...cursor, label: tool } });
    say('placedAt', cursor, dots.length + 1, names[tool] ?? String(tool));
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = arrows[event.key];
    if (way === undefined && !act(event.key)) return;
    event.preventDefault();
    if (way === undefined) return;
    const far = event.shiftKey ? leap : step;
    const next = { x1: onPlane(cursor.x1 + far * way[0]), x2: onPlane(cursor.x2 + far * way[1]) };
    setCursor(next);
    say('at', next, dots.length);
  };
  return (
    <div className="paint-plane">
      <svg
        ref={own}
        viewBox={`${-shown} ${-shown} ${2 * shown} ${2 * shown}`}
        role="application"
        aria-label={text('plane')}
        aria-describedby={`${id} keys`}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          last.current = null;
        }}
        onPointerCancel={() => {
          last.current = null;
        }}
        onKeyDown={onKeyDown}
      >
        <Axes />
        {marksOf(dots)}
        <Cursor at={cursor} />
      </svg>
      <p id={`${id} keys`} hidden>
        {text('planeKeys')}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

const signed = (value: number): string => String(value).replace('-', '−');

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Place {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return {
    x1: onPlane(((clientX - left) / width) * 2 * shown - shown),
    x2: onPlane(shown - ((clientY - top) / height) * 2 * shown),
  };
}

/** Points are only ever added at the end or taken out, so a place in the list does as a name. */
const marksOf = (dots: Painting['dots']) =>
  dots.map((dot, at) => ({ ...dot, key: `${at}` })).map(({ key, ...dot }) => <Mark key={key} {...dot} />);

const ticks = [-6, -3, 3, 6];

function Axes() {
  return (
    <g className="paint-axes">
      <rect x={-reach} y={-reach} width={2 * reach} height={2 * reach} />
      <path d={`M${-reach} 0H${reach}M0 ${-reach}V${reach}`} />
      {ticks.map((tick) => (
        <g key={tick}>
          <text x={tick} y={0.5} textAnchor={tick < 0 ? 'start' : 'end'}>
            {signed(tick)}
          </text>
          <text x={0.15} y={-tick + (tick < 0 ? -0.1 : 0.4)}>
            {signed(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Cursor({ at: { x1, x2 } }: { readonly at: Place }) {
  return (
    <path
      className="paint-cursor"
      d="M-0.35 0H-0.1M0.1 0H0.35M0 -0.35V-0.1M0 0.1V0.35"
      transform={`translate(${x1} ${-x2})`}
    />
  );
}
