// A tensor as colours: forward blue above zero, backward red with a dash below, paler towards zero; a line where it is not finite.

import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import type { Tensor } from '../../engine/index.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { rangeOf } from './sheet.ts';

const widest = 256;
const largestCell = 24;

/** From this size on a cell has room for the dash that tells a negative number without colour. */
const cellWithDash = 10;

interface HeatmapProps {
  readonly tensor: Tensor;
  readonly label: string;
  readonly digits: number;
}

export function Heatmap({ tensor, label, digits }: HeatmapProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const columns = tensor.shape.at(-1) ?? 1;
  const rows = Math.max(1, tensor.data.length / Math.max(1, columns));
  const cell = Math.max(1, Math.min(largestCell, Math.floor(widest / Math.max(columns, rows))));
  const reach = reachOf(tensor.data);
  useLayoutEffect(() => {
    if (ref.current !== null) paint(ref.current, tensor, { columns, rows, cell, reach });
  }, [tensor, columns, rows, cell, reach]);
  return (
    <>
      <canvas
        ref={ref}
        className="tensor-heat"
        width={columns * cell}
        height={rows * cell}
        role="img"
        aria-label={label}
      />
      <Scale reach={reach} digits={digits} />
    </>
  );
}

/** The largest size of a finite element, which has the full colour. */
function reachOf(data: Float64Array): number {
  const { least, most } = rangeOf(data);
  return Math.max(Math.abs(least), Math.abs(most)) || 1;
}

const shares = [-1, -0.5, 0, 0.5, 1];

function Scale({ reach, digits }: { readonly reach: number; readonly digits: number }) {
  return (
    <p className="tensor-scale" aria-hidden="true">
      {formatNumber(-reach, digits)}
      {shares.map((share) => (
        <span
          key={share}
          data-sign={Math.sign(share)}
          style={{ '--share': `${100 * Math.abs(share)}%` } as CSSProperties}
        />
      ))}
      {formatNumber(reach, digits)}
    </p>
  );
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly reach: number;
}

function paint(canvas: HTMLCanvasElement, { data }: Tensor, { columns, rows, cell, reach }: Grid): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const style = getComputedStyle(canvas);
  const fill = (token: string, alpha: number, [x, y, width, height]: readonly number[]): void => {
    context.fillStyle = style.getPropertyValue(token);
    context.globalAlpha = alpha;
    context.fillRect(x ?? 0, y ?? 0, width ?? 0, height ?? 0);
  };
  context.clearRect(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < rows * columns; at++) {
    const value = data[at] ?? 0;
    const [x, y] = [(at % columns) * cell, Math.floor(at / columns) * cell];
    const middle = y + Math.floor(cell / 2);
    if (!Number.isFinite(value)) fill('--ink', 1, [x, middle, cell, 1]);
    else fill(value < 0 ? '--backward' : '--forward', Math.abs(value) / reach, [x, y, cell, cell]);
    if (value < 0 && cell >= cellWithDash) fill('--ink', 0.7, [x + cell / 2 - 3, middle, 6, 1]);
  }
}
