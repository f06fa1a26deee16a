// Made-up models: small graphs of many ops, in which some nodes cannot be computed because shapes do not fit.

import fc from 'fast-check';
import type { GraphEdge, GraphNode, Json, JsonObject, Model } from '../../engine/document/document.ts';

interface Kind {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly params?: readonly JsonObject[];
}

const axes: readonly JsonObject[] = [{}, { axis: 0 }, { axis: -1 }];
const kinds: readonly Kind[] = [
  { type: 'add', inputs: ['a', 'b'] },
  { type: 'add', inputs: ['a', 'b', 'c'] },
  { type: 'multiply', inputs: ['a', 'b'] },
  { type: 'matmul', inputs: ['a', 'b'] },
  { type: 'affine', inputs: ['x'], params: [{ units: 3 }] },
  { type: 'affine', inputs: ['x', 'w'] },
  { type: 'transpose', inputs: ['x'] },
  { type: 'flatten', inputs: ['x'] },
  { type: 'reshape', inputs: ['x'], params: [{}, { shape: [3, -1] }] },
  { type: 'sum', inputs: ['x'], params: axes },
  { type: 'mean', inputs: ['x'], params: axes },
  { type: 'max', inputs: ['x'], params: axes },
  { type: 'concat', inputs: ['a', 'b'], params: [{}, { axis: 0 }] },
  { type: 'softmax', inputs: ['x'] },
  { type: 'meanSquaredError', inputs: ['y', 't'] },
];

const number = fc.double({ min: -2, max: 2, noNaN: true }).map((value) => Math.round(value * 1e4) / 1e4);
const list = <T>(item: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(item, { minLength: length, maxLength: length });
const value: fc.Arbitrary<Json> = fc.oneof(
  number,
  list(number, 3),
  list(list(number, 3), 2),
  list(list(number, 1), 2),
);
const source = fc.record({
  type: fc.constantFrom('input', 'input', 'input', 'constant', 'parameter'),
  params: fc.record({ value }),
});
const compute = fc.constantFrom(...kinds).chain(({ inputs, type, params = [{}] }) =>
  fc.record({
    type: fc.constant(type),
    params: fc.constantFrom(...params),
    feeds: list(fc.nat(), inputs.length).map((picks) =>
      picks.map((pick, at) => ({ pick, handle: inputs[at] ?? '' })),
    ),
  }),
);

/** Acyclic; ids stand in no relation to the order. The last node is `result`. */
export const models: fc.Arbitrary<Model> = fc
  .record({
    sources: fc.array(source, { minLength: 1, maxLength: 4 }),
    computes: fc.array(compute, { minLength: 1, maxLength: 8 }),
    ids: fc.shuffledSubarray([...'abcdefghijkl'], { minLength: 12 }),
  })
  .map(({ sources, computes, ids }) => {
    const last = sources.length + computes.length - 1;
    const idOf = (at: number): string => (at === last ? 'result' : (ids[at] ?? ''));
    const made = [...sources, ...computes];
    const nodes = made.map(({ type, params }, at) => nodeOf(idOf(at), type, params));
    const edges = computes.flatMap(({ feeds }, index) => {
      const at = sources.length + index;
      return feeds.map(({ pick, handle }) => edgeOf(idOf(pick % at), idOf(at), handle));
    });
    return modelOf(nodes, edges);
  });

/** The same with anything wrong: types that nobody knows, wires missing, wires that lead back. */
export const brokenModels: fc.Arbitrary<Model> = fc
  .record({
    model: models,
    pulled: fc.nat({ max: 20 }),
    renamed: fc.nat({ max: 20 }),
    back: fc.tuple(fc.nat(), fc.nat()),
  })
  .map(({ model, pulled, renamed, back: [from, to] }) => {
    const nodes = [...model.nodes.values()].map((node, at) =>
      at === renamed ? { ...node, type: 'unheard-of' } : node,
    );
    const edges = [...model.edges.values()].filter((_, at) => at !== pulled);
    const turned = edges.map((edge, at) =>
      at === to % edges.length ? { ...edge, source: nodes[from % nodes.length]?.id ?? edge.source } : edge,
    );
    return modelOf(nodes, turned);
  });

/** The same model, its nodes and edges listed in another order. */
export const reordered = ({ nodes, edges }: Model): fc.Arbitrary<Model> =>
  fc
    .tuple(
      fc.shuffledSubarray([...nodes.values()], { minLength: nodes.size }),
      fc.shuffledSubarray([...edges.values()], { minLength: edges.size }),
    )
    .map(([nodes, edges]) => modelOf(nodes, edges));

const modelOf = (nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Model => ({
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(edges.map((edge) => [edge.id, edge])),
});

const nodeOf = (id: string, type: string, params: JsonObject): GraphNode => ({
  id,
  type,
  label: null,
  params,
  extra: {},
});

const edgeOf = (source: string, target: string, targetHandle: string): GraphEdge => ({
  id: `${source} ${target}.${targetHandle}`,
  source,
  sourceHandle: 'out',
  target,
  targetHandle,
  extra: {},
});
