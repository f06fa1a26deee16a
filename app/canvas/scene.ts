// Everything on the page that takes room, laid out: nodes, wires, stubs, and the labels that want a place among them.

import type { Computed, Model } from '../../engine/index.ts';
import { backward } from './arrows.ts';
import { boxesOf, type Figure, portAt } from './figure.ts';
import { type Line, type Point, pointAt, courseOf } from './geometry.ts';
import { labelForms } from './labelForms.ts';
import type { Scene, Stroke, Wanted } from './placeLabels.ts';

export const stubLength = 64;

export interface SceneInput {
  readonly model: Model;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly positions: ReadonlyMap<string, Point>;
  readonly computed: Computed;
  readonly digits: number;
}

/** Labels are named as tests find them: `edge-ID-value`, `edge-ID-gradient`, `node-ID-value`, `node-ID-gradient`. */
export function sceneOf(input: SceneInput): Scene {
  const { figures, positions } = input;
  const boxes = [...figures].flatMap(([id, figure]) => boxesOf(figure, positionOf(positions, id)));
  const wires = wiresOf(input);
  const stubs = stubsOf(input);
  const strokes = [...wires.values(), ...stubs.values()].flatMap(strokesOf);
  const labels = [
    ...[...wires].flatMap(([id, line]) => edgeLabels(input, id, line)),
    ...[...stubs].flatMap(([id, line]) => stubLabels(input, id, line)),
    ...totalLabels(input, stubs),
  ];
  return { strokes, boxes, labels };
}

const origin: Point = { x: 0, y: 0 };
const positionOf = (positions: ReadonlyMap<string, Point>, id: string): Point => positions.get(id) ?? origin;

/** Wires whose ends both exist, by id. */
export function wiresOf({ model, figures, positions }: Pick<SceneInput, 'model' | 'figures' | 'positions'>) {
  const wires = new Map<string, Line>();
  for (const edge of model.edges.values()) {
    const source = figures.get(edge.source);
    const target = figures.get(edge.target);
    if (source === undefined || target === undefined) continue;
    wires.set(edge.id, {
      from: portAt(source, positionOf(positions, edge.source), 'source', edge.sourceHandle),
      to: portAt(target, positionOf(positions, edge.target), 'target', edge.targetHandle),
    });
  }
  return wires;
}

/** A node whose output nothing uses ends in a short arrow that carries its value and gradient. */
export function stubsOf({ model, figures, positions }: Pick<SceneInput, 'model' | 'figures' | 'positions'>) {
  const used = new Set([...model.edges.values()].map((edge) => edge.source));
  const stubs = new Map<string, Line>();
  for (const [id, figure] of figures) {
    if (used.has(id) || figure.kind === 'source') continue;
    const from = portAt(figure, positionOf(positions, id), 'source', 'out');
    stubs.set(id, { from, to: { x: from.x + stubLength, y: from.y } });
  }
  return stubs;
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

function edgeLabels({ computed, digits }: SceneInput, id: string, line: Line): readonly Wanted[] {
  const { plan } = computed.run;
  const slots = plan.edges.get(id);
  if (slots === undefined) return [];
  const forms = labelForms(plan.buffers[slots.value]?.shape ?? [], digits);
  const value = beside(`edge-${id}-value`, line, 'above', forms);
  return slots.gradient === null ? [value] : [value, beside(`edge-${id}-gradient`, line, 'below', forms)];
}

function stubLabels({ computed, digits }: SceneInput, id: string, line: Line): readonly Wanted[] {
  const { plan } = computed.run;
  const slots = plan.nodes.get(id)?.get('out');
  if (slots === undefined) return [];
  const forms = labelForms(plan.buffers[slots.value]?.shape ?? [], digits);
  const value = beside(`node-${id}-value`, line, 'above', forms);
  return slots.gradient === null ? [value] : [value, beside(`node-${id}-gradient`, line, 'below', forms)];
}

function beside(key: string, line: Line, side: 'above' | 'below', forms: Wanted['forms']): Wanted {
  return { key, forms: fitting(forms, line), beside: { kind: 'line', line, side, gap: gaps[side] } };
}

/** A vector is written out only where its wire is long enough to carry it. */
function fitting(forms: Wanted['forms'], line: Line): Wanted['forms'] {
  const { length, along } = courseOf(line);
  const room = length / Math.max(Math.abs(along.x), 0.5);
  return forms.filter(({ width }, index) => width <= room || index === forms.length - 1);
}

/** Where several gradients meet at an output, or the pass starts in mid-graph, the total has no wire of its own: it stands below the node. */
function totalLabels({ computed, figures, positions, digits }: SceneInput, stubs: ReadonlyMap<string, Line>): readonly Wanted[] {
  const { plan } = computed.run;
  return plan.steps.flatMap((step): readonly Wanted[] => {
    if ((step.kind !== 'gather' && step.kind !== 'seed') || stubs.has(step.node)) return [];
    const figure = figures.get(step.node);
    const slots = plan.nodes.get(step.node)?.get('out');
    if (figure === undefined || slots === undefined) return [];
    const box = boxesOf(figure, positionOf(positions, step.node)).at(-1);
    const forms = labelForms(plan.buffers[slots.value]?.shape ?? [], digits);
    const wide = forms.map((formed) => ({ ...formed, width: formed.width + 16 }));
    return box === undefined ? [] : [{ key: `node-${step.node}-gradient`, forms: wide, beside: { kind: 'under', box } }];
  });
}
