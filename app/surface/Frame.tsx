// A picture with its axes, read out where the pointer is.

import { type CSSProperties, type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import { useSession } from '../editor/EditorContext.tsx';
import { formatNumber } from '../numbers/formatNumber.ts';
import { drawCurve, drawPlane, type Picture, rangeOf, type Sheet } from './draw.ts';
import { paletteOf } from './palette.ts';
import { ticksOf } from './ticks.ts';

interface FrameProps {
  readonly picture: Picture;
  readonly columns: readonly string[];
  readonly label: string;
  /** The point of the lattice that is read; null for none. */
  readonly point: number | null;
  readonly read: (point: number | null) => void;
}

export function Frame({ picture, columns, label, point, read }: FrameProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const theme = useSession((session) => session.theme);
  const isLine = picture.ranges.length === 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens are.
  useLayoutEffect(() => {
    const sheet = ref.current === null ? null : sheetOf(ref.current);
    if (sheet !== null) (isLine ? drawCurve : drawPlane)(sheet, picture, paletteOf(sheet.context.canvas));
  }, [picture, isLine, theme]);
  const [across = [0, 1], second = [0, 1]] = picture.ranges;
  const up = isLine ? rangeOf(picture) : second;
  const { steps } = picture;
  const [column, row] = point === null ? [0, 0] : [point % steps, Math.floor(point / steps)];
  return (
    <div className="surface-frame" data-axes={picture.ranges.length}>
      <Axis side="across" range={across} name={columns[0] ?? ''} />
      <Axis side="up" range={up} name={isLine ? '' : (columns[1] ?? '')} />
      <div className="surface-page">
        <canvas
          ref={ref}
          role="img"
          aria-label={label}
          tabIndex={0}
          data-testid="surface"
          onPointerMove={(event) => read(pointAt(event, steps, isLine))}
          onPointerLeave={() => read(null)}
          onBlur={() => read(null)}
          onKeyDown={(event) => {
            const next = pointAfter(event, point, steps, isLine);
            if (next === null) return;
            event.preventDefault();
            read(next);
          }}
        />
        {point !== null && (
          <span
            className="surface-cross"
            style={{ '--x': column / (steps - 1), '--y': row / (steps - 1) } as CSSProperties}
          />
        )}
      </div>
    </div>
  );
}

/** As fine as the screen, at the size that the page gives it. */
function sheetOf(canvas: HTMLCanvasElement): Sheet | null {
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  context.scale(devicePixelRatio, devicePixelRatio);
  return { context, width, height };
}

interface AxisProps {
  readonly side: 'across' | 'up';
  readonly range: readonly [from: number, to: number];
  readonly name: string;
}

function Axis({ side, range: [from, to], name }: AxisProps) {
  return (
    <div className={`surface-axis is-${side}`} aria-hidden>
      {ticksOf(from, to, side === 'up' ? 5 : 4).map((tick) => (
        <span key={tick} style={{ '--at': (tick - from) / (to - from) } as CSSProperties}>
          {formatNumber(tick, 3)}
        </span>
      ))}
      <b>{name}</b>
    </div>
  );
}

/** The point of the lattice next to the pointer. */
function pointAt(event: PointerEvent<HTMLCanvasElement>, steps: number, isLine: boolean): number {
  const { left, bottom, width, height } = event.currentTarget.getBoundingClientRect();
  const stepOf = (share: number): number => Math.max(0, Math.min(steps - 1, Math.round(share * (steps - 1))));
  const column = stepOf((event.clientX - left) / width);
  return isLine ? column : stepOf((bottom - event.clientY) / height) * steps + column;
}

/** From the middle, where none is read yet. */
function pointAfter(
  { key }: KeyboardEvent,
  point: number | null,
  steps: number,
  isLine: boolean,
): number | null {
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [1, 0],
    ArrowLeft: [-1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  const move = moves[key];
  if (move === undefined) return null;
  const middle = Math.floor(steps / 2);
  const [column, row] = point === null ? [middle, middle] : [point % steps, Math.floor(point / steps)];
  const within = (step: number): number => Math.max(0, Math.min(steps - 1, step));
  return within(column + move[0]) + (isLine ? 0 : within(row + move[1]) * steps);
}
