// The gradients at the border of an opened layer, seen both ways: through its inside, and through the layer in one piece.

import { slotsOf } from '../compile/plan.ts';
import {
  type Document,
  emptyDocument,
  type GraphEdge,
  type GraphNode,
  type JsonObject,
  type OpenedNode,
} from '../document/document.ts';
import { type Tensor, toNested } from '../document/tensor.ts';
import type { Mode } from '../ops/emitter.ts';
import { ops, type Registry } from '../ops/index.ts';
import { type Computed, computeDocument } from '../run/live.ts';
import { read } from '../run/run.ts';

/** What comes back to one input of a layer. */
export interface BorderGradient {
  readonly input: string;
  readonly folded: Tensor;
  readonly opened: Tensor;
}

/**
 * What comes back to each input of the layer that a block was, as computed through its inside, and for the layer alone
 * with the same values on its inputs and the same upstream gradient. Inputs to which nothing comes back are left out.
 */
export function borderGradients(
  document: Document,
  computed: Computed,
  id: string,
  mode: Mode,
  registry: Registry = ops,
): readonly BorderGradient[] {
  const block = document.blocks.get(id);
  const opened = block?.opened ?? null;
  const op = registry.get(opened?.type ?? '');
  const [result] = block?.outputs ?? [];
  if (block === undefined || opened === null || op?.kind !== 'compute' || op.inputs === 'variadic') return [];
  const { run } = computed;
  const tensorOf = (buffer: number | null | undefined): Tensor | null =>
    buffer === null || buffer === undefined ? null : copied(read(run, buffer));
  const borders = op.inputs.map(({ name }) => {
    const slots = slotsAt(document, computed, id, name);
    return { input: name, value: tensorOf(slots?.value), opened: tensorOf(slots?.gradient) };
  });
  const upstream = tensorOf(slotsOf(run.plan, result?.node ?? '')?.gradient);
  if (upstream === null || borders.some(({ value }) => value === null)) return [];
  const values = borders.map(({ input, value }) => [input, value] as const);
  const alone: Document = {
    ...aloneWith(opened, values),
    target: { node: 'layer', seed: toNested(upstream.shape, upstream.data) },
    weights: remembered(computed, id, block.members, op.expand?.remembered ?? {}),
  };
  const whole = computeDocument(alone, { registry, mode });
  return borders.flatMap(({ input, opened: through }) => {
    const buffer = whole.run.plan.edges.get(input)?.gradient ?? null;
    if (through === null || buffer === null) return [];
    return { input, opened: through, folded: copied(read(whole.run, buffer)) };
  });
}

/** Nothing but the layer, fed by inputs. */
function aloneWith(
  { type, params }: OpenedNode,
  values: readonly (readonly [string, Tensor | null])[],
): Document {
  const nodes = new Map<string, GraphNode>([['layer', node('layer', type, params)]]);
  const edges = new Map<string, GraphEdge>();
  for (const [input, value] of values) {
    const source = `input ${input}`;
    nodes.set(
      source,
      node(source, 'input', { value: value === null ? 0 : toNested(value.shape, value.data) }),
    );
    edges.set(input, {
      id: input,
      source,
      sourceHandle: 'out',
      target: 'layer',
      targetHandle: input,
      extra: {},
    });
  }
  return { ...emptyDocument, model: { nodes, edges } };
}

const node = (id: string, type: string, params: JsonObject): GraphNode => ({
  id,
  type,
  label: null,
  params,
  extra: {},
});

const copied = ({ shape, data }: Tensor): Tensor => ({ shape, data: data.slice() });

/** The wire into the port, or the parameter that stands inside. */
function slotsAt({ model, blocks }: Document, { run }: Computed, id: string, input: string) {
  const port = blocks.get(id)?.inputs.find(({ name }) => name === input);
  if (port === undefined) return run.plan.parameters.get(`${id}.${input}`);
  const wires = [...model.edges.values()];
  const wire = wires.find(({ target, targetHandle }) => target === port.node && targetHandle === port.handle);
  return run.plan.edges.get(wire?.id ?? '');
}

/** What running averages inside remember at present, by the names that the layer has for it. */
function remembered(
  { run }: Computed,
  id: string,
  members: readonly string[],
  names: Readonly<Record<string, string>>,
): JsonObject {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, part]) => {
      const leaf = run.plan.leaves.find(
        (each) => each.name === `${id}.${part}.average` && members.includes(each.node),
      );
      if (leaf === undefined) return [];
      const { shape, data } = read(run, leaf.buffer);
      return [[`layer.${name}`, toNested(shape, data)] as const];
    }),
  );
}
