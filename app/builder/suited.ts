// What suits a data set: how wide a network has to be for it, and how it may be trained to begin with.

import { type DataSet, type JsonObject, readParams } from '../../engine/index.ts';

/** Numbers in one row of x. */
export const widthOf = (set: DataSet): number =>
  set.source === 'generator'
    ? set.generator.columns.length
    : set.features.reduce((size, length) => size * length, 1);

/** Classes that rows are of, or values that a row has. */
export function outputsOf(set: DataSet): number {
  if (set.source === 'asset') return set.outputs;
  const { params, generate } = set.generator;
  return generate(readParams(params, { rows: 1 }).values).target.names.length;
}

export function settingsFor(set: DataSet): JsonObject {
  const adam = (rate: number): JsonObject => ({ type: 'adam', rate });
  if (set.source === 'asset' && set.image !== null)
    return { optimizer: adam(0.001), batchSize: 100, epochs: 10, seed: 0 };
  const isTruthTable = set.source === 'generator' && set.generator.params.rows === undefined;
  if (isTruthTable) return { optimizer: adam(0.05), batchSize: 4, steps: 300, seed: 0 };
  const isPlane = set.source === 'generator' && widthOf(set) === 2;
  return {
    optimizer: adam(0.01),
    batchSize: 32,
    epochs: 100,
    seed: 0,
    split: { validation: 0, test: 0.2 },
    scaling: isPlane ? 'none' : 'standardise',
  };
}
