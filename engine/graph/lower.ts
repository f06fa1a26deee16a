// lower(): from what was drawn to what can be computed, and everything that is wrong with the rest.

import type { GraphNode, Model } from '../document/document.ts';
import { handleName } from '../document/handles.ts';
import type { Issue } from '../issue.ts';
import { ops, type Registry } from '../ops/index.ts';
import { inputRulesOf } from '../ops/inputs.ts';
import type { Compute, DataReader, InputRule, Source, SourceData } from '../ops/op.ts';
import { type Params, type ParamValues, readParams } from '../ops/params.ts';
import { type Feed, type Graph, type LoweredNode, shapeOf } from './graph.ts';
import { orderNodes } from './order.ts';
import { fans, type Shape, showShape, sizeOf } from './shape.ts';
import { type Wiring, wire } from './wiring.ts';

/** Elements that one tensor may have, and all tensors together: 1 GB in float64. */
const tensorLimit = 2 ** 26;
const totalLimit = 2 ** 27;

/** State of one lowering: the nodes lowered so far, and the issues found. */
interface Lowering {
  readonly registry: Registry;
  readonly data: NodeReader;
  readonly wiring: Wiring;
  /** By number of the wiring: where the node stands among the lowered ones, -1 where it does not. */
  readonly places: Int32Array;
  readonly nodes: LoweredNode[];
  readonly indexOf: Map<string, number>;
  readonly issues: Issue[];
  size: number;
}

/**
 * Types, shapes and sorts the model. A node that is wrong, or waits for one that is, is left out; the rest computes.
 * Depends on neither positions nor the order of nodes and edges.
 */
export function lower(model: Model, { registry = ops, data = noData }: LowerOptions = {}): Graph {
  const wiring = wire(model, (type) => registry.get(type));
  const { ids, feeds, ends } = wiring;
  const places = new Int32Array(ids.length).fill(-1);
  const state: Lowering = {
    registry,
    data,
    wiring,
    places,
    nodes: [],
    indexOf: new Map(),
    issues: [],
    size: 0,
  };
  const { sorted, onCycle } = orderNodes(
    ids.length,
    [...ends, ...ids.keys()],
    (number) => feeds[number] ?? [],
  );
  for (const number of sorted) {
    const node = model.nodes.get(ids[number] ?? '');
    const lowered = node === undefined ? null : lowerNode(state, number, node);
    if (lowered === null) continue;
    places[number] = state.nodes.length;
    state.indexOf.set(lowered.id, state.nodes.length);
    state.nodes.push(lowered);
  }
  for (const number of onCycle) report(state, ids[number] ?? '', 'cycle', {});
  return { nodes: state.nodes, indexOf: state.indexOf, issues: state.issues };
}

export interface LowerOptions {
  readonly registry?: Registry;
  /** Gives the rows that a data source shows at present. */
  readonly data?: NodeReader;
}

/** What is wrong with the rows of a data source. */
type DataFault = Pick<Issue, 'code' | 'data'>;

/** Reads for the node with this id. */
export type NodeReader = (
  node: string,
  ...choice: Parameters<DataReader>
) => ReturnType<DataReader> | DataFault;

const noData: NodeReader = () => null;

function report(state: Lowering, node: string, code: Issue['code'], data: Issue['data']): null {
  state.issues.push({ code, severity: 'error', node, data });
  return null;
}

function lowerNode(state: Lowering, number: number, node: GraphNode): LoweredNode | null {
  const op = state.registry.get(node.type);
  if (op === undefined) return report(state, node.id, 'unknown-type', { type: node.type });
  const params = checkedParams(state, node, op);
  if (params === null) return null;
  if (op.kind === 'source') return lowerSource(state, node, op, params);
  const wired = wiredFeeds(state, number, node, op);
  return wired === null ? null : lowerCompute(state, node.id, op, params, wired);
}

function checkedParams(state: Lowering, node: GraphNode, op: Source | Compute): ParamValues<Params> | null {
  const { values, bad } = readParams(op.params, node.params);
  for (const { name, expected, found } of bad)
    report(state, node.id, 'bad-param', { param: name, expected, found });
  return bad.length === 0 ? values : null;
}

