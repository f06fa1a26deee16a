// Everything on the page that takes room: nodes, wires, stubs, and the labels that want a place among them.

import type { Computed, Model, Slots } from '../../engine/index.ts';
import { backward } from './arrows.ts';
import { boxesOf, type Figure, portAt } from './figure.ts';
import { type Box, courseOf, type Line, type Point, pointAt } from './geometry.ts';
import { labelForms } from './labelForms.ts';
import type { Beside, Scene, Stroke, Wanted } from './placeLabels.ts';

/** Where nodes and wires are. */
export interface Drawing {
  readonly model: Model;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly positions: ReadonlyMap<string, Point>;
}

/** Nodes that show numbers without the help of a wire. */
export interface Outputs {
  /** Nothing uses them: they end in a short arrow. */
  readonly ends: ReadonlySet<string>;
  /** Several gradients meet at them, or the backward pass starts there: the total stands below. */
  readonly totals: ReadonlySet<string>;
}

export interface SceneInput extends Drawing {
  readonly outputs: Outputs;
  readonly computed: Computed;
  readonly digits: number;
}

export const stubLength = 64;

export function outputsOf(
  { model, figures }: Pick<Drawing, 'model' | 'figures'>,
  { run }: Computed,
): Outputs {
  const used = new Set<string>();
  for (const { source } of model.edges.values()) used.add(source);
  const ends = [...figures].flatMap(([id, { kind }]) => (used.has(id) || kind === 'source' ? [] : [id]));
  const totals = run.plan.steps.flatMap(({ kind, node }) =>
    kind === 'gather' || kind === 'seed' ? [node] : [],
  );
  return {
    ends: new Set(ends),
    totals: new Set(totals.filter((id) => used.has(id) || figures.get(id)?.kind === 'source')),
  };
}

/** Says of a node whether it belongs to the part of the page that is asked for; a wire belongs where one of its ends does. */
export type Part = (node: string) => boolean;

const everywhere: Part = () => true;

/** Labels are named as tests find them: `edge-ID-value`, `edge-ID-gradient`, `node-ID-value`, `node-ID-gradient`. */
export function sceneOf(input: SceneInput, part: Part = everywhere): Scene {
  const { figures, outputs, computed } = input;
  const { plan } = computed.run;
  const boxes: Box[] = [];
  const strokes: Stroke[] = [];
  const labels: Wanted[] = [];
  for (const [id, figure] of figures) if (part(id)) boxes.push(...boxesOf(figure, positionOf(input, id)));
  for (const [id, line] of wiresOf(input, part)) {
    strokes.push(...strokesOf(line));
    labels.push(...alongLine(input, `edge-${id}`, line, plan.edges.get(id)));
  }
  for (const id of outputs.ends) {
    if (!part(id)) continue;
    const line = stubOf(input, id);
    strokes.push(...strokesOf(line));
    labels.push(...alongLine(input, `node-${id}`, line, plan.nodes.get(id)?.get('out')));
  }
  for (const id of outputs.totals)
    if (part(id)) labels.push(...total(input, id, plan.nodes.get(id)?.get('out')));
  return { strokes, boxes, labels };
}

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

/** The short arrow at the output of a node that nothing uses. */
function stubOf(drawing: Drawing, id: string): Line {
  const figure = drawing.figures.get(id);
  if (figure === undefined) throw new Error(`internal: no figure of ${id}`);
  const from = portAt(figure, positionOf(drawing, id), 'source', 'out');
  return { from, to: { x: from.x + stubLength, y: from.y } };
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
  const forms = fitting(formsOf(input, slots), line);
  const beside = (side: 'above' | 'below'): Beside => ({ kind: 'line', line, side, gap: gaps[side] });
  const value: Wanted = { key: `${key}-value`, forms, beside: beside('above') };
  return slots.gradient === null
    ? [value]
    : [value, { key: `${key}-gradient`, forms, beside: beside('below') }];
}

function total(input: SceneInput, id: string, slots: Slots | undefined): readonly Wanted[] {
  const figure = input.figures.get(id);
  if (figure === undefined || slots === undefined) return [];
  const boxes = boxesOf(figure, positionOf(input, id));
  const box = boxes.at(-1) ?? { ...origin, width: 0, height: 0 };
  const forms = formsOf(input, slots).map((formed) => ({ ...formed, width: formed.width + 16 }));
  return [{ key: `node-${id}-gradient`, forms, beside: { kind: 'under', box } }];
}

const formsOf = ({ computed, digits }: SceneInput, { value }: Slots): Wanted['forms'] =>
  labelForms(computed.run.plan.buffers[value]?.shape ?? [], digits);

/** A vector is written out only where its wire is long enough to carry it. */
function fitting(forms: Wanted['forms'], line: Line): Wanted['forms'] {
  const { length, along } = courseOf(line);
  const room = length / Math.max(Math.abs(along.x), 0.5);
  return forms.filter(({ width }, index) => width <= room || index === forms.length - 1);
}
