// Opening a layer in place, and folding it back: document to document, the one the exact inverse of the other.

import { withPortsMoved } from '../document/blocks.ts';
import type {
  Block,
  Document,
  GraphEdge,
  GraphNode,
  Json,
  JsonObject,
  Position,
} from '../document/document.ts';
import { createNaming } from '../document/ids.ts';
import { ops, type Registry } from '../ops/index.ts';
import { readParams } from '../ops/params.ts';
import type { Graph } from './graph.ts';
import { shapeOf } from './graph.ts';
import { type Inside, insideOf, type Layer, openableOp } from './inside.ts';

/**
 * The document with the node opened: its parts in its place, in a block that bears its id and remembers it. Wires keep
 * their ids, its parameters their names and numbers, and what stood around makes room. The same document where it cannot be:
 * shapes decide what stands inside, so it has to be computed.
 */
export function openLayer(document: Document, graph: Graph, id: string, registry: Registry = ops): Document {
  const layer = layerOf(document, graph, id, registry);
  if (layer === null) return document;
  const { model, layout, blocks } = document;
  const taken = new Set([...model.nodes.keys(), ...blocks.keys()]);
  const inside = insideOf(registry, layer, createNaming(taken));
  const nodes = new Map(replaced(model.nodes, id, inside.nodes));
  const nameEdge = createNaming(new Set(model.edges.keys()));
  const edges = new Map([...model.edges].map(([key, edge]) => [key, rewired(edge, id, inside)]));
  for (const wire of inside.wires) {
    const name = nameEdge(`${wire.source}-${wire.target}.${wire.targetHandle}`);
    edges.set(name, { id: name, ...wire, extra: {} });
  }
  const { op: _op, owned: _owned, id: _id, ...opened } = layer;
  const block: Block = {
    id,
    label: null,
    members: inside.nodes.map((node) => node.id),
    folded: false,
    inputs: inside.inputs,
    outputs: [{ name: 'out', node: inside.result, handle: 'out' }],
    opened,
    extra: {},
  };
  const around = withPortsMoved(blocks, (end, node, handle) => {
    if (node !== id) return null;
    if (end === 'outputs') return [inside.result, 'out'];
    const port = inside.inputs.find(({ name }) => name === handle);
    return port === undefined ? null : [port.node, port.handle];
  });
  return {
    ...document,
    model: { nodes, edges },
    layout: spread(layout, id, inside.places),
    blocks: new Map([...around, [id, block]]),
    target: retargeted(document, id, inside.result),
    weights: withNames(document.weights, inside.numbers),
  };
}

/**
 * The other way. Where the inside is no longer what the layer was made of, nothing could take its place: the same document
 * then. A number that was typed for one of its parameters goes to the document's weights.
 */
export function foldLayer(document: Document, id: string, registry: Registry = ops): Document {
  const found = openedLayer(document, id, registry);
  if (found === null) return document;
  const { block, layer, inside } = found;
  const { model, layout, blocks } = document;
  const { type, label, params, extra } = layer;
  const members = new Set(block.members);
  const typed = typedNumbers(document, inside);
  const homeless = [...model.edges].filter(
    ([, { source, target }]) => !(members.has(source) && members.has(target)),
  );
  const names = new Map([...inside.numbers].map(([own, name]) => [name, own]));
  const rest = new Map([...blocks].filter(([key]) => key !== id));
  return {
    ...document,
    model: {
      nodes: new Map(unreplaced(model.nodes, members, { id, type, label, params, extra })),
      edges: new Map(homeless.map(([key, edge]) => [key, unwired(edge, id, inside)])),
    },
    layout: gathered(layout, id, members, inside.places),
    blocks: withPortsMoved(rest, (end, node, handle) => {
      if (!members.has(node)) return null;
      if (end === 'outputs') return [id, 'out'];
      const port = inside.inputs.find((each) => each.node === node && each.handle === handle);
      return port === undefined ? null : [id, port.name];
    }),
    target: document.target?.node === inside.result ? { ...document.target, node: id } : document.target,
    weights: withNames(typed === null ? document.weights : { ...document.weights, ...typed }, names),
  };
}

/** Whether a block can be folded back into the layer that it was. */
export const canFold = (document: Document, id: string, registry: Registry = ops): boolean =>
  openedLayer(document, id, registry) !== null;

