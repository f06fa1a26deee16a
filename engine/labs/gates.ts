// Gates out of neurons: each parts the plane by a line, and XOR needs two of them.

import { slotsOf } from '../compile/plan.ts';
import type { Document } from '../document/document.ts';
import { computeDocument } from '../run/live.ts';
import { read } from '../run/run.ts';
import { drawn } from './drawn.ts';

/** It fires where w·x + b > 0. */
export interface Neuron {
  readonly w: readonly [number, number];
  readonly b: number;
}

/** The numbers of the course. */
export const gates = {
  AND: { w: [0.5, 0.5], b: -0.7 },
  NAND: { w: [-0.5, -0.5], b: 0.7 },
  OR: { w: [0.5, 0.5], b: -0.2 },
} as const satisfies Readonly<Record<string, Neuron>>;

type Rows = readonly (readonly [number, number])[];

export const truthRows: Rows = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];

export const gateDocument = ({ w, b }: Neuron, rows: Rows = truthRows): Document =>
  drawn(
    [
      ['x', 'input', { value: rows }, 'x'],
      ['w', 'parameter', { value: w.map((each) => [each]) }, 'w'],
      ['b', 'parameter', { value: [b] }, 'b'],
      ['line', 'affine', { units: 1 }],
      ['y', 'step', {}, 'y'],
    ],
    ['x > line.x', 'w > line.w', 'b > line.b', 'line > y.x'],
    { target: { node: 'y', seed: 1 } },
  );

/** AND of NAND and OR, the first two side by side in one layer. */
export const xorDocument = (rows: Rows = truthRows): Document =>
  drawn(
    [
      ['x', 'input', { value: rows }, 'x'],
      ['w1', 'parameter', { value: [0, 1].map((at) => [gates.NAND.w[at] ?? 0, gates.OR.w[at] ?? 0]) }, 'W1'],
      ['b1', 'parameter', { value: [gates.NAND.b, gates.OR.b] }, 'b1'],
      ['line', 'affine', { units: 2 }],
      ['h', 'step', {}, 'h'],
      ['w2', 'parameter', { value: gates.AND.w.map((each) => [each]) }, 'W2'],
      ['b2', 'parameter', { value: [gates.AND.b] }, 'b2'],
      ['both', 'affine', { units: 1 }],
      ['y', 'step', {}, 'y'],
    ],
    [
      'x > line.x',
      'w1 > line.w',
      'b1 > line.b',
      'line > h.x',
      'h > both.x',
      'w2 > both.w',
      'b2 > both.b',
      'both > y.x',
    ],
    { target: { node: 'y', seed: 1 } },
  );

export interface Region {
  /** What comes out, 0 or 1, over a square lattice: row by row from below. */
  readonly fires: Float64Array;
  /** w·x + b of each neuron of the first layer there: its line is where this is 0. */
  readonly lines: readonly Float64Array[];
  /** For the rows of the truth table. */
  readonly truth: readonly number[];
}

/** Of a graph made above, for x1 and x2 within `range`. */
export function regionOf(
  graphFor: (rows: Rows) => Document,
  [from, to]: readonly [number, number],
  steps: number,
): Region {
  const along = (at: number): number => from + ((to - from) * at) / (steps - 1);
  const lattice = Array.from(
    { length: steps ** 2 },
    (_, at) => [along(at % steps), along(Math.floor(at / steps))] as const,
  );
  const { run } = computeDocument({ ...graphFor([...lattice, ...truthRows]), target: null });
  const of = (node: string) => read(run, slotsOf(run.plan, node)?.value ?? -1);
  const [y, line] = [of('y').data, of('line')];
  const units = line.shape.at(-1) ?? 1;
  return {
    fires: Float64Array.from(y.subarray(0, lattice.length)),
    lines: Array.from({ length: units }, (_, unit) =>
      Float64Array.from(lattice, (_, at) => line.data[at * units + unit] ?? 0),
    ),
    truth: [...y.subarray(lattice.length)],
  };
}
