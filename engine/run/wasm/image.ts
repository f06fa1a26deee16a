// What stands in memory before the first pass, beside the buffers: tapes, tables, constants. Written from one end on.

export class Image {
  #end: number;
  readonly #pieces: { readonly address: number; readonly words: Int32Array }[] = [];

  constructor(start: number) {
    this.#end = start;
  }

  get end(): number {
    return this.#end;
  }

  /** Puts words down and says where; each piece starts at a vector's size. */
  put(words: ArrayLike<number>): number {
    const address = this.reserve(words.length * 4);
    this.#pieces.push({ address, words: Int32Array.from(words) });
    return address;
  }

  reserve(bytes: number): number {
    const address = this.#end;
    this.#end += Math.ceil(bytes / 16) * 16;
    return address;
  }

  copyTo(memory: Int32Array): void {
    for (const { address, words } of this.#pieces) memory.set(words, address / 4);
  }
}

/** The bits of float32 numbers. */
export const bitsOf = (numbers: readonly number[]): Int32Array =>
  new Int32Array(Float32Array.from(numbers).buffer);
