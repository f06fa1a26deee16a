// Maps on the tape: the number of the function that works them out, and what has to be spread out for it first.

import type { BufferId } from '../../compile/instruction.ts';
import * as codes from '../../kernels/codes.ts';
import { rowStarts } from '../reference/walk.ts';
import { addWhole, get, load, repeat, storeLanes } from './code.ts';
import type { Image } from './image.ts';
import { type Broadcast, broadcastsOf, type PartPlaces, type Reach, writeParts } from './parts.ts';
import type { PlanFunctions } from './planFunctions.ts';
import type { MapTask } from './task.ts';
import type { Value, VectorCode } from './vectorCode.ts';

export interface MapPlaces extends PartPlaces {
  /** Where the first thread's room for what is spread out begins. */
  readonly registers: number;
  readonly image: Image;
  readonly functions: PlanFunctions;
}

// Parameters: bytes from the first element of all to those at hand, to where it ends, and to those spread out in scratch.
const [offset, end, shift] = [0, 1, 2];

/** Words of what is spread out: where from, where to; length of a row, distance between rows or their table, which, step. */
const loadWords = 6;

/** Bytes of one operand that is spread out: a block, and what the last row may run over. */
const registerBytes = codes.blockLength * 4 + 16;

export function writeMap({ length, parts }: MapTask, places: MapPlaces): readonly number[] {
  const { functions } = places;
  const code = functions.code();
  const reach = new BlockReach(code, places);
  writeParts(parts, code, reach, places);
  const body = [...code.before, ...repeat(offset, 16, get(end), code.turn)];
  const number = functions.add({ vectors: code.vectors, code: body });
  return [length, number, reach.loads.length / loadWords, ...reach.loads];
}

/** Bytes that a map spreads out at most. */
export const registersFor = ({ parts }: MapTask): number => broadcastsOf(parts).length * registerBytes;

/** Elements from `offset` on; what is broadcast is spread out block by block before. */
class BlockReach implements Reach {
  readonly loads: number[] = [];
  readonly #code: VectorCode;
  readonly #places: MapPlaces;
  #registers = 0;

  constructor(code: VectorCode, places: MapPlaces) {
    this.#code = code;
    this.#places = places;
  }

  read(buffer: BufferId, broadcast: Broadcast | null): Value {
    const address = this.#places.addressOf(buffer);
    if (broadcast === null) return this.#code.read(load({ base: get(offset), address }));
    const register = this.#places.registers + this.#registers++ * registerBytes;
    this.#spread(address, register, broadcast);
    return this.#code.read(load({ base: [...get(offset), ...get(shift), addWhole], address: register }));
  }

  store({ local }: Value, buffer: BufferId): void {
    const address = this.#places.addressOf(buffer);
    this.#code.write(storeLanes({ base: get(offset), address }, local, 4));
  }

  #spread(address: number, register: number, { shape, strides }: Broadcast): void {
    const row = shape.at(-1) ?? 1;
    const step = (strides.at(-1) ?? 0) * 4;
    if (shape.length <= 2) {
      const distance = shape.length === 2 ? (strides[0] ?? 0) * 4 : 0;
      this.loads.push(address, register, row, distance, 0, step);
    } else {
      const table = this.#places.image.put(rowStarts(shape, strides).map((start) => start * 4));
      this.loads.push(address, register, row, table, 1, step);
    }
  }
}
