// Rows of one's own, as the options of a data node hold them: read, checked, and written.

import type { Json, JsonObject } from '../document/document.ts';
import { isObject } from '../document/isObject.ts';
import { readTensor, type Tensor, toBase64, toNested } from '../document/tensor.ts';
import { sizeOf } from '../graph/shape.ts';
import { checkSamples } from './checkSamples.ts';
import { type DataIssue, dataError } from './dataIssue.ts';
import { type Samples, targetWidth } from './samples.ts';

/** `{ x: rows of numbers, t: class numbers or rows of values, classes?, columns?, values? }`; the first thing wrong where they cannot be learnt from. */
export function readOwn(json: Json): Samples | DataIssue {
  const options = isObject(json) ? json : {};
  const [x, t] = [tensorIn(options, 'x'), tensorIn(options, 't')];
  if ('code' in x) return x;
  if ('code' in t) return t;
  const [rows = 0, ...features] = x.shape;
  const [count = 0, width = 1] = t.shape;
  const names = textsOf(options.classes);
  if (features.length === 0) return dataError('bad-rows', { field: 'x' });
  if (t.shape.length > 2 || (names !== null && width !== 1)) return dataError('bad-rows', { field: 't' });
  if (count !== rows) return dataError('unlike-rows', { rows, found: count });
  const values = textsOf(options.values);
  const samples: Samples = {
    rows,
    features,
    x: x.data,
    t: t.data,
    target:
      names === null
        ? { kind: 'values', names: values?.length === width ? values : numbered('t', width) }
        : { kind: 'classes', names },
    columns: textsOf(options.columns) ?? numbered('x', sizeOf(features)),
  };
  return checkSamples(samples).find(({ severity }) => severity === 'error') ?? samples;
}

function tensorIn(options: JsonObject, field: 'x' | 't'): Tensor | DataIssue {
  const read = readTensor(options[field] ?? null);
  return read.ok && read.tensor.shape.length > 0 ? read.tensor : dataError('bad-rows', { field });
}

const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

const textsOf = (json: Json | undefined): readonly string[] | null =>
  Array.isArray(json) && json.every((item) => typeof item === 'string') ? json : null;

/** Up to so many numbers are written out, exactly; more are float32, in a third of the room. */
const mostWritten = 20_000;

/** As `readOwn` reads them. */
export function writeOwn({ rows, features, x, t, target, columns }: Samples): JsonObject {
  const write = x.length + t.length > mostWritten ? toBase64 : toNested;
  return {
    x: write([rows, ...features], x),
    t: write(target.kind === 'classes' ? [rows] : [rows, targetWidth(target)], t),
    [target.kind]: target.names,
    ...(columns.length > 0 ? { columns } : {}),
  };
}