function layerOf({ model }: Document, graph: Graph, id: string, registry: Registry): Layer | null {
  const node = model.nodes.get(id);
  const op = openableOp(registry, node?.type ?? '');
  const lowered = graph.nodes[graph.indexOf.get(id) ?? -1];
  if (node === undefined || op === null || lowered?.kind !== 'compute') return null;
  const { type, label, params, extra } = node;
  const names = op.inputs === 'variadic' ? [] : op.inputs.map(({ name }) => name);
  const shapes = lowered.feeds.map((feed) => {
    const source = feed.kind === 'owned' ? undefined : graph.nodes[feed.node];
    if (feed.kind === 'owned') return feed.source.shape;
    return source === undefined ? [] : shapeOf(source, feed.output);
  });
  const owned = new Set(names.filter((_, index) => lowered.feeds[index]?.kind === 'owned'));
  return { id, type, label, params, extra, shapes, op, owned };
}

interface Opened {
  readonly block: Block;
  readonly layer: Layer;
  readonly inside: Inside;
}

/** null unless everything inside is as it was made, numbers of parameters and places aside. */
function openedLayer({ model, blocks }: Document, id: string, registry: Registry): Opened | null {
  const block = blocks.get(id);
  const op = openableOp(registry, block?.opened?.type ?? '');
  if (block === undefined || block.opened === null || op === null || model.nodes.has(id)) return null;
  const ported = new Set(block.inputs.map(({ name }) => name));
  const names = op.inputs === 'variadic' ? [] : op.inputs.map(({ name }) => name);
  const { shapes, params } = block.opened;
  if (shapes.length !== names.length || readParams(op.params, params).bad.length > 0) return null;
  const layer: Layer = { ...block.opened, id, op, owned: new Set(names.filter((name) => !ported.has(name))) };
  const ids = block.members.values();
  const inside = insideOf(registry, layer, () => ids.next().value ?? '');
  const isWhole =
    inside.nodes.length === block.members.length &&
    inside.nodes.every((node) => isAsMade(model.nodes.get(node.id), node)) &&
    sameWires([...model.edges.values()], new Set(block.members), inside);
  return isWhole ? { block, layer, inside } : null;
}

/** A parameter may have got numbers. */
function isAsMade(node: GraphNode | undefined, made: GraphNode): boolean {
  if (node?.type !== made.type) return false;
  const { value: _, ...drawn } = node.params;
  return sameParams(made.type === 'parameter' ? drawn : node.params, made.params);
}

const sameParams = (a: JsonObject, b: JsonObject): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(b).every(([name, json]) => JSON.stringify(a[name]) === JSON.stringify(json));

/** The wires inside are the ones made, and none crosses the border but through a port. */
function sameWires(
  edges: readonly GraphEdge[],
  members: ReadonlySet<string>,
  { wires, inputs, result }: Inside,
): boolean {
  const wanted = new Set(wires.map(keyOf));
  const ports = new Set(inputs.map(({ node, handle }) => JSON.stringify([node, handle])));
  let met = 0;
  for (const edge of edges) {
    const [from, to] = [members.has(edge.source), members.has(edge.target)];
    if (from && to) {
      if (!wanted.has(keyOf(edge))) return false;
      met++;
    } else if (from && edge.source !== result) return false;
    else if (to && !ports.has(JSON.stringify([edge.target, edge.targetHandle]))) return false;
  }
  return met === wanted.size;
}

const keyOf = ({ source, sourceHandle, target, targetHandle }: Inside['wires'][number]): string =>
  JSON.stringify([source, sourceHandle, target, targetHandle]);

/** The parts where the node stood, so that it can be put back at its place in the list. */
function* replaced(
  nodes: ReadonlyMap<string, GraphNode>,
  id: string,
  parts: readonly GraphNode[],
): Generator<readonly [string, GraphNode]> {
  for (const [key, node] of nodes) {
    if (key !== id) yield [key, node];
    else for (const part of parts) yield [part.id, part];
  }
}

function* unreplaced(
  nodes: ReadonlyMap<string, GraphNode>,
  members: ReadonlySet<string>,
  layer: GraphNode,
): Generator<readonly [string, GraphNode]> {
  let isMet = false;
  for (const [key, node] of nodes) {
    if (!members.has(key)) yield [key, node];
    else if (!isMet) yield [layer.id, layer];
    isMet ||= members.has(key);
  }
}

