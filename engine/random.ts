// Seeded random numbers: the same seed gives the same numbers on every machine.

/** Draws from [0, 1), with 32 random bits. */
export type Random = () => number;

/** sfc32 (C. Doty-Humphrey, PractRand), started from a text so that every parameter has a stream of its own. */
export const createRandom = (seed: string): Random => sfc32(seed).random;

/** The four words from which sfc32 goes on: whoever draws elsewhere draws the same. */
export const drawState = (seed: string): readonly number[] => sfc32(seed).state();

function sfc32(seed: string): { readonly random: Random; readonly state: () => readonly number[] } {
  let [a, b, c, counter] = [hash(seed, 0x9e3779b9), hash(seed, 0x243f6a88), hash(seed, 0xb7e15162), 1];
  const random = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) random();
  return { random, state: () => [a, b, c, counter] };
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string, start: number): number {
  let value = start | 0;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

/** One draw from N(0, 1), by G. Box and M. Muller (1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
