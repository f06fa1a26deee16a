// A hash of square cells that finds what lies near a box without looking at everything.

import { type Box, boxAround, courseOf, type Line, pointAt } from './geometry.ts';

const cell = 64;

/** Things by the cells that they touch. A thing may be met more than once by one search. */
export class Grid<T> {
  readonly #cells = new Map<number, T[]>();

  addBox(thing: T, box: Box): void {
    for (const key of cellsOf(box)) this.#put(key, thing);
  }

  /** Piece by piece, so that a long slanting line does not fill the cells of its whole bounding box. */
  addLine(thing: T, line: Line, margin: number): void {
    const course = courseOf(line);
    const pieces = Math.max(1, Math.ceil(course.length / cell));
    let start = line.from;
    for (let piece = 1; piece <= pieces; piece++) {
      const end = pointAt(line, course, (course.length * piece) / pieces, 0);
      const corners = [start, end].map(({ x, y }) => ({
        x: x - margin,
        y: y - margin,
        width: 2 * margin,
        height: 2 * margin,
      }));
      const around = boxAround(corners);
      if (around !== null) this.addBox(thing, around);
      start = end;
    }
  }

  *near(box: Box): Generator<T> {
    for (const key of cellsOf(box)) {
      const things = this.#cells.get(key);
      if (things !== undefined) yield* things;
    }
  }

  #put(key: number, thing: T): void {
    const things = this.#cells.get(key);
    if (things === undefined) this.#cells.set(key, [thing]);
    else if (things.at(-1) !== thing) things.push(thing);
  }
}

/** One number a cell; cells 2^20 apart share one, which costs a comparison and no correctness. */
function* cellsOf({ x, y, width, height }: Box): Generator<number> {
  const right = Math.floor((x + width) / cell);
  const bottom = Math.floor((y + height) / cell);
  for (let column = Math.floor(x / cell); column <= right; column++) {
    for (let row = Math.floor(y / cell); row <= bottom; row++) yield column * 0x100000 + row;
  }
}
