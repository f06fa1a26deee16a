// The functions that are made for one tape, and that it calls by number.

import { firstFunction } from '../../kernels/codes.ts';
import { encodeModule, type Taken, type Written } from './encode.ts';
import type { Build } from './kernels.ts';
import { VectorCode } from './vectorCode.ts';

export class PlanFunctions {
  readonly #build: Build;
  readonly #taken: Taken[] = [];
  readonly #written: Written[] = [];

  constructor(build: Build) {
    this.#build = build;
  }

  /** Code that can become part of a function. */
  code(): VectorCode {
    return new VectorCode(this.#build, (taken) => this.#take(taken));
  }

  /** The number that the tape calls it by. */
  add(written: Written): number {
    return firstFunction + this.#written.push(written) - 1;
  }

  /** null where there are none. */
  encode(isShared: boolean): Uint8Array | null {
    return this.#written.length === 0 ? null : encodeModule(this.#taken, this.#written, isShared);
  }

  /** The index of a function that the kernels have. */
  #take(taken: Taken): number {
    const known = this.#taken.findIndex(({ name }) => name === taken.name);
    return known === -1 ? this.#taken.push(taken) - 1 : known;
  }
}
