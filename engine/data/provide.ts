// Which rows a data node stands for: those to learn from, and those kept apart.

import type { JsonObject } from '../document/document.ts';
import { readTensor } from '../document/tensor.ts';
import { sizeOf } from '../graph/shape.ts';
import type { datasetParams } from '../ops/dataset.ts';
import { type ParamValues, readParams } from '../ops/params.ts';
import { type DataPart, dataSets, type FetchedSet } from './catalogue.ts';
import { pickRows, type Samples } from './samples.ts';
import { applyScale, fitScale, type Scaling } from './scale.ts';
import { type Fractions, split } from './split.ts';

export type DataParams = ParamValues<typeof datasetParams>;

/** Samples that somebody has fetched and decoded; null where they are not there (yet). */
export type Fetched = (part: DataPart) => Samples | null;

/** All rows of a data set, and those that it brings for testing. */
export interface Provided {
  readonly rows: Samples;
  readonly test: Samples | null;
}

/** null where the set is unknown, its options cannot be read, or it is not fetched yet. */
export function provide(params: DataParams, fetched: Fetched): Provided | null {
  if (params.data === 'own') {
    const own = readOwn(params.options);
    return own === null ? null : { rows: own, test: null };
  }
  const set = dataSets.get(params.data);
  if (set === undefined) return null;
  if (set.source === 'asset') return provideFetched(set, params, fetched);
  const { values, bad } = readParams(set.generator.params, params.options);
  return bad.length > 0 ? null : { rows: set.generator.generate(values), test: null };
}

function provideFetched(set: FetchedSet, { features }: DataParams, fetched: Fetched): Provided | null {
  const rows = fetched(set.train);
  const test = set.test === null ? null : fetched(set.test);
  if (rows === null || (set.test !== null && test === null)) return null;
  const shape = features === 'image' ? set.image : null;
  const shaped = (samples: Samples): Samples => (shape === null ? samples : { ...samples, features: shape });
  return { rows: shaped(rows), test: test === null ? null : shaped(test) };
}

/** { x: rows of numbers, t: class numbers or rows of values, classes?, columns? } */
function readOwn({ x: writtenX, t: writtenT, classes, columns }: JsonObject): Samples | null {
  const [x, t] = [readTensor(writtenX ?? null), readTensor(writtenT ?? null)];
  if (!x.ok || !t.ok || x.tensor.shape.length < 2) return null;
  const [rows = 0, ...features] = x.tensor.shape;
  const names = textsOf(classes);
  const [count, width = 1] = t.tensor.shape;
  if (count !== rows || t.tensor.shape.length > 2 || (names !== null && width !== 1)) return null;
  const values = Array.from({ length: width }, (_, at) => `t${at + 1}`);
  return {
    rows,
    features,
    x: x.tensor.data,
    t: t.tensor.data,
    target: names === null ? { kind: 'values', names: values } : { kind: 'classes', names },
    columns: textsOf(columns) ?? Array.from({ length: sizeOf(features) }, (_, at) => `x${at + 1}`),
  };
}

const textsOf = (json: unknown): readonly string[] | null =>
  Array.isArray(json) && json.every((item) => typeof item === 'string') ? json : null;

/** Rows by what they are for, inputs scaled by what the rows to learn from say. */
export interface Prepared {
  readonly train: Samples;
  readonly validation: Samples;
  readonly test: Samples;
}

export function prepare(
  { rows, test }: Provided,
  { fractions, scaling, seed }: { fractions: Fractions; scaling: Scaling; seed: number },
): Prepared {
  const parts = split(rows.rows, test === null ? fractions : { ...fractions, test: 0 }, seed);
  const scale = fitScale(scaling, rows.x, sizeOf(rows.features), parts.train);
  const scaled = (samples: Samples): Samples =>
    scaling === 'none' ? samples : { ...samples, x: applyScale(scale, samples.x) };
  return {
    train: scaled(pickRows(rows, parts.train)),
    validation: scaled(pickRows(rows, parts.validation)),
    test: scaled(test ?? pickRows(rows, parts.test)),
  };
}
