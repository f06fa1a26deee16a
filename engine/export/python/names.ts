// What the code calls the values and gradients of a plan: after the nodes, where their labels can be spelt.

import { type BufferId, writeOf } from '../../compile/instruction.ts';
import { type Plan, type Step, slotsOf } from '../../compile/plan.ts';
import type { Document, GraphNode } from '../../document/document.ts';
import type { Computed } from '../../run/live.ts';
import { createNames, identifierOf, type Name } from './identifiers.ts';

export interface PlanNames {
  readonly name: Name;
  /** By node and output handle. */
  readonly values: ReadonlyMap<string, string>;
  readonly gradients: ReadonlyMap<string, string>;
  /** By wire: the gradient that comes back along it, and by name of a parameter that a node owns. */
  readonly returns: ReadonlyMap<string, string>;
  /** By name of a leaf. */
  readonly leaves: ReadonlyMap<string, string>;
}

export const slotKey = (node: string, handle: string): string => `${node}.${handle}`;

export function namesOf(plan: Plan, { model }: Document): PlanNames {
  const naming: Naming = {
    plan,
    name: createNames(),
    values: new Map(),
    gradients: new Map(),
    stems: new Map(),
  };
  for (const id of plan.nodes.keys()) nameOutputs(naming, id, model.nodes.get(id));
  const { name, values, gradients } = naming;
  const leaves = new Map(plan.leaves.map((leaf) => [leaf.name, leafName(naming, leaf)]));
  const returns = new Map(returnsAlongWires(naming));
  for (const [parameter, { gradient }] of plan.parameters) {
    const known = gradients.get(slotKey(parameter, 'out'));
    if (gradient !== null) returns.set(parameter, known ?? name(`d_${leaves.get(parameter)}`, 'd1'));
  }
  return { name, values, gradients, returns, leaves };
}

/** Those of the outputs, and of parameters by their own names. */
export const gradientsIn = (
  { parameters }: Plan,
  { gradients, returns }: PlanNames,
): ReadonlyMap<string, string> =>
  new Map([...gradients, ...[...returns].filter(([name]) => parameters.has(name))]);

/** State of one naming; `stems`: what a node is called, by its id. */
interface Naming {
  readonly plan: Plan;
  readonly name: Name;
  readonly values: Map<string, string>;
  readonly gradients: Map<string, string>;
  readonly stems: Map<string, string>;
}

function nameOutputs({ plan, name, values, gradients, stems }: Naming, id: string, node?: GraphNode): void {
  const slots = plan.nodes.get(id) ?? [];
  const type = identifierOf(node?.type ?? '') ?? 'node';
  const stem = [node?.label ?? '', id].find((text) => identifierOf(text) !== null) ?? null;
  for (const { handle, gradient } of slots) {
    const wish = slots.length > 1 ? `${stem ?? type}_${handle}` : stem;
    const value = name(wish, `${type}1`);
    if (!stems.has(id)) stems.set(id, value);
    values.set(slotKey(id, handle), value);
    if (gradient !== null) gradients.set(slotKey(id, handle), name(`d_${value}`, 'd1'));
  }
}

/** That of the output it is; a leaf within a node is called after the node. */
function leafName({ plan, name, values, stems }: Naming, leaf: Plan['leaves'][number]): string {
  const handle = plan.nodes.get(leaf.name)?.[0]?.handle ?? 'out';
  const output = values.get(slotKey(leaf.name, handle)) ?? values.get(leaf.name);
  const suffix = leaf.name.slice(leaf.node.length + 1);
  return output ?? name(`${stems.get(leaf.node) ?? 'leaf'}_${suffix}`, 'leaf1');
}

/** A gradient that comes back alone is that of the output; those that are summed have names of their own. */
function returnsAlongWires({ plan, name, gradients, stems }: Naming): readonly (readonly [string, string])[] {
  const gathered = new Set(plan.steps.flatMap((step) => (step.kind === 'gather' ? step.edges : [])));
  return [...plan.edges].flatMap(([edge, { source, gradient }]) => {
    if (gradient === null) return [];
    const total = plan.nodes.get(source)?.find((slot) => slot.gradient === gradient);
    const known =
      total === undefined || gathered.has(edge) ? undefined : gradients.get(slotKey(source, total.handle));
    return [[edge, known ?? name(`d_${stems.get(source)}_1`, 'd1')] as const];
  });
}

/** What a step makes, and what it is called; null where nobody asks for it. */
export function resultOf(
  plan: Plan,
  { values, gradients, returns }: PlanNames,
  step: Step,
): { readonly buffer: BufferId; readonly name: string } | null {
  const named = (buffer: BufferId | null | undefined, name: string | undefined) =>
    buffer === null || buffer === undefined || name === undefined ? null : { buffer, name };
  switch (step.kind) {
    case 'forward':
      return named(slotsOf(plan, step.node)?.value, values.get(slotKey(step.node, 'out')));
    case 'seed':
      return named(plan.seed?.buffer, gradients.get(slotKey(step.node, 'out')));
    case 'gather': {
      const total = plan.instructions[step.from];
      const out = total === undefined ? null : writeOf(total);
      const slot = plan.nodes.get(step.node)?.find(({ gradient }) => gradient === out);
      return named(out, gradients.get(slotKey(step.node, slot?.handle ?? 'out')));
    }
    case 'backward': {
      const slots =
        step.edge === null ? plan.parameters.get(step.parameter ?? '') : plan.edges.get(step.edge);
      return named(slots?.gradient, returns.get(step.edge ?? step.parameter ?? ''));
    }
    case 'update':
      return null;
    default:
      return step satisfies never;
  }
}

/** The names by which a step would have what it reads, where a buffer has several. */
export function wishedIn(
  { document: { model }, graph }: Pick<Computed, 'document' | 'graph'>,
  { values, gradients, returns, leaves }: PlanNames,
  step: Step,
): readonly (string | undefined)[] {
  const node = graph.nodes[graph.indexOf.get(step.node) ?? -1];
  const feeds = node?.kind === 'compute' ? node.feeds : [];
  const inputs = feeds.map((feed) => {
    if (feed.kind === 'owned') return leaves.get(feed.parameter);
    const { source = '', sourceHandle = 'out' } = model.edges.get(feed.edge) ?? {};
    return values.get(slotKey(source, sourceHandle));
  });
  const own = slotKey(step.node, 'out');
  const returned = step.kind === 'gather' ? step.edges.map((edge) => returns.get(edge)) : [];
  return [...returned, gradients.get(own), ...inputs, values.get(own)];
}
