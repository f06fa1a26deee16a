// Ids that nothing has yet.

import { limits } from './limits.ts';

/** Room for the number at the end of an id. */
const numberLength = 10;

/**
 * Finds the first free of `stem` + n, n counting up from `from`, and takes it. Remembers how far it came, so that
 * many calls cost no more than few.
 */
export function createNumbering(taken: Set<string>): (stem: string, from: number) => string {
  const nextByStem = new Map<string, number>();
  return (stem, from) => {
    const start = stem.slice(0, limits.id - numberLength);
    let n = Math.max(from, nextByStem.get(start) ?? from);
    while (taken.has(`${start}${n}`)) n++;
    nextByStem.set(start, n + 1);
    taken.add(`${start}${n}`);
    return `${start}${n}`;
  };
}

/** A text and the number at its end, 1 where there is none: mul1 is mul and 1. */
export function splitNumber(base: string): readonly [stem: string, number: number] {
  const digits = /[1-9]\d{0,8}$/.exec(base)?.[0] ?? '';
  return [base.slice(0, base.length - digits.length), Number(digits || 1)];
}

/** The next free id like `base`, counting on: e1 after nothing for `e`, mul3 after mul1 and mul2 for either of them. */
export function freshId(taken: { has(id: string): boolean }, base: string): string {
  const [stem, from] = splitNumber(base);
  let n = from;
  while (taken.has(`${stem}${n}`)) n++;
  return `${stem}${n}`;
}
