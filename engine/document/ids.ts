// Ids that nothing has yet.

import { limits } from './limits.ts';

/** Room for the number at the end of an id. */
const numberLength = 10;

/**
 * Finds the first free id of `stem` + n, n counting up from `from`, and takes it. Remembers how far it came, so that
 * many calls cost no more than few.
 */
export function createNumbering(taken: Set<string>): (stem: string, from: number) => string {
  const nextOf = new Map<string, number>();
  return (long, from) => {
    const stem = long.slice(0, limits.id - numberLength);
    let n = Math.max(from, nextOf.get(stem) ?? from);
    while (taken.has(`${stem}${n}`)) n++;
    nextOf.set(stem, n + 1);
    taken.add(`${stem}${n}`);
    return `${stem}${n}`;
  };
}

/** `base` itself where it is free, else counted on: mul1 is followed by mul2, apple by apple2. Takes what it finds. */
export function createNaming(taken: Set<string>): (base: string) => string {
  const number = createNumbering(taken);
  return (base) => {
    if (!taken.has(base)) {
      taken.add(base);
      return base;
    }
    const digits = /[1-9]\d{0,8}$/.exec(base)?.[0] ?? '';
    return number(base.slice(0, base.length - digits.length), Number(digits || 1) + 1);
  };
}

/** One such id; takes nothing. */
export const freshId = (taken: ReadonlyMap<string, unknown>, base: string): string =>
  taken.has(base) ? createNaming(new Set(taken.keys()))(base) : base;
