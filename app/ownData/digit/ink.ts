// From strokes of a hand to an image as MNIST has them: 28 × 28 pixels from 0 to 1, the digit scaled into 20 × 20 and centred by mass.

/** In pixels of the pad, from its top left corner; x to the right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the pen went from its first touch until it was lifted. */
export type Stroke = readonly Point[];

export const side = 28;
/** Width and height that a digit is scaled into, keeping its proportions. */
const box = 20;
/** Half the width of a line, in pixels of the image, to where it is half as dark. */
const pen = 1.2;

/** Row-major; all 0 without strokes. The size and place of what was drawn do not matter. */
export function inkOf(strokes: readonly Stroke[]): Float64Array {
  const points = strokes.flat();
  if (points.length === 0) return new Float64Array(side * side);
  const scaled = scaledIntoBox(strokes, points);
  const { x, y } = centreOfMass(render(scaled));
  return render(moved(scaled, side / 2 - x, side / 2 - y));
}

function scaledIntoBox(strokes: readonly Stroke[], points: readonly Point[]): readonly Stroke[] {
  const [left, right] = rangeOf(points.map(({ x }) => x));
  const [top, bottom] = rangeOf(points.map(({ y }) => y));
  const size = Math.max(right - left, bottom - top);
  // A dot stays one.
  const scale = size < 1 ? 1 : (box - 2 * pen) / size;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return strokes.map((stroke) =>
    stroke.map((point) => ({ x: side / 2 + scale * (point.x - x), y: side / 2 + scale * (point.y - y) })),
  );
}

const rangeOf = (numbers: readonly number[]): readonly [number, number] =>
  numbers.reduce<readonly [number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Infinity, -Infinity],
  );

const moved = (strokes: readonly Stroke[], dx: number, dy: number): readonly Stroke[] =>
  strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x + dx, y: y + dy })));

/** The mean place of the ink; pixel (0, 0) has its own at (½, ½). */
export function centreOfMass(ink: Float64Array): Point {
  let [mass, x, y] = [0, 0, 0];
  for (const [at, value] of ink.entries()) {
    mass += value;
    x += value * ((at % side) + 0.5);
    y += value * (Math.floor(at / side) + 0.5);
  }
  return { x: x / mass, y: y / mass };
}

/** Full within a line, paler over the width of a pixel about its edge. */
function render(strokes: readonly Stroke[]): Float64Array {
  const ink = new Float64Array(side * side);
  for (const stroke of strokes) {
    for (const [at, to] of stroke.entries()) {
      const from = stroke[Math.max(0, at - 1)] ?? to;
      draw(ink, from, to);
    }
  }
  return ink;
}

function draw(ink: Float64Array, from: Point, to: Point): void {
  const reach = pen + 1;
  const [left, right] = within(Math.min(from.x, to.x) - reach, Math.max(from.x, to.x) + reach);
  const [top, bottom] = within(Math.min(from.y, to.y) - reach, Math.max(from.y, to.y) + reach);
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const away = distanceTo({ x: column + 0.5, y: row + 0.5 }, from, to);
      const value = Math.max(0, Math.min(1, pen + 0.5 - away));
      const at = row * side + column;
      if (value > (ink[at] ?? 0)) ink[at] = value;
    }
  }
}

const within = (from: number, to: number): readonly [number, number] => [
  Math.max(0, Math.floor(from)),
  Math.min(side, Math.ceil(to)),
];

/** To the line between two points. */
function distanceTo({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const along = Math.max(0, Math.min(1, share));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}
