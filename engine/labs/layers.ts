// Five layers of a hundred units: what becomes of activations on the way in, and of gradients on the way back.

import { slotsOf } from '../compile/plan.ts';
import type { Document, JsonObject } from '../document/document.ts';
import { computeDocument } from '../run/live.ts';
import { read } from '../run/run.ts';
import { drawn } from './drawn.ts';

export interface LayersSetting {
  readonly activation: 'sigmoid' | 'tanh' | 'relu';
  /** Standard deviation of the first weights: a number, √(1/n) or √(2/n). */
  readonly scale: number | 'xavier' | 'he';
}

export interface LayerReport {
  /** From 1. */
  readonly layer: number;
  /** Numbers by size, in bins of equal width over `range`. */
  readonly bins: readonly number[];
  readonly range: readonly [from: number, to: number];
  readonly mean: number;
  readonly deviation: number;
  /** Length of the gradient at the sums that the layer's activation is given, taken as one vector. */
  readonly gradient: number;
}

const [rows, units, count, binCount] = [1000, 100, 5, 30];
const numbers = Array.from({ length: count }, (_, at) => at + 1);

/** The inputs are drawn from N(0, 1) by the seed, as the weights are; all outputs are asked for with gradient 1. */
export function layersDocument({ activation, scale }: LayersSetting): Document {
  const init: JsonObject = typeof scale === 'number' ? { type: 'normal', std: scale } : { type: scale };
  const before = (layer: number): string => (layer === 1 ? 'x' : `${activation}${layer - 1}`);
  return drawn(
    [
      ['x', 'parameter', { shape: [rows, units], init: { type: 'normal', std: 1 } }, 'x'],
      ...numbers.flatMap((layer) => [
        [`affine${layer}`, 'affine', { units, init }] as const,
        [`${activation}${layer}`, activation] as const,
      ]),
    ],
    numbers.flatMap((layer) => [
      `${before(layer)} > affine${layer}.x`,
      `affine${layer} > ${activation}${layer}.x`,
    ]),
    { target: { node: `${activation}${count}`, seed: 1 } },
  );
}

export function layersOf(setting: LayersSetting): readonly LayerReport[] {
  const { run } = computeDocument(layersDocument(setting));
  return numbers.map((layer) => {
    const value = slotsOf(run.plan, `${setting.activation}${layer}`)?.value ?? -1;
    const gradient = slotsOf(run.plan, `affine${layer}`)?.gradient ?? -1;
    const { data } = read(run, value);
    return {
      layer,
      ...spread(data, setting.activation),
      gradient: lengthOf(read(run, gradient).data),
    };
  });
}

function lengthOf(vector: ArrayLike<number>): number {
  let squares = 0;
  for (let at = 0; at < vector.length; at++) squares += (vector[at] ?? 0) ** 2;
  return Math.sqrt(squares);
}

function spread(
  data: ArrayLike<number>,
  activation: LayersSetting['activation'],
): Omit<LayerReport, 'layer' | 'gradient'> {
  let [sum, squares, most] = [0, 0, 0];
  for (let at = 0; at < data.length; at++) {
    const number = data[at] ?? 0;
    sum += number;
    squares += number * number;
    most = Math.max(most, number);
  }
  const mean = sum / data.length;
  const range: readonly [number, number] =
    activation === 'relu' ? [0, most] : [activation === 'tanh' ? -1 : 0, 1];
  const bins = Array.from({ length: binCount }, () => 0);
  const [from, to] = range;
  for (let at = 0; at < data.length; at++) {
    const bin = to > from ? Math.floor((((data[at] ?? 0) - from) / (to - from)) * binCount) : 0;
    bins[Math.min(binCount - 1, bin)] = (bins[Math.min(binCount - 1, bin)] ?? 0) + 1;
  }
  return { bins, range, mean, deviation: Math.sqrt(Math.max(0, squares / data.length - mean * mean)) };
}
