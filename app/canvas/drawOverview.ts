// Draws nodes and wires as plain shapes.

import { backward } from './arrows.ts';
import type { Figure } from './figure.ts';
import { courseOf, type Line, type Point, pointAt } from './geometry.ts';
import { type Drawing, wiresOf } from './scene.ts';

export interface Ink {
  readonly page: string;
  readonly margin: string;
  readonly line: string;
  readonly ink: string;
  readonly forward: string;
  readonly backward: string;
}

/** The viewport: `ratio` is that of the bitmap's pixels to those of the page. */
export interface View extends Point {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export interface Marks {
  readonly isSelected: (node: string) => boolean;
  readonly isActive: (node: string) => boolean;
  readonly hasGradient: (edge: string) => boolean;
}

export function drawOverview(
  context: CanvasRenderingContext2D,
  ink: Ink,
  view: View,
  drawing: Drawing,
  marks: Marks,
): void {
  const { x, y, zoom, width, height, ratio } = view;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width * ratio, height * ratio);
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  const isSeen = seenIn(view);
  drawFrames(context, ink, zoom, drawing.frames, isSeen);
  const wires = [...wiresOf(drawing)].filter(([, { from, to }]) => isSeen(from, to));
  const back = wires.filter(([id]) => marks.hasGradient(id)).map(([, line]) => below(line));
  strokeLines(context, back, ink.backward, 2 / zoom);
  strokeLines(
    context,
    wires.map(([, line]) => line),
    ink.ink,
    1 / zoom,
  );
  drawNodes(context, ink, zoom, drawing, marks, isSeen);
}

type IsSeen = (from: Point, to: Point) => boolean;

/** Whether the box between two points meets the viewport. */
function seenIn({ x, y, zoom, width, height }: View): IsSeen {
  const [left, top, right, bottom] = [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom];
  return (from, to) =>
    Math.max(from.x, to.x) >= left &&
    Math.min(from.x, to.x) <= right &&
    Math.max(from.y, to.y) >= top &&
    Math.min(from.y, to.y) <= bottom;
}

/** Quiet, and wires and nodes lie on them. */
function drawFrames(
  context: CanvasRenderingContext2D,
  { margin, line }: Ink,
  zoom: number,
  frames: Drawing['frames'],
  isSeen: IsSeen,
): void {
  context.fillStyle = margin;
  context.strokeStyle = line;
  context.lineWidth = 1 / zoom;
  for (const box of frames.values()) {
    const { x, y, width, height } = box;
    if (!isSeen(box, { x: x + width, y: y + height })) continue;
    context.fillRect(x, y, width, height);
    context.strokeRect(x, y, width, height);
  }
}

function below(line: Line): Line {
  const course = courseOf(line);
  return {
    from: pointAt(line, course, 0, backward.aside),
    to: pointAt(line, course, course.length, backward.aside),
  };
}

/** A path with thousands of lines is slow to fill in; some hundreds at a time are not. */
const batch = 256;

function strokeLines(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  for (let start = 0; start < lines.length; start += batch) {
    context.beginPath();
    for (const { from, to } of lines.slice(start, start + batch)) {
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
  }
}

function drawNodes(
  context: CanvasRenderingContext2D,
  { page, ink, forward }: Ink,
  zoom: number,
  { figures, positions }: Drawing,
  marks: Marks,
  isSeen: IsSeen,
): void {
  context.lineWidth = 1.25 / zoom;
  for (const [id, figure] of figures) {
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    if (!isSeen({ x, y }, { x: x + figure.width, y: y + figure.height })) continue;
    const isMarked = marks.isSelected(id) || marks.isActive(id);
    context.fillStyle = isMarked ? forward : figure.kind === 'source' ? ink : page;
    context.strokeStyle = isMarked ? forward : ink;
    context.beginPath();
    outline(context, figure, x, y);
    context.fill();
    if (figure.kind !== 'source') context.stroke();
  }
}

function outline(
  context: CanvasRenderingContext2D,
  { kind, width, height }: Figure,
  x: number,
  y: number,
): void {
  if (kind === 'circle') context.arc(x + width / 2, y + height / 2, width / 2, 0, 2 * Math.PI);
  else if (kind === 'source') context.rect(x + width - 28, y + height / 2 - 7, 20, 14);
  else context.rect(x, y, width, height);
}
