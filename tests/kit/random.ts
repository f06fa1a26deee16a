// Tensors of random numbers, the same in every run.

import type { Json } from '../../engine/document/document.ts';
import { readTensor, toNested } from '../../engine/document/tensor.ts';
import { type Shape, sizeOf } from '../../engine/graph/shape.ts';
import { normal, type Random } from '../../engine/random.ts';

/** Draws from N(0, 1). */
export const normals = (random: Random, length: number): Float64Array =>
  Float64Array.from({ length }, () => normal(random));

/** Numbers about as large as those given, and of their signs; of their shape, or of another. */
export function similar(random: Random, given: Json, shape?: Shape): Json {
  const read = readTensor(given);
  if (!read.ok) throw new Error(`no numbers: ${JSON.stringify(given)}`);
  const { data } = read.tensor;
  const about = (at: number): number => (data[at % data.length] ?? 0) * (0.95 + 0.1 * random());
  const wanted = shape ?? read.tensor.shape;
  return toNested(
    wanted,
    Float64Array.from({ length: sizeOf(wanted) }, (_, at) => about(at)),
  );
}
