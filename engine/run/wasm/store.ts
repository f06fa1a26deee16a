// The buffers of a plan as the kernels see them: views go by the buffer that they are views of, and more can be had.

import type { BufferId } from '../../compile/instruction.ts';
import type { Plan } from '../../compile/plan.ts';

export class Store {
  readonly #lengths: number[];
  readonly #roots: BufferId[];
  readonly #frames: BufferId[] = [];

  constructor({ buffers }: Plan) {
    this.#lengths = buffers.map(({ length }) => length);
    const first = new Map<string, BufferId>();
    this.#roots = buffers.map(({ offset, length }, id) => {
      const place = `${offset} ${length}`;
      const root = first.get(place) ?? id;
      first.set(place, root);
      return root;
    });
  }

  /** In elements. */
  lengthOf(id: BufferId): number {
    return this.#lengths[id] ?? 0;
  }

  /** The first buffer that lies in the same place. */
  rootOf(id: BufferId): BufferId {
    return this.#roots[id] ?? id;
  }

  /** A buffer that the plan does not know. */
  fresh(length: number): BufferId {
    const id = this.#lengths.length;
    this.#lengths.push(length);
    this.#roots.push(id);
    return id;
  }

  /** One that starts as zeros and is written in part only, so that nobody else may have its place. */
  frame(length: number): BufferId {
    const id = this.fresh(length);
    this.#frames.push(id);
    return id;
  }

  get frames(): readonly BufferId[] {
    return this.#frames;
  }
}
