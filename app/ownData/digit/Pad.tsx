// The pad that a digit is drawn on, by pointer, touch or keys.

import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import { type Point, type Stroke, side } from './ink.ts';

interface Props {
  readonly strokes: readonly Stroke[];
  readonly change: (next: (strokes: readonly Stroke[]) => readonly Stroke[]) => void;
  readonly takeBack: () => void;
}

const leap = 4;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const begin =
  (point: Point) =>
  (strokes: readonly Stroke[]): readonly Stroke[] => [...strokes, [point]];

const goOn =
  (point: Point) =>
  (strokes: readonly Stroke[]): readonly Stroke[] => [
    ...strokes.slice(0, -1),
    [...(strokes.at(-1) ?? []), point],
  ];

export function Pad({ strokes, change, takeBack }: Props) {
  const text = useTexts(texts);
  const id = useId();
  const isDrawing = useRef(false);
  const own = useRef<SVGSVGElement>(null);
  useEffect(() => own.current?.focus(), []);
  const [pen, setPen] = useState({ x: side / 2, y: side / 2, isDown: false, isShown: false });
  const [said, setSaid] = useState('');
  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    isDrawing.current = true;
    setPen((last) => ({ ...last, isDown: false, isShown: false }));
    change(begin(pointOf(event)));
  };
  const lift = (): void => {
    isDrawing.current = false;
  };
  const move = ([dx, dy]: readonly [number, number], far: number): void => {
    const next = { x: onPad(pen.x + far * dx), y: onPad(pen.y + far * dy) };
    setPen({ ...pen, ...next, isShown: true });
    if (pen.isDown) change(goOn(next));
    setSaid(text('padAt', { row: Math.round(next.y), column: Math.round(next.x) }));
  };
  const act = (key: string): boolean => {
    if (key === ' ' || key === 'Enter') {
      setPen({ ...pen, isDown: !pen.isDown, isShown: true });
      if (!pen.isDown) change(begin(pen));
      setSaid(text(pen.isDown ? 'penUp' : 'penDown'));
      return true;
    }
    if (key !== 'Delete' && key !== 'Backspace') return false;
    setPen({ ...pen, isDown: false });
    takeBack();
    setSaid(text('strokes', { count: Math.max(0, strokes.length - 1) }));
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = arrows[event.key];
    if (way === undefined && !act(event.key)) return;
    event.preventDefault();
    if (way !== undefined) move(way, event.shiftKey ? leap : 1);
  };
  return (
    <section className="digit-pad">
      <svg
        ref={own}
        viewBox={`0 0 ${side} ${side}`}
        role="application"
        aria-label={text('pad')}
        aria-describedby={`${id} keys`}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => {
          if (isDrawing.current) change(goOn(pointOf(event)));
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
        onKeyDown={onKeyDown}
      >
        {strokes.map(lineOf).map(({ key, points }) => (
          <polyline key={key} className="digit-stroke" points={points} />
        ))}
        {pen.isShown && <circle className="digit-pen" data-down={pen.isDown} cx={pen.x} cy={pen.y} r={0.9} />}
      </svg>
      {strokes.length === 0 && !pen.isShown && <p className="digit-hint">{text('padHint')}</p>}
      <p id={`${id} keys`} className="own-quiet">
        {text('padKeys')}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="digit-tools">
        <button
          type="button"
          className="button button-outlined"
          aria-disabled={strokes.length === 0}
          onClick={takeBack}
        >
          {text('undo')}
        </button>
        <button
          type="button"
          className="button button-outlined"
          aria-disabled={strokes.length === 0}
          onClick={() => change(() => [])}
        >
          {text('clear')}
        </button>
      </div>
    </section>
  );
}

const onPad = (coordinate: number): number => Math.max(1, Math.min(side - 1, coordinate));

function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: ((clientX - left) / width) * side, y: ((clientY - top) / height) * side };
}

/** A touch without a movement is a dot, which a line needs two points for. */
const lineOf = (stroke: Stroke, at: number) => ({
  key: `${at}`,
  points: (stroke.length === 1 ? [...stroke, ...stroke] : stroke).map(({ x, y }) => `${x},${y}`).join(' '),
});
