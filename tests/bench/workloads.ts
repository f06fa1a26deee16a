// W1 to W6, the product of two matrices, and what grows.

import type { Activation, Layer, Net, Workload } from './workload.ts';

const affine = (units: number): Layer => ({ kind: 'affine', units });

/** Affine layers with an activation between any two. */
const dense = (activation: Activation, ...units: readonly number[]): readonly Layer[] =>
  units.flatMap((count, at) => (at === 0 ? [affine(count)] : [{ kind: activation }, affine(count)]));

const digits = { kind: 'net', input: [784], classes: 10 } as const;

export const workloads: readonly Workload[] = [
  {
    kind: 'shopping',
    id: 'W1',
    title: 'apples, oranges and tax',
    basket: { apple: 100, apples: 2, orange: 150, oranges: 3, tax: 1.1 },
  },
  {
    kind: 'net',
    id: 'W2',
    title: '2-8-8-2 tanh, batch 10, SGD',
    input: [2],
    classes: 2,
    layers: dense('tanh', 8, 8, 2),
    batch: 10,
    optimizer: 'sgd',
    rate: 0.01,
  },
  {
    ...digits,
    id: 'W3',
    title: '784-50-10 sigmoid, batch 100, SGD',
    layers: dense('sigmoid', 50, 10),
    batch: 100,
    optimizer: 'sgd',
    rate: 0.1,
  },
  {
    ...digits,
    id: 'W4',
    title: '784-100×5-10 ReLU, batch 128, Adam',
    layers: dense('relu', 100, 100, 100, 100, 100, 10),
    batch: 128,
    optimizer: 'adam',
    rate: 0.001,
  },
  {
    ...digits,
    id: 'W5',
    title: '784-512-512-10 ReLU, batch 256, SGD',
    layers: dense('relu', 512, 512, 10),
    batch: 256,
    optimizer: 'sgd',
    rate: 0.01,
  },
  {
    ...digits,
    id: 'W6',
    title: 'conv 30@5×5 – ReLU – pool 2 – 100 – ReLU – 10, batch 100, SGD',
    input: [1, 28, 28],
    layers: [
      { kind: 'conv', filters: 30, kernel: 5 },
      { kind: 'relu' },
      { kind: 'pool', size: 2 },
      ...dense('relu', 100, 10),
    ],
    batch: 100,
    optimizer: 'sgd',
    rate: 0.01,
  },
  { kind: 'gemm', id: 'gemm', title: '512 × 512 times 512 × 512', size: 512 },
];

/** A net that is made twice and four times as wide, and learns from twice and four times as many rows. */
export const growing: readonly (readonly Net[])[] = [
  [1, 2, 4].map((times) => grown(`width × ${times}`, 128 * times, 128)),
  [1, 2, 4].map((times) => grown(`batch × ${times}`, 128, 128 * times)),
];

function grown(id: string, units: number, batch: number): Net {
  const title = `784-${units}-${units}-10 ReLU, batch ${batch}, SGD`;
  const layers = dense('relu', units, units, 10);
  return { ...digits, id, title, layers, batch, optimizer: 'sgd', rate: 0.01 };
}
