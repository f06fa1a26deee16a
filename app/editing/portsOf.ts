// The ports that a node shows.

import {
  type GraphEdge,
  handleIndex,
  handleName,
  inputRulesOf,
  type JsonObject,
  limits,
  type Model,
  type Op,
  ops,
} from '../../engine/index.ts';

/**
 * Names of the inputs in order. A variadic op shows a, b, whatever else is wired, and one that is free as long as it
 * may have more; a node of an unknown type the handles that its wires name. Where the inputs hang on the params, wires
 * that have lost theirs keep a port.
 */
export function inputsOf(
  op: Op | undefined,
  incoming: readonly GraphEdge[],
  params: JsonObject = {},
): readonly string[] {
  if (op?.kind === 'source') return [];
  const wired = incoming.map(({ targetHandle }) => targetHandle);
  if (op === undefined) return [...new Set(wired)].sort();
  const rules = inputRulesOf(op, params);
  if (rules !== 'variadic') {
    const names = rules?.map(({ name }) => name) ?? [];
    return op.inputsBy === undefined ? names : [...new Set([...names, ...wired])];
  }
  const last = wired.reduce((most, handle) => Math.max(most, handleIndex(handle) ?? 0), 1);
  const names = Array.from({ length: last + 1 }, (_, index) => handleName(index));
  const free = names.some((name) => !wired.includes(name));
  return free || last + 1 >= limits.inputs ? names : [...names, handleName(last + 1)];
}

/** Names of the outputs in order. */
export const outputsOf = (op: Op | undefined): readonly string[] =>
  op?.kind === 'source' ? op.outputs : onlyOutput;

const onlyOutput = ['out'];

/** The output that a new wire would come from: the first that nothing uses yet, else the first. */
export function nextOutput(model: Model, node: string): string {
  const names = outputsOf(ops.get(model.nodes.get(node)?.type ?? ''));
  const [first = 'out'] = names;
  if (names.length < 2) return first;
  const edges = [...model.edges.values()].filter(({ source }) => source === node);
  const used = new Set(edges.map(({ sourceHandle }) => sourceHandle));
  return names.find((name) => !used.has(name)) ?? first;
}

export const incomingTo = (model: Model, node: string): readonly GraphEdge[] =>
  [...model.edges.values()].filter(({ target }) => target === node);

/** The first input that nothing is wired to; null where all are taken. */
export function firstFreeInput(
  op: Op | undefined,
  incoming: readonly GraphEdge[],
  params: JsonObject = {},
): string | null {
  const taken = new Set(incoming.map(({ targetHandle }) => targetHandle));
  return inputsOf(op, incoming, params).find((name) => !taken.has(name)) ?? null;
}
