// Which variable holds a buffer: the one it was written to, under another shape where it is a view.

import type { BufferId, Instruction } from '../../compile/instruction.ts';
import { writeOf } from '../../compile/instruction.ts';
import type { Plan } from '../../compile/plan.ts';
import { type Shape, sameShape } from '../../graph/shape.ts';
import { tuple } from './literal.ts';

export class Storage {
  readonly #buffers: Plan['buffers'];
  /** By place in the arena: the variables that hold it, each with its shape. */
  readonly #holders = new Map<string, { readonly name: string; readonly shape: Shape }[]>();

  constructor({ buffers }: Pick<Plan, 'buffers'>) {
    this.#buffers = buffers;
  }

  readonly shapeOf = (buffer: BufferId): Shape => this.#buffers[buffer]?.shape ?? [];

  /** `name` holds the buffer from now on; what held it before goes on doing so. */
  hold(buffer: BufferId, name: string): void {
    const place = this.placeOf(buffer);
    const holders = this.#holders.get(place) ?? [];
    this.#holders.set(place, [{ name, shape: this.shapeOf(buffer) }, ...holders]);
  }

  /** The same, everything being called otherwise. */
  renamed(by: (name: string) => string): Storage {
    const copy = new Storage({ buffers: this.#buffers });
    for (const [place, holders] of this.#holders)
      copy.#holders.set(
        place,
        holders.map(({ name, shape }) => ({ name: by(name), shape })),
      );
    return copy;
  }

  /** The latest that has this very shape, unless one of the `wished` does; else a view of the latest. */
  read(buffer: BufferId, wished: readonly (string | undefined)[] = []): string {
    const shape = this.shapeOf(buffer);
    const holders = this.#holders.get(this.placeOf(buffer)) ?? [];
    const fitting = holders.filter((holder) => sameShape(holder.shape, shape));
    const found = fitting.find(({ name }) => wished.includes(name)) ?? fitting[0];
    if (found !== undefined) return found.name;
    const [latest] = holders;
    if (latest === undefined) throw new Error(`internal: buffer ${buffer} is read before it is written`);
    return `np.reshape(${latest.name}, ${tuple(shape)})`;
  }

  placeOf(buffer: BufferId): string {
    return `${this.#buffers[buffer]?.offset} ${this.#buffers[buffer]?.length}`;
  }
}

/** Instructions by what they write: several copies into one buffer are one. */
export function groupsOf(
  instructions: readonly Instruction[],
): readonly (readonly [Instruction, ...Instruction[]])[] {
  const groups: [Instruction, ...Instruction[]][] = [];
  for (const instruction of instructions) {
    const last = groups.at(-1);
    if (last !== undefined && writeOf(last[0]) === writeOf(instruction)) last.push(instruction);
    else groups.push([instruction]);
  }
  return groups;
}
