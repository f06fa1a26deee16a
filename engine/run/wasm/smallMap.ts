// A small map written out: a loop where everything lies element by element, else four elements after the other.

import type { BufferId } from '../../compile/instruction.ts';
import { gather, get, load, repeat, set, storeLanes, whole } from './code.ts';
import type { Bytes } from './encode.ts';
import { type Broadcast, broadcastsOf, type PartPlaces, type Reach, writeParts } from './parts.ts';
import type { MapTask } from './task.ts';
import type { Value, VectorCode } from './vectorCode.ts';

/** Elements up to which a map is small, and up to which one is that reads something broadcast. */
const [mostLooped, mostUnrolled] = [1024, 128];

export const isSmallMap = ({ length, parts }: MapTask): boolean =>
  length <= mostUnrolled || (length <= mostLooped && broadcastsOf(parts).length === 0);

/** The first local counts bytes. */
const offset = 0;

export function smallMap({ length, parts }: MapTask, code: VectorCode, places: PartPlaces): Bytes {
  if (broadcastsOf(parts).length === 0) {
    writeParts(parts, code, straight(code, places, get(offset), 0), places);
    return [...code.before, ...whole(0), ...set(offset), ...repeat(offset, 16, whole(length * 4), code.turn)];
  }
  for (let first = 0; first < length; first += 4) {
    const own = straight(code, places, whole(0), first * 4);
    const read = (buffer: BufferId, broadcast: Broadcast | null): Value =>
      broadcast === null
        ? own.read(buffer, null)
        : code.read(gather(whole(0), addressesOf(places.addressOf(buffer), broadcast, first, length)));
    writeParts(parts, code, { ...own, read }, places);
    code.forget();
  }
  return [...code.before, ...code.turn];
}

const straight = (code: VectorCode, { addressOf }: PartPlaces, base: Bytes, bytes: number): Reach => ({
  read: (buffer) => code.read(load({ base, address: addressOf(buffer) + bytes })),
  store: ({ local }, buffer) =>
    code.write(storeLanes({ base, address: addressOf(buffer) + bytes }, local, 4)),
});

/** Of four elements from the `first` on; behind the last one it is that one again. */
const addressesOf = (
  address: number,
  { shape, strides }: Broadcast,
  first: number,
  length: number,
): readonly number[] =>
  [0, 1, 2, 3].map((lane) => {
    let rest = Math.min(first + lane, length - 1);
    let at = address;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const size = shape[axis] ?? 1;
      at += (rest % size) * (strides[axis] ?? 0) * 4;
      rest = Math.floor(rest / size);
    }
    return at;
  });
