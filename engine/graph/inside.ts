// What stands inside an opened layer: its parts as nodes and wires, with names and places.

import type { BlockPort, GraphNode, Json, JsonObject, OpenedNode, Position } from '../document/document.ts';
import { handleName } from '../document/handles.ts';
import type { Registry } from '../ops/index.ts';
import type { Compute, Parts } from '../ops/op.ts';
import { readParams } from '../ops/params.ts';

type InsideWire = Readonly<Record<'source' | 'sourceHandle' | 'target' | 'targetHandle', string>>;

export interface Inside {
  readonly nodes: readonly GraphNode[];
  readonly wires: readonly InsideWire[];
  readonly inputs: readonly BlockPort[];
  /** The part that is the result. */
  readonly result: string;
  /** By node, from the top left corner of the whole. */
  readonly places: ReadonlyMap<string, Position>;
  /** By what the layer called a number of its own: its name in the opened graph. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** What an opened layer needs to be known by. `owned`: inputs that nothing is wired to. */
export interface Layer extends OpenedNode {
  readonly id: string;
  readonly op: Compute;
  readonly owned: ReadonlySet<string>;
}

/** The op of a type that can be opened; null of any other. */
export function openableOp(registry: Registry, type: string): Compute | null {
  const op = registry.get(type);
  return op?.kind === 'compute' && op.expand !== null ? op : null;
}

/** State of one laying out: what stands in, by name, and what has been made so far. */
interface Making {
  readonly registry: Registry;
  readonly layer: Layer;
  readonly nameNode: (wish: string) => string;
  /** By part or owned input: the node. */
  readonly ids: Map<string, string>;
  readonly nodes: GraphNode[];
  readonly wires: InsideWire[];
  readonly ports: Map<string, BlockPort>;
  readonly cells: Map<string, Cell>;
}

interface Cell {
  readonly column: number;
  readonly row: number;
}

/** The nodes come in an order that depends on the layer alone, so that they can be told by their place in it. */
export function insideOf(registry: Registry, layer: Layer, nameNode: (wish: string) => string): Inside {
  const { op, shapes } = layer;
  const { values } = readParams(op.params, layer.params);
  const parts: Parts = op.expand?.parts(shapes, values) ?? {};
  const making: Making = {
    registry,
    layer,
    nameNode,
    ids: new Map(),
    nodes: [],
    wires: [],
    ports: new Map(),
    cells: new Map(),
  };
  for (const [name, part] of Object.entries(parts)) {
    const id = addNode(making, name, part.op, name, part.params ?? {});
    const feeds = part.of.map((feed, index) => feedOf(making, feed, id, inputName(registry, part.op, index)));
    place(making, id, feeds, part.row ?? 0);
  }
  const names = op.inputs === 'variadic' ? [] : op.inputs.map(({ name }) => name);
  return {
    nodes: making.nodes,
    wires: making.wires,
    inputs: names.flatMap((name) => making.ports.get(name) ?? []),
    result: making.ids.get(Object.keys(parts).at(-1) ?? '') ?? '',
    places: placesOf(making),
    numbers: numbersOf(making),
  };
}

function addNode(
  { layer, nameNode, ids, nodes }: Making,
  part: string,
  type: string,
  label: string | null,
  params: JsonObject,
): string {
  const id = nameNode(`${layer.id}.${part}`);
  ids.set(part, id);
  nodes.push({ id, type, label, params, extra: {} });
  return id;
}

/** Wires a feed to an input, making the constant or parameter that it is; an input of the layer becomes a port. */
function feedOf(making: Making, feed: string | number, target: string, targetHandle: string): string | null {
  const { layer, ids, wires, ports } = making;
  const source =
    typeof feed === 'number'
      ? addNode(making, `${ids.size}`, 'constant', null, { value: feed })
      : layer.owned.has(feed) && !ids.has(feed)
        ? addNode(making, feed, 'parameter', feed, parameterOf(layer, feed))
        : ids.get(feed);
  if (source !== undefined) {
    wires.push({ source, sourceHandle: 'out', target, targetHandle });
    return source;
  }
  if (typeof feed === 'string') ports.set(feed, { name: feed, node: target, handle: targetHandle });
  return null;
}

/** As the layer would have drawn it, under the same name: so its first numbers are the same. */
function parameterOf({ op, params, shapes }: Layer, input: string): JsonObject {
  const at = op.inputs === 'variadic' ? -1 : op.inputs.findIndex(({ name }) => name === input);
  const rule = op.inputs === 'variadic' ? undefined : op.inputs[at];
  const init = rule?.owned?.init(readParams(op.params, params).values) ?? { type: 'zeros' };
  return { shape: [...(shapes[at] ?? [])], init: { ...init } satisfies Json };
}

function inputName(registry: Registry, type: string, index: number): string {
  const op = registry.get(type);
  const inputs = op?.kind === 'compute' ? op.inputs : 'variadic';
  return (inputs === 'variadic' ? undefined : inputs[index]?.name) ?? handleName(index);
}

/** One column right of what feeds it, in the row wished for; constants and parameters stand below, in the column of their only user's feed. */
function place({ cells }: Making, id: string, feeds: readonly (string | null)[], wish: number): void {
  const isTaken = (column: number, row: number): boolean =>
    [...cells.values()].some((cell) => cell.column === column && cell.row === row);
  const freeRow = (column: number, from: number): number => {
    let row = from;
    while (isTaken(column, row)) row++;
    return row;
  };
  const known = feeds.flatMap((feed) => (feed === null ? [] : (cells.get(feed) ?? [])));
  const fresh = feeds.filter((feed): feed is string => feed !== null && !cells.has(feed));
  const least = known.length === 0 && fresh.length === 0 ? 0 : fresh.length > 0 ? 1 : 0;
  const column = known.reduce((most, cell) => Math.max(most, cell.column + 1), least);
  const row = freeRow(column, wish);
  cells.set(id, { column, row });
  for (const feed of fresh) cells.set(feed, { column: column - 1, row: freeRow(column - 1, row + 1) });
}

/** Long insides are set closer, so that all of it can be read at once. */
const columnPitch = (columns: number): number => (columns > 9 ? 124 : 144);
const rowPitch = 112;
/** What a box with a name takes more than a circle with a sign. */
const boxWidth = 64;

function placesOf({ registry, nodes, cells }: Making): ReadonlyMap<string, Position> {
  const wide = new Set(
    nodes.flatMap(({ id, type }) =>
      registry.get(type)?.look.kind === 'box' ? (cells.get(id)?.column ?? []) : [],
    ),
  );
  const before = (column: number): number => [...wide].filter((each) => each < column).length;
  const pitch = columnPitch(Math.max(0, ...[...cells.values()].map(({ column }) => column)));
  return new Map(
    [...cells].map(([id, { column, row }]) => [
      id,
      { x: column * pitch + before(column) * boxWidth, y: row * rowPitch },
    ]),
  );
}

/** Parameters by the names that they had, and what running averages remember. */
function numbersOf({ layer, ids }: Making): ReadonlyMap<string, string> {
  const owned = [...layer.owned].map((name) => [`${layer.id}.${name}`, ids.get(name) ?? ''] as const);
  const remembered = Object.entries(layer.op.expand?.remembered ?? {}).map(
    ([name, part]) => [`${layer.id}.${name}`, `${ids.get(part)}.average`] as const,
  );
  return new Map([...owned, ...remembered]);
}
