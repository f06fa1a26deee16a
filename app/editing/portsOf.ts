// The input ports that a node shows.

import { type GraphEdge, handleIndex, handleName, type Model, type Op } from '../../engine/index.ts';

/**
 * Names of the inputs in order. A variadic op shows a, b, whatever else is wired, and one that is free; a node of an
 * unknown type the handles that its wires name.
 */
export function inputsOf(op: Op | undefined, incoming: readonly GraphEdge[]): readonly string[] {
  if (op?.kind === 'source') return [];
  const wired = incoming.map(({ targetHandle }) => targetHandle);
  if (op === undefined) return [...new Set(wired)].sort();
  if (op.inputs !== 'variadic') return op.inputs.map(({ name }) => name);
  const last = wired.reduce((most, handle) => Math.max(most, handleIndex(handle) ?? 0), 1);
  const names = Array.from({ length: last + 1 }, (_, index) => handleName(index));
  const free = names.some((name) => !wired.includes(name));
  return free ? names : [...names, handleName(last + 1)];
}

export const incomingTo = (model: Model, node: string): readonly GraphEdge[] =>
  [...model.edges.values()].filter(({ target }) => target === node);

/** The first input that nothing is wired to; null where all are taken. */
export function firstFreeInput(op: Op | undefined, incoming: readonly GraphEdge[]): string | null {
  const taken = new Set(incoming.map(({ targetHandle }) => targetHandle));
  return inputsOf(op, incoming).find((name) => !taken.has(name)) ?? null;
}
