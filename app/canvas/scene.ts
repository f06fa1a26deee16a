// Everything on the page that takes room: nodes, wires, stubs, and the labels that want a place among them.

import { type Computed, type Model, type Slots, slotsOf } from '../../engine/index.ts';
import { backward } from './arrows.ts';
import { boxesOf, crownOf, type Figure, portAt } from './figure.ts';
import { type Box, courseOf, grow, type Line, type Point, pointAt, type Size } from './geometry.ts';
import { labelForms, withField } from './labelForms.ts';
import type { Rooms } from './labelRooms.ts';
import type { Beside, Scene, Stroke, Wanted } from './placeLabels.ts';

/** Where nodes and wires are. */
export interface Drawing {
  readonly model: Model;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly positions: ReadonlyMap<string, Point>;
  /** What stands above nodes. */
  readonly crowns: Crowns;
  readonly frames: Frames;
}

/** By node. */
export type Crowns = ReadonlyMap<string, Size>;

/** By open block, outer frames first, so that inner ones lie on them. */
export type Frames = ReadonlyMap<string, Box>;

/** Nodes that show numbers without the help of a wire. */
export interface Outputs {
  /** Nothing uses them: they end in a short arrow, of this length. */
  readonly ends: ReadonlyMap<string, number>;
  /** Several gradients meet at them, or the backward pass starts there: the total stands below. */
  readonly totals: ReadonlySet<string>;
}

export interface SceneInput extends Drawing {
  readonly outputs: Outputs;
  readonly computed: Computed;
  readonly rooms: Rooms;
  /** The labels in whose place a field may stand, by key. */
  readonly asked: ReadonlySet<string>;
}

/** A short arrow is as long as its numbers; those that would make it longer than this are not written out. */
const longestStub = 200;
const shortestStub = 64;

export function outputsOf(
  { model, figures }: Pick<Drawing, 'model' | 'figures'>,
  computed: Computed,
  rooms: Rooms,
): Outputs {
  const { plan } = computed.run;
  const used = new Set<string>();
  for (const { source } of model.edges.values()) used.add(source);
  const ends = [...figures].filter(([id, { kind }]) => !used.has(id) && kind !== 'source');
  const totals = plan.steps.flatMap(({ kind, node }) => (kind === 'gather' || kind === 'seed' ? [node] : []));
  return {
    ends: new Map(
      ends.map(([id]) => [id, stubLength({ computed, rooms }, slotsOf(plan, resultOf(figures, id)))]),
    ),
    totals: new Set(totals.filter((id) => used.has(id) || figures.get(id)?.kind === 'source')),
  };
}

/** A folded block shows the numbers of a node inside. */
const resultOf = (figures: Drawing['figures'], id: string): string => figures.get(id)?.result ?? id;

function stubLength(input: Pick<SceneInput, 'computed' | 'rooms'>, slots: Slots | undefined): number {
  const widthAt = (buffer: number | null): number => {
    if (buffer === null) return 0;
    const widths = formsOf(input, buffer).map(({ width }) => width);
    return widths.find((width) => width + 8 <= longestStub) ?? widths.at(-1) ?? 0;
  };
  const width = slots === undefined ? 0 : Math.max(widthAt(slots.value), widthAt(slots.gradient));
  return Math.max(shortestStub, width + 8);
}

/** Says of a node whether it belongs to the part of the page that is asked for; a wire belongs where one of its ends does. */
export type Part = (node: string) => boolean;

const everywhere: Part = () => true;

/** Labels are named as tests find them: `edge-ID-value`, `edge-ID-gradient`, `node-ID-value`, `node-ID-gradient`. */
export function sceneOf(input: SceneInput, part: Part = everywhere): Scene {
  const { figures, outputs, computed, crowns, frames } = input;
  const { plan } = computed.run;
  const boxes: Box[] = [];
  const strokes = [...frames.values()].flatMap(sidesOf);
  const labels: Wanted[] = [];
  for (const [id, figure] of figures) {
    if (!part(id)) continue;
    const crown = crowns.get(id);
    boxes.push(...boxesOf(figure, positionOf(input, id)).map(spaced));
    if (crown !== undefined) boxes.push(spaced(crownOf(figure, positionOf(input, id), crown)));
  }
  for (const [id, line] of wiresOf(input, part)) {
    strokes.push(...strokesOf(line));
    labels.push(...alongLine(input, `edge-${id}`, line, plan.edges.get(id)));
  }
  for (const [id, length] of outputs.ends) {
    if (!part(id)) continue;
    const line = stubOf(input, id, length);
    strokes.push(...strokesOf(line));
    const result = resultOf(figures, id);
    labels.push(...alongLine(input, `node-${result}`, line, slotsOf(plan, result)));
  }
  for (const id of outputs.totals) if (part(id)) labels.push(...total(input, id, slotsOf(plan, id)));
  return { strokes, boxes, labels };
}

