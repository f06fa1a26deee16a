// Instructions of WebAssembly as bytes, as far as functions of a plan need them.

import type { Bytes } from './encode.ts';
import { signed, unsigned } from './encode.ts';
import { bitsOf } from './image.ts';

export const get = (local: number): number[] => [0x20, ...unsigned(local)];
export const set = (local: number): number[] => [0x21, ...unsigned(local)];
export const tee = (local: number): number[] => [0x22, ...unsigned(local)];
export const whole = (value: number): number[] => [0x41, ...signed(value)];
export const addWhole = 0x6a;
const isBelow = 0x49;

/** An instruction on vectors. */
export const op = (code: number, ...rest: Bytes): number[] => [0xfd, ...unsigned(code), ...rest];
export const splat = (value: number): number[] => {
  const { buffer } = bitsOf([value, value, value, value]);
  return op(0x0c, ...new Uint8Array(buffer));
};

/** Somewhere in memory: `address` bytes behind what the code `base` leaves. */
export interface Place {
  readonly base: Bytes;
  readonly address: number;
}

export const fixed = (address: number): Place => ({ base: whole(0), address });
const behind = ({ base, address }: Place, bytes: number): Place => ({
  base,
  address: address + bytes,
});

const offset = ({ address }: Place): number[] => [2, ...unsigned(address)];

export const loadNumber = (place: Place): number[] => [...place.base, 0x2a, ...offset(place)];
export const storeNumber = (place: Place, value: Bytes): number[] => [
  ...place.base,
  ...value,
  0x38,
  ...offset(place),
];

/** Four numbers that follow on each other. */
export const load = (place: Place): number[] => [...place.base, ...op(0, ...offset(place))];
/** One number four times. */
export const loadSplat = (place: Place): number[] => [...place.base, ...op(0x09, ...offset(place))];

/** Four numbers from anywhere, at the cost of one load each where they neither follow on each other nor are the same. */
export function gather(base: Bytes, addresses: readonly number[]): number[] {
  const [first = 0, ...rest] = addresses;
  const place = { base, address: first };
  if (rest.every((address) => address === first)) return loadSplat(place);
  if (rest.every((address, at) => address === first + 4 * (at + 1))) return load(place);
  const lanes = rest.map((address) => ({ base, address }));
  return [
    ...lanes.flatMap(() => base),
    ...loadSplat(place),
    ...lanes.flatMap((lane, at) => op(0x56, ...offset(lane), at + 1)),
  ];
}

/** The first `count` numbers of a vector. */
export function storeLanes(place: Place, local: number, count: number): number[] {
  const put = (code: number, to: Place, ...lane: Bytes): number[] => [
    ...to.base,
    ...get(local),
    ...op(code, ...offset(to), ...lane),
  ];
  if (count >= 4) return put(0x0b, place);
  if (count === 1) return put(0x5a, place, 0);
  const pair = put(0x5b, place, 0);
  return count === 2 ? pair : [...pair, ...put(0x5a, behind(place, 8), 2)];
}

/** The body again and again, a local going up by `step` each time, as long as it is below `end`. */
export const repeat = (local: number, step: number, end: Bytes, body: Bytes): number[] => [
  ...[0x03, 0x40],
  ...body,
  ...[...get(local), ...whole(step), addWhole, ...tee(local), ...end, isBelow, 0x0d, 0],
  0x0b,
];
