import type { Random } from '../random.ts';

/** 0 … rows − 1 in an order in which every one is equally likely: R. Durstenfeld (1964). */
export function shuffle(rows: number, random: Random): Uint32Array {
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) order[row] = row;
  for (let last = rows - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    const moved = order[at] ?? 0;
    order[at] = order[last] ?? 0;
    order[last] = moved;
  }
  return order;
}
