// A picture of what a net says, on a canvas: a plane of colours or a curve, and the data on top.

import { contourOf } from './contour.ts';
import { type Look, type Shades, shadesOf } from './look.ts';
import { bordersOf, type Palette, paintPlane, type Rgb, type Style } from './paint.ts';
import { cssOf } from './palette.ts';
import type { Point } from './surfaces.ts';

export interface Picture {
  readonly values: Float64Array;
  /** Numbers for each point of the lattice. */
  readonly width: number;
  readonly look: Look;
  /** What the points are, which stay what they are whatever is shown behind them. */
  readonly marks: Look;
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly steps: number;
  readonly points: readonly Point[];
  readonly style: Style;
}

/** A canvas to draw on, in pixels of the page. */
export interface Sheet {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
}

/** Of the picture behind the plane, which the canvas smooths. */
const grain = 196;

export function drawPlane(sheet: Sheet, picture: Picture, palette: Palette): void {
  const { values, width, look, marks, steps, style } = picture;
  const { context, width: size } = sheet;
  const shades = shadesOf(values, width, look);
  const ground = new OffscreenCanvas(grain, grain);
  const pixels = paintPlane(shades, steps, grain, palette, style);
  ground.getContext('2d')?.putImageData(new ImageData(pixels, grain, grain), 0, 0);
  context.imageSmoothingEnabled = true;
  context.drawImage(ground, 0, 0, size, size);
  if (look.kind !== 'values' || style === 'discrete') outline(sheet, shades, steps, palette);
  const [across = [0, 1], up = [0, 1]] = picture.ranges;
  for (const { x, t, part } of picture.points) {
    const [column, row] = [shareOf(across, x[0] ?? 0) * size, (1 - shareOf(up, x[1] ?? 0)) * size];
    mark(context, {
      x: column,
      y: row,
      kind: kindOf(marks, t),
      fill: fillOf(marks, t, palette),
      rim: marks.kind === 'values' ? palette.ink : palette.paper,
      part,
      radius: radiusFor(picture.points.length),
      palette,
    });
  }
}

const shareOf = ([from, to]: readonly [number, number], value: number): number =>
  (value - from) / (to - from);

function outline({ context, width, height }: Sheet, shades: Shades, steps: number, { ink }: Palette): void {
  const scale = width / (steps - 1);
  context.beginPath();
  for (const border of bordersOf(shades)) {
    for (const [[column, row], [toColumn, toRow]] of contourOf(border, steps)) {
      context.moveTo(column * scale, height - row * scale);
      context.lineTo(toColumn * scale, height - toRow * scale);
    }
  }
  context.strokeStyle = cssOf(ink, 0.8);
  context.lineWidth = 1.25;
  context.lineCap = 'round';
  context.stroke();
}

const kindOf = (look: Look, t: number): number => (look.kind === 'values' ? 0 : t);

function fillOf(look: Look, t: number, { classes, paper }: Palette): Rgb {
  if (look.kind !== 'values') return classes[t % classes.length] ?? paper;
  const full = classes[t > 0 ? 1 : 0] ?? paper;
  const share = Math.min(1, Math.abs(t) / look.reach);
  return paper.map((ground, at) => Math.round(ground + ((full[at] ?? 0) - ground) * share)) as unknown as Rgb;
}

interface Mark {
  readonly x: number;
  readonly y: number;
  /** Its shape: a circle, a square, a triangle, a lozenge. */
  readonly kind: number;
  readonly fill: Rgb;
  /** Of what is filled. */
  readonly rim: Rgb;
  readonly part: Point['part'];
  readonly radius: number;
  readonly palette: Palette;
}

/** Smaller where there are many. */
const radiusFor = (points: number): number => (points > 150 ? 2.25 : points > 50 ? 3 : 4);

/** Filled where it is learnt from, hollow where it is kept apart. */
function mark(
  context: CanvasRenderingContext2D,
  { x, y, kind, fill, rim, part, radius, palette }: Mark,
): void {
  context.beginPath();
  if (kind % 4 === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  else {
    const corners = cornersOf[(kind % 4) - 1] ?? [];
    for (const [right, down] of corners) context.lineTo(x + right * radius, y + down * radius);
    context.closePath();
  }
  const isHollow = part !== 'train';
  context.fillStyle = cssOf(isHollow ? palette.paper : fill);
  context.fill();
  context.strokeStyle = cssOf(isHollow ? fill : rim);
  context.lineWidth = isHollow ? 1.5 : 0.75;
  context.stroke();
}

const cornersOf: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-0.95, -0.95],
    [0.95, -0.95],
    [0.95, 0.95],
    [-0.95, 0.95],
  ],
  [
    [0, -1.2],
    [1.15, 0.85],
    [-1.15, 0.85],
  ],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
];

/** Of what is drawn along y: chances from 0 to 1, values with a little room. */
export function rangeOf({ look, values, points, width }: Picture): readonly [from: number, to: number] {
  if (look.kind !== 'values') return [-0.1, 1.1];
  const all = points.length > 0 ? points.map(({ t }) => t) : [...values].filter((_, at) => at % width === 0);
  const finite = all.filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const spare = 0.15 * (most - least) || 1;
  return finite.length === 0 ? [-1, 1] : [least - spare, most + spare];
}

/** Of one feature: the output as a line, of classes one each. */
export function drawCurve(sheet: Sheet, picture: Picture, palette: Palette): void {
  const { look, ranges, points, steps } = picture;
  const { context, width: across, height: down } = sheet;
  const [along = [0, 1]] = ranges;
  const up = rangeOf(picture);
  const yOf = (value: number): number => (1 - shareOf(up, value)) * down;
  context.fillStyle = cssOf(palette.paper);
  context.fillRect(0, 0, across, down);
  for (const { x, t, part } of points) {
    const place = { x: shareOf(along, x[0] ?? 0) * across, y: yOf(look.kind === 'classes' ? 1 : t) };
    const fill = look.kind === 'values' ? palette.ink : fillOf(look, t, palette);
    const radius = radiusFor(points.length);
    mark(context, { ...place, kind: kindOf(look, t), fill, rim: palette.paper, part, radius, palette });
  }
  linesOf(picture).forEach((line, at) => {
    context.beginPath();
    line.forEach((value, step) => {
      context.lineTo((step / (steps - 1)) * across, yOf(value));
    });
    const colour = palette.classes[look.kind === 'classes' ? at % palette.classes.length : 1] ?? palette.ink;
    context.strokeStyle = cssOf(colour);
    context.lineWidth = 2;
    context.stroke();
  });
}

function linesOf({ values, width, look }: Picture): readonly Float64Array[] {
  const { data } = look.kind === 'classes' ? shadesOf(values, width, look) : { data: values };
  const count = look.kind === 'chance' ? 1 : width;
  return Array.from({ length: count }, (_, unit) =>
    Float64Array.from(
      { length: data.length / width },
      (__, point) => data[point * width + unit] ?? Number.NaN,
    ),
  );
}
