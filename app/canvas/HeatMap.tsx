// A tensor as a small picture: one square an element, stronger where it is larger, blue above zero and red below.

import type { Tensor } from '../../engine/index.ts';
import { mapCells, mapSize } from './labelForms.ts';

interface HeatMapProps {
  readonly tensor: Tensor;
  readonly x: number;
  readonly y: number;
  /** The line of text that it stands in. */
  readonly height: number;
}

const levels = 4;

export function HeatMap({ tensor, x, y, height }: HeatMapProps) {
  const { cell, height: tall, width } = mapSize(tensor.shape);
  const top = y + (height - tall) / 2;
  return (
    <g className="canvas-heat" transform={`translate(${x} ${top})`}>
      <rect className="canvas-heat-ground" width={width} height={tall} />
      {[...squaresByLevel(tensor, cell)].map(([level, path]) => (
        <path
          key={level}
          d={path}
          className={level > 0 ? 'is-positive' : 'is-negative'}
          opacity={Math.abs(level) / levels}
        />
      ))}
    </g>
  );
}

/** One path for all squares of a strength, from −4 to 4; a tensor with more elements than squares is sampled. */
function squaresByLevel({ shape, data }: Tensor, cell: number): ReadonlyMap<number, string> {
  const { rows, columns } = mapCells(shape);
  const width = shape.at(-1) ?? 1;
  const height = width === 0 ? 0 : data.length / width;
  const at = (row: number, column: number): number => {
    const sampledRow = Math.floor((row * height) / rows);
    return data[sampledRow * width + Math.floor((column * width) / columns)] ?? 0;
  };
  const most = data.reduce(
    (top, value) => (Number.isFinite(value) ? Math.max(top, Math.abs(value)) : top),
    0,
  );
  const paths = new Map<number, string>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const share = most === 0 ? 0 : at(row, column) / most;
      const level = Math.sign(share) * Math.min(levels, Math.ceil(Math.abs(share) * levels));
      if (level === 0 || Number.isNaN(level)) continue;
      paths.set(level, `${paths.get(level) ?? ''}M${column * cell} ${row * cell}h${cell}v${cell}h-${cell}z`);
    }
  }
  return paths;
}
