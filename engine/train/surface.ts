// What a net says everywhere in a plane or along a line: every unit of every node over a lattice of inputs.

import { slotsOf } from '../compile/plan.ts';
import { applyScale } from '../data/scale.ts';
import type { Graph, LoweredNode } from '../graph/graph.ts';
import type { Shape } from '../graph/shape.ts';
import { type DataNode, lookingProgram, type Program, rowsOf, type World } from './program.ts';
import { loadWeights, type Weights } from './weights.ts';

/** A lattice over the features of a data node, one or two; the first runs fastest. */
export interface Plane {
  readonly data: string;
  /** By feature, in the units of the data before any scaling: its first and its last place. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** Places along each axis. */
  readonly steps: number;
  readonly points: number;
}

export interface Surface {
  readonly plane: Plane;
  /** The node that says what is learnt, and the one that holds it against what is true. */
  readonly output: string;
  readonly judge: string;
  /** Numbers that a node has for each point, by its id; only nodes that hear of x alone. */
  readonly units: ReadonlyMap<string, number>;
  /** By node: points × units, in test mode. A chunk of points a step, the whole at the end; one scan at a time. */
  scan(weights: Weights): Generator<void, ReadonlyMap<string, Float64Array>, void>;
}

/** Room beside the data on either side, as a share of its extent. */
const margin = 0.1;

/**
 * Compiled once, for chunks of so many points, or of a batch where shapes hold for that only. Null where the world has not
 * one data node of one or two features, or nothing that is learnt to say of them.
 */
export function createSurface(world: World, steps: number, chunk = 250): Surface | null {
  const [node, other] = world.data;
  if (node === undefined || other !== undefined) return null;
  const plane = planeOf(node, steps);
  if (plane === null) return null;
  const program = programFor(world, [Math.min(chunk, plane.points), rowsOf(world)]);
  const x = program?.inlets[0]?.x;
  if (program === null || x === undefined) return null;
  const { units, output, judge } = hearersOf(program.graph, node.id, program.rows);
  if (output === null || judge === null) return null;
  const places = applyScale(node.scale, latticeOf(plane));
  return {
    plane,
    output,
    judge,
    units,
    scan: (weights) => scan({ plane, program, places, x, units }, weights),
  };
}

function programFor(world: World, sizes: readonly number[]): Program | null {
  for (const rows of sizes) {
    const made = lookingProgram(world, rows, (plan, graph) =>
      graph.nodes.flatMap(({ id }) => slotsOf(plan, id)?.value ?? []),
    );
    if (made.ok) return made.value;
  }
  return null;
}

function planeOf({ id, parts, scale }: DataNode, steps: number): Plane | null {
  const [features = 0, ...deeper] = parts.train.features;
  if (features < 1 || features > 2 || deeper.length > 0) return null;
  const ranges = Array.from({ length: features }, (_, feature): readonly [number, number] => {
    let [least, most] = [Infinity, -Infinity];
    for (const { x } of Object.values(parts)) {
      for (let at = feature; at < x.length; at += features) {
        least = Math.min(least, x[at] ?? least);
        most = Math.max(most, x[at] ?? most);
      }
    }
    const spare = margin * (most - least) || 1;
    const unscaled = (value: number): number =>
      value * (scale.size[feature] ?? 1) + (scale.shift[feature] ?? 0);
    return [unscaled(least - spare), unscaled(most + spare)];
  });
  return { data: id, ranges, steps, points: steps ** features };
}

/** Where a point of the plane is, in the units of the data. */
export function placeOf({ ranges, steps }: Plane, point: number): readonly number[] {
  return ranges.map(([from, to], feature) => {
    const step = feature === 0 ? point % steps : Math.floor(point / steps);
    return from + ((to - from) * step) / (steps - 1);
  });
}

const latticeOf = (plane: Plane): Float64Array =>
  Float64Array.from(Array.from({ length: plane.points }, (_, point) => placeOf(plane, point)).flat());

interface Hearers {
  readonly units: ReadonlyMap<string, number>;
  readonly output: string | null;
  readonly judge: string | null;
}

/** Nodes that follow from x and not from t, row by row; and where the last of them is held against t. */
function hearersOf(graph: Graph, data: string, rows: number): Hearers {
  const [hearsX, hearsT] = [followers(graph, data, 0), followers(graph, data, 1)];
  const units = new Map<string, number>();
  let [output, judge]: [string | null, string | null] = [null, null];
  for (const node of graph.nodes) {
    const width = hearsX.has(node.id) && !hearsT.has(node.id) ? widthOf(node.shape, rows) : null;
    if (width !== null) units.set(node.id, width);
    const said = hearsT.has(node.id) ? feedersOf(graph, node).find(({ id }) => units.has(id)) : undefined;
    if (said !== undefined) [output, judge] = [said.id, node.id];
  }
  return { units, output, judge };
}

/** Ids of all that depends on one output of a node. */
function followers(graph: Graph, source: string, output: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of graph.nodes) {
    const hears = feedersOf(graph, node).some((feeder) =>
      feeder.id === source ? feeder.output === output : found.has(feeder.id),
    );
    if (hears) found.add(node.id);
  }
  return found;
}

const feedersOf = ({ nodes }: Graph, node: LoweredNode): { id: string; output: number }[] =>
  node.kind === 'source'
    ? []
    : node.feeds.flatMap((feed) =>
        feed.kind === 'edge' ? [{ id: nodes[feed.node]?.id ?? '', output: feed.output }] : [],
      );

/** Null for what is not one number or one list of them a row. */
const widthOf = ([first, width = 1, ...deeper]: Shape, rows: number): number | null =>
  first === rows && deeper.length === 0 ? width : null;

interface Scanning {
  readonly plane: Plane;
  readonly program: Program;
  /** Every point as the net sees it. */
  readonly places: Float64Array | Float32Array;
  readonly x: Float64Array | Float32Array;
  readonly units: ReadonlyMap<string, number>;
}

function* scan(
  { plane: { points, ranges }, program: { machine, plan, rows }, places, x, units }: Scanning,
  weights: Weights,
): Generator<void, ReadonlyMap<string, Float64Array>, void> {
  loadWeights(machine, weights);
  const nodes = [...units].map(([id, width]) => {
    const now = machine.view(slotsOf(plan, id)?.value ?? -1);
    return { id, width, now, found: new Float64Array(points * width) };
  });
  for (let from = 0; from < points; from += rows) {
    const count = Math.min(rows, points - from);
    x.set(places.subarray(from * ranges.length, (from + count) * ranges.length));
    machine.forward();
    for (const { width, now, found } of nodes) found.set(now.subarray(0, count * width), from * width);
    yield;
  }
  return new Map(nodes.map(({ id, found }) => [id, found]));
}
