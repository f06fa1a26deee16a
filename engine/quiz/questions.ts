// What a quiz can ask of a graph: every number that a step finds, under all the names by which the page shows it.

import type { BufferId } from '../compile/instruction.ts';
import { type Plan, type Step, slotsOf } from '../compile/plan.ts';
import type { Graph } from '../graph/graph.ts';
import type { Shape } from '../graph/shape.ts';
import { type NumberId, numberId } from './place.ts';

/** A number that can be asked for. */
export interface Question {
  readonly id: NumberId;
  /** Its own id, and every other place where the same number stands. */
  readonly names: readonly NumberId[];
  /** The node at which a list shows it: whose value or gradient it is, or from which its wire comes. */
  readonly node: string;
  /** The index of the step that finds it; negative where none does, because it is given. */
  readonly step: number;
  readonly slot: 'value' | 'gradient';
  readonly shape: Shape;
  readonly buffer: BufferId;
}

/** Every question, in the order of the steps: values first, then gradients against the wires. What is given is none. */
export function questionsOf(plan: Plan): readonly Question[] {
  const wires = new Map<string, NumberId[]>();
  for (const [id, { source }] of plan.edges) {
    const name = numberId({ kind: 'edge', id, slot: 'value' });
    const known = wires.get(source);
    if (known === undefined) wires.set(source, [name]);
    else known.push(name);
  }
  const summed = new Set(
    plan.steps.flatMap(({ kind, node }) => (kind === 'gather' || kind === 'seed' ? node : [])),
  );
  const ask = (step: Step, index: number): readonly Question[] => {
    const found = find(plan, step, summed);
    if (found === null || found.buffer === null) return [];
    const { buffer, place, names, node } = found;
    const shape = plan.buffers[buffer]?.shape ?? [];
    const shown = place.slot === 'value' ? (wires.get(place.id) ?? []) : [];
    return [
      {
        id: numberId(place),
        names: [numberId(place), ...names, ...shown],
        node,
        step: index,
        slot: place.slot,
        shape,
        buffer,
      },
    ];
  };
  return plan.steps.flatMap(ask);
}

interface Found {
  readonly place: {
    readonly kind: 'edge' | 'node' | 'parameter';
    readonly id: string;
    readonly slot: Question['slot'];
  };
  readonly names: readonly NumberId[];
  readonly node: string;
  readonly buffer: BufferId | null;
}

function find(plan: Plan, step: Step, summed: ReadonlySet<string>): Found | null {
  const { node } = step;
  switch (step.kind) {
    case 'forward':
      return {
        place: { kind: 'node', id: node, slot: 'value' },
        names: [],
        node,
        buffer: slotsOf(plan, node)?.value ?? null,
      };
    case 'seed':
    case 'gather':
      return total(plan, node);
    case 'backward':
      return step.edge === null
        ? owned(plan, step.parameter ?? '', node)
        : alongWire(plan, step.edge, summed);
    case 'update':
      return null;
    default:
      return step satisfies never;
  }
}

/** Of a node with several outputs, sums are not shown as one number. */
function total(plan: Plan, node: string): Found | null {
  if (plan.nodes.get(node)?.length !== 1) return null;
  const buffer = slotsOf(plan, node)?.gradient ?? null;
  return {
    place: { kind: 'node', id: node, slot: 'gradient' },
    names: asParameter(plan, node),
    node,
    buffer,
  };
}

const owned = (plan: Plan, id: string, node: string): Found => ({
  place: { kind: 'parameter', id, slot: 'gradient' },
  names: [],
  node,
  buffer: plan.parameters.get(id)?.gradient ?? null,
});

/** An output with one wire has that wire's gradient for its own. */
function alongWire(plan: Plan, id: string, summed: ReadonlySet<string>): Found | null {
  const wire = plan.edges.get(id);
  if (wire === undefined) return null;
  const { source, gradient } = wire;
  const isOnly = !summed.has(source);
  const names = isOnly
    ? [numberId({ kind: 'node', id: source, slot: 'gradient' }), ...asParameter(plan, source)]
    : [];
  return { place: { kind: 'edge', id, slot: 'gradient' }, names, node: source, buffer: gradient };
}

const asParameter = (plan: Plan, node: string): readonly NumberId[] =>
  plan.parameters.has(node) ? [numberId({ kind: 'parameter', id: node, slot: 'gradient' })] : [];

/**
 * The shapes that a quiz on shapes asks for: those of all tensors that a step finds. An odd seed shows what layers give and
 * asks for their parameters instead. A single number has no shape to speak of.
 */
export function shapeQuestionsOf(plan: Plan, seed: number): readonly Question[] {
  const found = questionsOf(plan).filter(({ shape }) => shape.length > 0);
  if (seed % 2 === 0) return found;
  const given = plan.leaves.flatMap(({ name, node, role, buffer }, at): readonly Question[] => {
    const shape = plan.buffers[buffer]?.shape ?? [];
    if (role !== 'parameter' || shape.length === 0) return [];
    const place = { kind: name === node ? 'node' : 'parameter', id: name, slot: 'value' } as const;
    const wires = [...plan.edges].flatMap(([id, { source }]) =>
      source === name ? [numberId({ kind: 'edge', id, slot: 'value' })] : [],
    );
    const own = name === node ? [numberId({ kind: 'parameter', id: name, slot: 'value' })] : [];
    return [
      {
        id: numberId(place),
        names: [numberId(place), ...own, ...wires],
        node,
        step: -1 - at,
        slot: 'value',
        shape,
        buffer,
      },
    ];
  });
  return [...given, ...found.filter(({ slot }) => slot === 'gradient')];
}

/** The names of the numbers that a step reads: with one of them hidden, its formula would give it away. */
export function readBy({ run: { plan }, graph }: Readable, index: number): ReadonlySet<NumberId> {
  const step = plan.steps[index];
  const node = graph.nodes[graph.indexOf.get(step?.node ?? '') ?? -1];
  const names = new Set<NumberId>();
  if (step === undefined || node === undefined) return names;
  if (step.kind === 'gather')
    for (const id of step.edges) names.add(numberId({ kind: 'edge', id, slot: 'gradient' }));
  if (step.kind === 'backward') {
    names.add(numberId({ kind: 'node', id: step.node, slot: 'gradient' }));
    names.add(numberId({ kind: 'node', id: step.node, slot: 'value' }));
  }
  if (node.kind === 'compute' && (step.kind === 'forward' || step.kind === 'backward'))
    for (const feed of node.feeds)
      if (feed.kind === 'edge') names.add(numberId({ kind: 'edge', id: feed.edge, slot: 'value' }));
  return names;
}

interface Readable {
  readonly run: { readonly plan: Plan };
  readonly graph: Graph;
}