function lowerSource(
  state: Lowering,
  { id, params: written }: GraphNode,
  op: Source,
  params: ParamValues<Params>,
): LoweredNode | null {
  const faults: DataFault[] = [];
  const sources = op.read(params, (choice) => {
    const rows = state.data(id, choice);
    if (rows === null || 'x' in rows) return rows;
    faults.push(rows);
    return null;
  });
  if (sources === 'missing') {
    const { code, data } = faults[0] ?? { code: 'no-data', data: {} };
    return report(state, id, code, data);
  }
  if (sources === null) {
    return report(state, id, 'bad-param', {
      param: 'value',
      expected: 'value-or-shape',
      found: JSON.stringify(written).slice(0, 60),
    });
  }
  if (!sources.every(({ shape }) => fits(state, id, shape))) return null;
  return { kind: 'source', id, op, shape: sources[0]?.shape ?? [], sources };
}

function lowerCompute(
  state: Lowering,
  id: string,
  op: Compute,
  params: ParamValues<Params>,
  wired: readonly (Feed | null)[],
): LoweredNode | null {
  const given = op.inputs === 'variadic' ? wired : own(state, id, op.inputs, wired, params);
  const feeds = given.filter((feed): feed is Feed => feed !== null);
  const result = op.shape(
    feeds.map((feed) => shapeOfFeed(state, feed)),
    params,
  );
  if ('problem' in result)
    return report(state, id, 'shape', { ...result.problem.data, rule: result.problem.rule });
  const isRoom =
    fits(state, id, result.shape) &&
    (result.aside === undefined || fits(state, id, result.aside)) &&
    feeds.every((feed) => feed.kind === 'edge' || fits(state, id, feed.source.shape));
  return isRoom ? { kind: 'compute', id, op, params, shape: result.shape, feeds } : null;
}

/** One feed an input, null where a parameter must stand in; null altogether where a wire is missing or broken. */
function wiredFeeds(
  state: Lowering,
  number: number,
  { id, params }: GraphNode,
  op: Compute,
): (Feed | null)[] | null {
  const edges = state.wiring.into[number] ?? [];
  const sources = state.wiring.feeds[number] ?? [];
  const rules = inputRulesOf(op, params) ?? [];
  const rows: readonly (InputRule | null)[] = rules === 'variadic' ? edges.map(() => null) : rules;
  let fine = true;
  const feeds = rows.map((rule, row): Feed | null => {
    const at = rule === null ? row : edges.findIndex(({ targetHandle }) => targetHandle === rule.name);
    const edge = edges[at];
    if (edge === undefined) {
      if (rule !== null && rule.owned === null) {
        report(state, id, 'missing-input', { input: rule.name, op: op.id });
        fine = false;
      }
      return null;
    }
    const node = state.places[sources[at] ?? -1] ?? -1;
    const output = outputIndex(state.nodes[node], edge.sourceHandle);
    if (output === -1) fine = false;
    return { kind: 'edge', edge: edge.id, node, output };
  });
  if (rules === 'variadic' && edges.length < 2) {
    const taken = new Set(edges.map((edge) => edge.targetHandle));
    report(state, id, 'missing-input', { input: taken.has('a') ? handleName(1) : handleName(0), op: op.id });
    return null;
  }
  return fine ? feeds : null;
}

/** Which output of a lowered node a handle names; -1 where there is no such node, or no such output. */
function outputIndex(node: LoweredNode | undefined, handle: string): number {
  if (node === undefined) return -1;
  return node.kind === 'source' ? node.op.outputs.indexOf(handle) : handle === 'out' ? 0 : -1;
}

/** Parameters for the inputs that nothing is wired to. */
function own(
  state: Lowering,
  id: string,
  rules: readonly InputRule[],
  wired: readonly (Feed | null)[],
  params: ParamValues<Params>,
): readonly (Feed | null)[] {
  if (!wired.includes(null)) return wired;
  const known = wired.map((feed) => (feed === null ? null : shapeOfFeed(state, feed)));
  return rules.map((rule, index): Feed | null => {
    const feed = wired[index] ?? null;
    if (feed !== null || rule.owned === null) return feed;
    const shape = rule.owned.shape(known, params) ?? [];
    const source: SourceData = { shape, init: rule.owned.init(params), ...fans(shape) };
    return { kind: 'owned', parameter: `${id}.${rule.name}`, decays: rule.owned.decays, source };
  });
}

function shapeOfFeed(state: Lowering, feed: Feed): Shape {
  if (feed.kind === 'owned') return feed.source.shape;
  const node = state.nodes[feed.node];
  return node === undefined ? [] : shapeOf(node, feed.output);
}

function fits(state: Lowering, id: string, shape: Shape): boolean {
  const size = sizeOf(shape);
  if (size <= tensorLimit && state.size + size <= totalLimit) {
    state.size += size;
    return true;
  }
  const limit = size > tensorLimit ? tensorLimit : totalLimit;
  report(state, id, 'too-large', { size: showShape(shape), limit });
  return false;
}