function rewired(edge: GraphEdge, id: string, { inputs, result }: Inside): GraphEdge {
  const port = edge.target === id ? inputs.find(({ name }) => name === edge.targetHandle) : undefined;
  const to = port === undefined ? {} : { target: port.node, targetHandle: port.handle };
  const from = edge.source === id ? { source: result, sourceHandle: 'out' } : {};
  return edge.source === id || port !== undefined ? { ...edge, ...from, ...to } : edge;
}

function unwired(edge: GraphEdge, id: string, { inputs, result }: Inside): GraphEdge {
  const port = inputs.find(({ node, handle }) => edge.target === node && edge.targetHandle === handle);
  const to = port === undefined ? {} : { target: id, targetHandle: port.name };
  const from = edge.source === result ? { source: id, sourceHandle: 'out' } : {};
  return edge.source === result || port !== undefined ? { ...edge, ...from, ...to } : edge;
}

const retargeted = ({ target }: Document, id: string, result: string): Document['target'] =>
  target?.node === id ? { ...target, node: result } : target;

/** Numbers of the document's weights under other names, each in its place. */
function withNames(weights: JsonObject | null, names: ReadonlyMap<string, string>): JsonObject | null {
  if (weights === null || ![...names].some(([from, to]) => from !== to && Object.hasOwn(weights, from)))
    return weights;
  return Object.fromEntries(Object.entries(weights).map(([name, json]) => [names.get(name) ?? name, json]));
}

/** What was typed for parameters while they were nodes of their own, by the names of these nodes. */
function typedNumbers({ model, weights }: Document, { numbers }: Inside): JsonObject | null {
  const typed = [...numbers.values()].flatMap((name): readonly (readonly [string, Json])[] => {
    const value = model.nodes.get(name)?.params.value ?? null;
    return value === null || Object.hasOwn(weights ?? {}, name) ? [] : [[name, value]];
  });
  return typed.length === 0 ? null : Object.fromEntries(typed);
}

type Layout = Document['layout'];

/** About the size of a node, which nobody here has measured. */
const usual = { width: 96, height: 48 };

/** How far the inside reaches beyond the node that it takes the place of, its first part in line with it. */
function overhang(places: ReadonlyMap<string, Position>): Record<'right' | 'up' | 'down' | 'first', number> {
  const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)];
  const [first = 0] = ys;
  return {
    right: Math.max(0, ...xs) + margin,
    up: first + margin,
    down: Math.max(...ys) - first + margin,
    first,
  };
}

/** Room around the inside for a frame and its name. */
const margin = 32;

/** What stands right of the node moves right, what stands above and below moves away, and the inside goes between. */
function spread(layout: Layout, id: string, places: ReadonlyMap<string, Position>): Layout {
  const at = layout.get(id);
  if (at === undefined) return layout;
  const reach = overhang(places);
  const moved = [...layout].map(
    ([key, place]) => [key, key === id ? place : aside(place, at, reach)] as const,
  );
  const inside = [...places].map(
    ([key, { x, y }]) => [key, { x: at.x + margin / 2 + x, y: at.y + y - reach.first }] as const,
  );
  return new Map([...moved, ...inside]);
}

type Reach = ReturnType<typeof overhang>;

function aside(place: Position, at: Position, { right, up, down }: Reach): Position {
  if (place.x >= at.x + usual.width) return { x: place.x + right, y: place.y };
  if (place.x + usual.width <= at.x || place.y === at.y) return place;
  return { x: place.x, y: place.y + (place.y < at.y ? -up : down) };
}

function gathered(
  layout: Layout,
  id: string,
  members: ReadonlySet<string>,
  places: ReadonlyMap<string, Position>,
): Layout {
  const at = layout.get(id);
  const reach = overhang(places);
  const rest = [...layout].filter(([key]) => !members.has(key));
  if (at === undefined) return new Map(rest);
  return new Map(rest.map(([key, place]) => [key, key === id ? place : back(place, at, reach)]));
}

/** The inverse of `aside`; what came to stand in the room that was made goes no further than it reaches. */
function back(place: Position, at: Position, { right, up, down }: Reach): Position {
  const edge = at.x + usual.width;
  if (place.x >= edge) return { x: Math.max(place.x - right, Math.min(place.x, edge)), y: place.y };
  if (place.x + usual.width <= at.x || place.y === at.y) return place;
  const away = place.y < at.y ? -up : down;
  return Math.abs(place.y - at.y) < Math.abs(away) ? place : { x: place.x, y: place.y - away };
}
