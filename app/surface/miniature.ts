// Where small squares stand in a strip, and what is painted in them.

import type { Plane } from '../../engine/training.ts';
import { reachOf, shadesOf, unitOf } from './look.ts';
import { type Palette, paintPlane } from './paint.ts';
import { cssOf } from './palette.ts';

const side = 20;
const gap = 2;
const perRow = 4;
/** Pixels of the canvas for one of the page. */
const density = 2;

/** In pixels of the page. */
export function tilesSize(count: number): { readonly width: number; readonly height: number } {
  const columns = Math.min(perRow, count);
  const rows = Math.ceil(count / perRow);
  return { width: columns * (side + gap) - gap, height: rows * (side + gap) - gap };
}

const cornerOf = (tile: number): readonly [x: number, y: number] => [
  (tile % perRow) * (side + gap),
  Math.floor(tile / perRow) * (side + gap),
];

/** The tile at a place of the strip; null between them. */
export function tileAt(x: number, y: number, count: number): number | null {
  const within = (tile: number): boolean => {
    const [left, top] = cornerOf(tile);
    return x >= left && x < left + side && y >= top && y < top + side;
  };
  const tile = Array.from({ length: count }, (_, at) => at).find(within);
  return tile ?? null;
}

interface Tiles {
  readonly values: Float64Array;
  readonly units: number;
  readonly plane: Plane;
  readonly count: number;
  readonly hovered: number | null;
}

/** All of one node share a scale, so that a unit that says little looks it. */
export function paintTiles(context: CanvasRenderingContext2D, tiles: Tiles, palette: Palette): void {
  const { values, units, plane, count, hovered } = tiles;
  const reach = reachOf(values);
  const size = side * density;
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  for (let tile = 0; tile < count; tile++) {
    const [x = 0, y = 0] = cornerOf(tile).map((place) => place * density);
    const { data } = shadesOf(unitOf(values, units, tile), 1, { kind: 'values', reach });
    if (plane.ranges.length === 1) paintLine(context, data, [x, y], size, palette);
    else {
      const pixels = paintPlane({ width: 1, data }, plane.steps, size, palette, 'smooth');
      context.putImageData(new ImageData(pixels, size, size), x, y);
    }
    context.strokeStyle = cssOf(palette.ink, tile === hovered ? 1 : 0.3);
    context.lineWidth = tile === hovered ? 3 : 1;
    context.strokeRect(x + 0.5, y + 0.5, size - 1, size - 1);
  }
}

function paintLine(
  context: CanvasRenderingContext2D,
  data: Float64Array,
  [x, y]: readonly [number, number],
  size: number,
  { paper, classes, ink }: Palette,
): void {
  context.fillStyle = cssOf(paper);
  context.fillRect(x, y, size, size);
  context.beginPath();
  data.forEach((shade, at) => {
    context.lineTo(x + (at / (data.length - 1)) * size, y + size * (0.5 - 0.45 * shade));
  });
  context.strokeStyle = cssOf(classes[1] ?? ink);
  context.lineWidth = 2.5;
  context.stroke();
}
