// Another exercise of the same kind: other numbers for what is given, drawn by a seed.

import type { GraphNode, Json, JsonObject, Model } from '../document/document.ts';
import { readTensor, toNested } from '../document/tensor.ts';
import { ops } from '../ops/index.ts';
import { createRandom, type Random } from '../random.ts';

/** Tensors of more numbers than this keep theirs. */
const mostDrawn = 64;

/**
 * The `value` of every input and parameter that says one, by node. Signs, digits and decimals stay: 100 becomes 300, 2
 * becomes 7, 1.1 becomes 1.4. So drawing again from what was drawn gives the same as drawing from the first numbers: a
 * seed means one exercise. Classes and truth tables – tensors of nothing but 0 and 1 – stay as they are.
 */
export function newNumbers({ nodes }: Model, seed: number): ReadonlyMap<string, Json> {
  const isGentle = [...nodes.values()].some(grows);
  const drawn = [...nodes].flatMap(([id, node]): readonly (readonly [string, Json])[] => {
    const next = drawFor(node, createRandom(`quiz ${seed} ${id}`), isGentle ? 3 : 9);
    return next === null ? [] : [[id, next]];
  });
  return new Map(drawn);
}

/** Where numbers go through an exponential or the like, large ones would leave nothing to reckon with. */
const grows = ({ type }: GraphNode): boolean => {
  const category = ops.get(type)?.category;
  return category === 'activations' || category === 'losses';
};

function drawFor({ type, params }: GraphNode, random: Random, most: number): Json | null {
  const op = ops.get(type);
  const written = givenIn(params);
  if (op?.kind !== 'source' || (op.role !== 'input' && op.role !== 'parameter') || written === null)
    return null;
  const read = readTensor(written);
  if (!read.ok || read.tensor.data.length > mostDrawn) return null;
  const { shape, data } = read.tensor;
  if (shape.length > 0 && data.every((value) => value === 0 || value === 1)) return null;
  return toNested(
    shape,
    data.map((value) => another(value, random, most)),
  );
}

const givenIn = ({ value }: JsonObject): Json => value ?? null;

/** The same sign and as many digits and decimals; the last digit that is not 0 is in the same place. */
function another(value: number, random: Random, most: number): number {
  const [whole = '', decimals = ''] = plain(Math.abs(value)).split('.');
  const next =
    decimals === '' ? otherWhole(whole, random, most) : `${whole}.${digits(decimals.length, random, 9)}`;
  return Math.sign(value) * Number(next);
}

/** Without an exponent, as a child would write it; numbers too long for that stay. */
const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? '0' : text;
};

function otherWhole(whole: string, random: Random, most: number): string {
  const [, front = '', zeros = ''] = /^(.*?)(0*)$/.exec(whole) ?? [];
  if (front === '') return whole;
  return digits(front.length, random, front.length === 1 ? most : 9) + zeros;
}

/** That many digits, the first and the last of which are not 0. */
const digits = (count: number, random: Random, most: number): string =>
  Array.from({ length: count }, (_, at) =>
    at === 0 || at === count - 1 ? 1 + Math.floor(random() * most) : Math.floor(random() * 10),
  ).join('');
