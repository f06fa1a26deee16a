// Nets of ReLU layers that learn the first few digits of MNIST by plain descent: what chapter 6 tries its means on.

import type { Document, JsonObject, Position } from '../document/document.ts';
import { drawn } from './drawn.ts';

/** Where batch normalisation stands in every hidden layer: nowhere, before the activation or behind it. */
export type Normalising = 'none' | 'before' | 'after';

export interface DigitsNet {
  /** Id of a set of digits. */
  readonly data: string;
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** Standard deviation of the first weights, or `he`: √(2/n). */
  readonly scale: number | 'he';
  readonly normalising: Normalising;
  /** Share of the activations of each hidden layer that a step leaves out; 0: there is no dropout. */
  readonly dropout: number;
  /** As the document's field of this name. */
  readonly training: JsonObject;
}

/** The same seed draws the same first weights, times their scale, whatever else stands in the layers. */
export function digitsNet({ data, hidden, scale, normalising, dropout, training }: DigitsNet): Document {
  const init: JsonObject = typeof scale === 'number' ? { type: 'normal', std: scale } : { type: scale };
  const layers = hidden.map((units, at) => {
    const layer = at + 1;
    const normalised = [`batchNorm${layer}`, 'batchNorm'] as const;
    return [
      [`affine${layer}`, 'affine', { units, init }] as const,
      ...(normalising === 'before' ? [normalised] : []),
      [`relu${layer}`, 'relu'] as const,
      ...(normalising === 'after' ? [normalised] : []),
      ...(dropout > 0 ? [[`dropout${layer}`, 'dropout', { ratio: dropout }] as const] : []),
    ];
  });
  const last = [`affine${hidden.length + 1}`, 'affine', { units: 10, init }] as const;
  const chain = [...layers.flat(), last, ['loss', 'softmaxWithLoss', {}, 'L'] as const];
  return drawn(
    [['data', 'dataset', { data }], ...chain],
    [...chain.map(([id], at) => `${chain[at - 1]?.[0] ?? 'data.x'} > ${id}.x`), 'data.t > loss.t'],
    {
      target: { node: 'loss', seed: 1 },
      training,
      layout: placesOf([...layers, [last]]),
    },
  );
}

const nodesInRow = 7;
const rowPitch = 240;
/** From the left of a node to that of the next: a box and the room behind it. */
const [pitch, widePitch] = [172, 284];
/** Boxes with three inputs are so much taller, half of it above. */
const lower = 30;

/** Rows of whole layers, as text is read; below them data and loss, so that t runs free of them. */
function placesOf(
  layers: readonly (readonly (readonly [id: string, type: string, ...unknown[]])[])[],
): ReadonlyMap<string, Position> {
  const inRow = Math.max(1, Math.floor(nodesInRow / (layers[0]?.length ?? 1)));
  const places = new Map<string, Position>();
  let [left, top, most] = [0, 0, 0];
  layers.forEach((layer, at) => {
    // The last Affine begins no row of its own.
    if (at > 0 && at % inRow === 0 && at < layers.length - 1) [left, top] = [0, top + rowPitch];
    for (const [id, type] of layer) {
      places.set(id, { x: left, y: top + (type === 'affine' || type === 'batchNorm' ? 0 : lower) });
      left += type === 'batchNorm' ? widePitch : pitch;
    }
    most = Math.max(most, left);
  });
  const bottom = top + rowPitch;
  return places.set('data', { x: -pitch, y: bottom }).set('loss', { x: most, y: bottom });
}

const hidden = (layers: number): readonly number[] => Array.from({ length: layers }, () => 100);
const descent = { optimizer: { type: 'sgd', rate: 0.01 }, batchSize: 100 } as const;

const scaleCount = 16;

/** Standard deviations of first weights from 1 down to 10⁻⁴, evenly spaced by their logarithm. */
export const firstScales: readonly number[] = Array.from(
  { length: scaleCount },
  (_, at) => 10 ** ((-4 * at) / (scaleCount - 1)),
);

export interface NormalisingSetting {
  readonly scale: number;
  readonly normalising: Normalising;
  readonly epochs: number;
}

/** Five layers of a hundred units, and 1,000 digits. */
export const normalisingNet = ({ scale, normalising, epochs }: NormalisingSetting): Document =>
  digitsNet({
    data: 'mnist1000',
    hidden: hidden(5),
    scale,
    normalising,
    dropout: 0,
    training: { ...descent, epochs, seed: 0 },
  });

export interface OverfittingSetting {
  readonly weightDecay: number;
  readonly dropout: number;
  readonly epochs: number;
  readonly seed: number;
}

/** Six layers of a hundred units for no more than 300 digits: enough to learn them by heart. */
export const overfittingNet = ({ weightDecay, dropout, epochs, seed }: OverfittingSetting): Document =>
  digitsNet({
    data: 'mnist300',
    hidden: hidden(6),
    scale: 'he',
    normalising: 'none',
    dropout,
    training: { ...descent, epochs, seed, ...(weightDecay > 0 ? { weightDecay } : {}) },
  });
