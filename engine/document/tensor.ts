// Numbers in the file: a number, nested lists, or float32 in base64; and back.

import type { TensorRule } from '../issue.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import type { Json, JsonObject } from './document.ts';
import { foundOf } from './found.ts';
import { isObject } from './isObject.ts';

/** Row-major; `data` has as many elements as the shape says. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** What is wrong: a rule, and what fills the blanks of its text. */
interface TensorProblem {
  readonly rule: TensorRule;
  readonly data: Readonly<Record<string, string | number>>;
}

export type TensorResult =
  | { readonly ok: true; readonly tensor: Tensor }
  | { readonly ok: false; readonly problem: TensorProblem };

const good = (shape: readonly number[], data: Float64Array): TensorResult => ({
  ok: true,
  tensor: { shape, data },
});

const bad = (rule: TensorRule, data: TensorProblem['data']): TensorResult => ({
  ok: false,
  problem: { rule, data },
});

/** A number is of shape [], nested lists of the shape that their first elements have; others must agree with them. */
export function readTensor(json: Json): TensorResult {
  if (typeof json === 'number') return good([], Float64Array.of(json));
  if (Array.isArray(json)) return readNested(json);
  return isObject(json) ? readFloat32(json) : bad('not-a-tensor', { found: foundOf(json) });
}

function readNested(json: readonly Json[]): TensorResult {
  const shape: number[] = [];
  for (let at: Json | undefined = json; Array.isArray(at); at = at[0]) shape.push(at.length);
  let items: readonly Json[] = [json];
  for (const [axis, length] of shape.entries()) {
    const next: Json[] = [];
    for (const [index, row] of items.entries()) {
      const at = pathOf(shape, axis, index);
      if (!Array.isArray(row)) return bad('not-a-row', { at, length, found: foundOf(row) });
      if (row.length !== length) return bad('ragged', { at, length, found: row.length });
      for (const item of row) next.push(item);
    }
    items = next;
  }
  const data = new Float64Array(items.length);
  for (const [index, item] of items.entries()) {
    if (typeof item !== 'number') {
      return bad('not-a-number', { at: pathOf(shape, shape.length, index), found: foundOf(item) });
    }
    data[index] = item;
  }
  return good(shape, data);
}

/** Where the part with this number, counted over the first `depth` axes, stands: [2][0]. */
function pathOf(shape: readonly number[], depth: number, index: number): string {
  let path = '';
  let rest = index;
  for (let axis = depth - 1; axis >= 0; axis--) {
    const length = shape[axis] ?? 1;
    path = `[${rest % length}]${path}`;
    rest = Math.floor(rest / length);
  }
  return path;
}

function readFloat32({ dtype, shape, base64 }: JsonObject): TensorResult {
  if (dtype !== 'float32') return bad('bad-dtype', { found: foundOf(dtype) });
  if (!isShape(shape)) return bad('bad-shape', { found: foundOf(shape) });
  const bytes = typeof base64 === 'string' ? decodeBase64(base64) : null;
  if (bytes === null) return bad('bad-base64', { found: foundOf(base64) });
  const size = shape.reduce((product, length) => product * length, 1);
  if (bytes.length !== 4 * size) return bad('byte-count', { wanted: 4 * size, found: bytes.length });
  const view = new DataView(bytes.buffer);
  const data = new Float64Array(size);
  for (let index = 0; index < size; index++) data[index] = view.getFloat32(4 * index, true);
  return good(shape, data);
}

const isShape = (json: Json | undefined): json is readonly number[] =>
  Array.isArray(json) && json.every((length) => Number.isSafeInteger(length) && length >= 0);

/** Nested lists of what `write` makes of each number. */
export function toNested(
  shape: readonly number[],
  data: ArrayLike<number>,
  write: (value: number) => Json = (value) => value,
): Json {
  let parts: readonly Json[] = Array.from(data, write);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const length = shape[axis] ?? 1;
    const rows = shape.slice(0, axis).reduce((product, other) => product * other, 1);
    const whole = parts;
    parts = Array.from({ length: rows }, (_, row) => whole.slice(row * length, (row + 1) * length));
  }
  return parts[0] ?? 0;
}

/** float32, little-endian: the form for large weights, and the only one for NaN and Infinity. */
export function toBase64(shape: readonly number[], data: ArrayLike<number>): JsonObject {
  const view = new DataView(new ArrayBuffer(4 * data.length));
  for (let index = 0; index < data.length; index++) view.setFloat32(4 * index, data[index] ?? 0, true);
  return { dtype: 'float32', shape, base64: encodeBase64(new Uint8Array(view.buffer)) };
}
