import type { Json, JsonObject, Model } from '../../engine/document/document.ts';
import { ops, type Registry } from '../../engine/ops/index.ts';
import { graph } from './graph.ts';

/** A node `op` fed by inputs `x0`, `x1`…; null leaves an input unwired. */
export function opGraph(
  {
    op,
    inputs,
    params = {},
  }: { op: string; inputs: readonly (Json | null)[]; params?: JsonObject | undefined },
  registry: Registry = ops,
): Model {
  const sources = inputs.map((value, at) => (value === null ? null : `x${at}`));
  const values = inputs.flatMap((value, at) =>
    value === null ? [] : [[`x${at}`, ['input', { value }]] as const],
  );
  return graph({ ...Object.fromEntries(values), op: [op, ...sources, params] }, registry);
}
