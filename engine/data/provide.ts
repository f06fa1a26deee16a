// Which rows a data node stands for: those to learn from, and those kept apart.

import type { Json } from '../document/document.ts';
import { isObject } from '../document/isObject.ts';
import { sizeOf } from '../graph/shape.ts';
import type { datasetParams } from '../ops/dataset.ts';
import { type ParamValues, readParams } from '../ops/params.ts';
import { type DataPart, dataSets, type FetchedSet } from './catalogue.ts';
import type { DataIssue } from './dataIssue.ts';
import { readOwn } from './own.ts';
import { pickRows, type Samples } from './samples.ts';
import { applyScale, fitScale, type Scale, type Scaling } from './scale.ts';
import { type Fractions, split } from './split.ts';

export type DataParams = ParamValues<typeof datasetParams>;

/** Samples that somebody has fetched and decoded; null where they are not there (yet). */
export type Fetched = (part: DataPart) => Samples | null;

/** All rows of a data set, and those that it brings for testing. */
export interface Provided {
  readonly rows: Samples;
  readonly test: Samples | null;
}

/** What is wrong with rows of one's own; null where the set is unknown, its options cannot be read, or it is not fetched yet. */
export function provide(params: DataParams, fetched: Fetched): Provided | DataIssue | null {
  if (params.data === 'own') {
    const own = readOwn(params.options);
    return 'code' in own ? own : { rows: own, test: null };
  }
  const set = dataSets.get(params.data);
  if (set === undefined) return null;
  if (set.source === 'asset') return provideFetched(set, params, fetched);
  const { values, bad } = readParams(set.generator.params, params.options);
  return bad.length > 0 ? null : { rows: set.generator.generate(values), test: null };
}

/** Numbers that one row of x has, told without reading the rows; null where it cannot be told. */
export function rowWidth({ data, options }: Pick<DataParams, 'data' | 'options'>): number | null {
  if (data === 'own') return widthOfFirst(options.x);
  const set = dataSets.get(data);
  if (set === undefined) return null;
  return set.source === 'asset' ? sizeOf(set.features) : set.generator.columns.length;
}

/** Of a tensor as a file has it. */
function widthOfFirst(json: Json | undefined): number | null {
  if (isObject(json)) {
    const lengths = Array.isArray(json.shape) ? json.shape.slice(1) : [];
    return lengths.reduce<number>((size, length) => size * Number(length), 1);
  }
  const [first] = Array.isArray(json) ? json : [];
  return Array.isArray(first) ? first.flat(Infinity).length : null;
}

function provideFetched(set: FetchedSet, { features }: DataParams, fetched: Fetched): Provided | null {
  const rows = fetched(set.train);
  const test = set.test === null ? null : fetched(set.test);
  if (rows === null || (set.test !== null && test === null)) return null;
  const shape = features === 'image' ? set.image : null;
  const shaped = (samples: Samples): Samples => (shape === null ? samples : { ...samples, features: shape });
  return { rows: shaped(rows), test: test === null ? null : shaped(test) };
}

/** Rows by what they are for, inputs scaled by what the rows to learn from say. */
export interface Prepared {
  readonly train: Samples;
  readonly validation: Samples;
  readonly test: Samples;
}

export function prepare(
  { rows, test }: Provided,
  { fractions, scaling, seed }: { fractions: Fractions; scaling: Scaling; seed: number },
): { readonly parts: Prepared; readonly scale: Scale } {
  const places = split(rows.rows, test === null ? fractions : { ...fractions, test: 0 }, seed);
  const scale = fitScale(scaling, rows.x, sizeOf(rows.features), places.train);
  const scaled = (samples: Samples): Samples =>
    scaling === 'none' ? samples : { ...samples, x: applyScale(scale, samples.x) };
  const parts = {
    train: scaled(pickRows(rows, places.train)),
    validation: scaled(pickRows(rows, places.validation)),
    test: scaled(test ?? pickRows(rows, places.test)),
  };
  return { parts, scale };
}
