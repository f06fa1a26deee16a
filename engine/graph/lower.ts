// lower(): from what was drawn to what can be computed, and everything that is wrong with the rest.

import type { GraphNode, Model } from '../document/document.ts';
import { handleName } from '../document/handles.ts';
import type { Issue } from '../issue.ts';
import { ops, type Registry } from '../ops/index.ts';
import type { Compute, InputRule, Source, SourceData } from '../ops/op.ts';
import { type Params, type ParamValues, readParams } from '../ops/params.ts';
import type { Feed, Graph, LoweredNode } from './graph.ts';
import { orderNodes } from './order.ts';
import { fans, type Shape, showShape, sizeOf } from './shape.ts';
import { type Wiring, wire } from './wiring.ts';

/** Elements that one tensor may have, and all tensors together: 1 GB in float64. */
const tensorLimit = 2 ** 26;
const totalLimit = 2 ** 27;

/** State of one lowering: the nodes lowered so far, and the issues found. */
interface Lowering {
  readonly model: Model;
  readonly registry: Registry;
  readonly wiring: Wiring;
  readonly nodes: LoweredNode[];
  readonly indexOf: Map<string, number>;
  readonly issues: Issue[];
  size: number;
}

/**
 * Types, shapes and sorts the model. A node that is wrong, or waits for one that is, is left out; the rest computes.
 * Depends on neither positions nor the order of nodes and edges.
 */
export function lower(model: Model, registry: Registry = ops): Graph {
  const wiring = wire(model, (type) => registry.get(type));
  const state: Lowering = { model, registry, wiring, nodes: [], indexOf: new Map(), issues: [], size: 0 };
  const feedsOf = (id: string): readonly string[] => (wiring.into.get(id) ?? []).map((edge) => edge.source);
  const ids = [...model.nodes.keys()].sort();
  const ends = ids.filter((id) => !wiring.used.has(id));
  const { sorted, onCycle } = orderNodes([...ends, ...ids], feedsOf);
  for (const id of sorted) {
    const node = model.nodes.get(id);
    if (node === undefined) continue;
    const lowered = lowerNode(state, node);
    if (lowered === null) continue;
    state.indexOf.set(id, state.nodes.length);
    state.nodes.push(lowered);
  }
  for (const id of onCycle) report(state, id, 'cycle', {});
  return { nodes: state.nodes, indexOf: state.indexOf, issues: state.issues };
}

function report(state: Lowering, node: string, code: Issue['code'], data: Issue['data']): null {
  state.issues.push({ code, severity: 'error', node, data });
  return null;
}

function lowerNode(state: Lowering, node: GraphNode): LoweredNode | null {
  const op = state.registry.get(node.type);
  if (op === undefined) return report(state, node.id, 'unknown-type', { type: node.type });
  const params = checkedParams(state, node, op);
  if (params === null) return null;
  return op.kind === 'source' ? lowerSource(state, node, op, params) : lowerCompute(state, node, op, params);
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
  const source = op.read(params);
  if (source === null) {
    return report(state, id, 'bad-param', {
      param: 'value',
      expected: 'value-or-shape',
      found: JSON.stringify(written).slice(0, 60),
    });
  }
  if (!fits(state, id, source.shape)) return null;
  return { kind: 'source', id, op, shape: source.shape, source };
}

function lowerCompute(
  state: Lowering,
  node: GraphNode,
  op: Compute,
  params: ParamValues<Params>,
): LoweredNode | null {
  const wired = wiredFeeds(state, node.id, op);
  if (wired === null) return null;
  const known = wired.map((feed) => (feed === null ? null : shapeOf(state, feed)));
  const feeds = op.inputs === 'variadic' ? wired : own(node.id, op.inputs, wired, known, params);
  const complete = feeds.filter((feed): feed is Feed => feed !== null);
  const result = op.shape(
    complete.map((feed) => shapeOf(state, feed)),
    params,
  );
  if ('problem' in result) {
    return report(state, node.id, 'shape', { ...result.problem.data, rule: result.problem.rule });
  }
  const sizes = [
    result.shape,
    ...complete.flatMap((feed) => (feed.kind === 'owned' ? [feed.source.shape] : [])),
  ];
  if (!sizes.every((shape) => fits(state, node.id, shape))) return null;
  return { kind: 'compute', id: node.id, op, params, shape: result.shape, feeds: complete };
}

/** One feed an input, null where a parameter must stand in; null altogether where a wire is missing or broken. */
function wiredFeeds(state: Lowering, id: string, op: Compute): (Feed | null)[] | null {
  const edges = state.wiring.into.get(id) ?? [];
  const rules = op.inputs;
  const rows: readonly (InputRule | null)[] = rules === 'variadic' ? edges.map(() => null) : rules;
  let fine = true;
  const feeds = rows.map((rule, row): Feed | null => {
    const edge = rule === null ? edges[row] : edges.find(({ targetHandle }) => targetHandle === rule.name);
    if (edge === undefined) {
      if (rule !== null && rule.owned === null) {
        report(state, id, 'missing-input', { input: rule.name, op: op.id });
        fine = false;
      }
      return null;
    }
    const source = state.indexOf.get(edge.source);
    if (source === undefined) fine = false;
    return { kind: 'edge', edge: edge.id, node: source ?? -1, handle: edge.sourceHandle };
  });
  if (rules === 'variadic' && edges.length < 2) {
    const taken = new Set(edges.map((edge) => edge.targetHandle));
    report(state, id, 'missing-input', { input: taken.has('a') ? handleName(1) : handleName(0), op: op.id });
    return null;
  }
  return fine ? feeds : null;
}

/** Parameters for the inputs that nothing is wired to. */
function own(
  id: string,
  rules: readonly InputRule[],
  wired: readonly (Feed | null)[],
  known: readonly (Shape | null)[],
  params: ParamValues<Params>,
): readonly (Feed | null)[] {
  return rules.map((rule, index): Feed | null => {
    const feed = wired[index] ?? null;
    if (feed !== null || rule.owned === null) return feed;
    const shape = rule.owned.shape(known, params) ?? [];
    const source: SourceData = { shape, init: rule.owned.init(params), ...fans(shape) };
    return { kind: 'owned', parameter: `${id}.${rule.name}`, source };
  });
}

function shapeOf(state: Lowering, feed: Feed): Shape {
  return feed.kind === 'owned' ? feed.source.shape : (state.nodes[feed.node]?.shape ?? []);
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
