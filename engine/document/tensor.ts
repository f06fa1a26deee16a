// Numbers in the file: a number, nested arrays, or float32 in base64; and back.

import type { Json, JsonObject } from './document.ts';

/** Row-major; `data` has as many elements as the shape says. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

export type TensorResult =
  | { readonly ok: true; readonly tensor: Tensor }
  | { readonly ok: false; readonly found: string };

export function readTensor(json: Json): TensorResult {
  if (typeof json === 'number') return { ok: true, tensor: { shape: [], data: Float64Array.of(json) } };
  if (!Array.isArray(json)) return { ok: false, found: typeof json };
  const shape: number[] = [];
  for (let at: Json | undefined = json; Array.isArray(at); at = at[0]) shape.push(at.length);
  const data: number[] = [];
  const flat = (json as readonly unknown[]).flat((shape.length - 1) as 0);
  for (const item of flat) {
    if (typeof item !== 'number') return { ok: false, found: String(item) };
    data.push(item);
  }
  if (data.length !== shape.reduce((a, b) => a * b, 1)) return { ok: false, found: 'ragged' };
  return { ok: true, tensor: { shape, data: Float64Array.from(data) } };
}

export function toNested(
  shape: readonly number[],
  data: ArrayLike<number>,
  write: (value: number) => Json = (value) => value,
): Json {
  if (shape.length === 0) return write(data[0] ?? 0);
  let level: Json[] = Array.from(data, write);
  for (let axis = shape.length - 1; axis > 0; axis--) {
    const length = shape[axis] ?? 1;
    level = Array.from({ length: level.length / length }, (_, row) =>
      level.slice(row * length, (row + 1) * length),
    );
  }
  return level;
}

export type { JsonObject };