/** Numbers keep this far from a node. */
const spaced = (box: Box): Box => grow(box, 3);

const origin: Point = { x: 0, y: 0 };
const positionOf = ({ positions }: Drawing, id: string): Point => positions.get(id) ?? origin;

/** Wires whose ends both exist, by id. */
export function* wiresOf(drawing: Drawing, part: Part = everywhere): Generator<readonly [string, Line]> {
  const { model, figures } = drawing;
  for (const { id, source, sourceHandle, target, targetHandle } of model.edges.values()) {
    const from = figures.get(source);
    const to = figures.get(target);
    if (from === undefined || to === undefined || !(part(source) || part(target))) continue;
    yield [
      id,
      {
        from: portAt(from, positionOf(drawing, source), 'source', sourceHandle),
        to: portAt(to, positionOf(drawing, target), 'target', targetHandle),
      },
    ];
  }
}

function sidesOf({ x, y, width, height }: Box): readonly Stroke[] {
  const [right, foot] = [x + width, y + height];
  const corners: readonly Point[] = [
    { x, y },
    { x: right, y },
    { x: right, y: foot },
    { x, y: foot },
  ];
  return corners.map((from, at) => ({ from, to: corners[(at + 1) % 4] ?? from, reach: 1 }));
}

/** The short arrow at the output of a node that nothing uses. */
function stubOf(drawing: Drawing, id: string, length: number): Line {
  const figure = drawing.figures.get(id);
  if (figure === undefined) throw new Error(`internal: no figure of ${id}`);
  const output = figure.ports.find(({ end }) => end === 'source')?.id ?? 'out';
  const from = portAt(figure, positionOf(drawing, id), 'source', output);
  return { from, to: { x: from.x + length, y: from.y } };
}

/** The wire itself, and the backward arrow below it. */
function strokesOf(line: Line): readonly Stroke[] {
  const course = courseOf(line);
  const { aside, half } = backward;
  const end = (distance: number): Point => pointAt(line, course, distance, aside);
  return [
    { ...line, reach: 2 },
    { from: end(0), to: end(course.length), reach: half + 1 },
  ];
}

const gaps = { above: 3, below: backward.aside + backward.half + 3 };

function alongLine(input: SceneInput, key: string, line: Line, slots: Slots | undefined): readonly Wanted[] {
  if (slots === undefined) return [];
  const label = (slot: 'value' | 'gradient', buffer: number, beside: Beside): Wanted =>
    wanted(input, `${key}-${slot}`, fitting(formsOf(input, buffer), line), beside);
  const beside = (side: 'above' | 'below'): Beside => ({ kind: 'line', line, side, gap: gaps[side] });
  const value = label('value', slots.value, beside('above'));
  return slots.gradient === null ? [value] : [value, label('gradient', slots.gradient, beside('below'))];
}

function total(input: SceneInput, id: string, slots: Slots | undefined): readonly Wanted[] {
  const figure = input.figures.get(id);
  if (figure === undefined || slots === undefined || slots.gradient === null) return [];
  const boxes = boxesOf(figure, positionOf(input, id));
  const box = boxes.at(-1) ?? { ...origin, width: 0, height: 0 };
  const forms = formsOf(input, slots.gradient).map((formed) => ({ ...formed, width: formed.width + 16 }));
  return [wanted(input, `node-${id}-gradient`, forms, { kind: 'under', box })];
}

/** Fields come before numbers, which could be left out. */
function wanted({ asked }: SceneInput, key: string, forms: Wanted['forms'], beside: Beside): Wanted {
  const length = beside.kind === 'line' ? courseOf(beside.line).length : 0;
  return asked.has(key)
    ? { key, forms: forms.map(withField), beside, room: length - farthest }
    : { key, forms, beside, room: length };
}

/** Longer than wires are. */
const farthest = 1e6;

const formsOf = (
  { computed, rooms }: Pick<SceneInput, 'computed' | 'rooms'>,
  buffer: number,
): Wanted['forms'] => labelForms(computed.run.plan.buffers[buffer]?.shape ?? [], rooms[buffer] ?? 0);

/** A vector is written out only where its wire is long enough to carry it. */
function fitting(forms: Wanted['forms'], line: Line): Wanted['forms'] {
  const { length, along } = courseOf(line);
  const room = length / Math.max(Math.abs(along.x), 0.5);
  return forms.filter(({ width }, index) => width <= room || index === forms.length - 1);
}
