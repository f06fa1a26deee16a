// A tensor as colours: forward blue above zero, backward red below, paler towards zero; what is not finite is crossed.

import { useLayoutEffect, useRef } from 'react';
import type { Tensor } from '../../engine/index.ts';
import { rangeOf } from './sheet.ts';

const widest = 256;
const largestCell = 24;

export function Heatmap({ tensor, label }: { readonly tensor: Tensor; readonly label: string }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const columns = tensor.shape.at(-1) ?? 1;
  const rows = Math.max(1, tensor.data.length / Math.max(1, columns));
  const cell = Math.max(1, Math.min(largestCell, Math.floor(widest / Math.max(columns, rows))));
  useLayoutEffect(() => {
    if (ref.current !== null) paint(ref.current, tensor, { columns, rows, cell });
  }, [tensor, columns, rows, cell]);
  return (
    <canvas
      ref={ref}
      className="tensor-heat"
      width={columns * cell}
      height={rows * cell}
      role="img"
      aria-label={label}
    />
  );
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
}

function paint(canvas: HTMLCanvasElement, { data }: Tensor, { columns, rows, cell }: Grid): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const style = getComputedStyle(canvas);
  const { least, most } = rangeOf(data);
  const size = Math.max(Math.abs(least), Math.abs(most)) || 1;
  context.clearRect(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < rows * columns; at++) {
    const value = data[at] ?? 0;
    const [x, y] = [(at % columns) * cell, Math.floor(at / columns) * cell];
    context.fillStyle = style.getPropertyValue(colourOf(value));
    context.globalAlpha = Number.isFinite(value) ? Math.abs(value) / size : 1;
    if (Number.isFinite(value)) context.fillRect(x, y, cell, cell);
    else context.fillRect(x, y + cell / 2 - 0.5, cell, 1);
  }
}

const colourOf = (value: number): string =>
  !Number.isFinite(value) ? '--ink' : value > 0 ? '--forward' : '--backward';
