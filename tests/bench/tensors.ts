// The numbers that a workload starts from: drawn from one seed, the same for everybody.

import { createRandom, normal } from '../../engine/ownData.ts';
import type { Gemm, Layer, Net, Tensor, Tensors, Workload } from './workload.ts';

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, length) => product * length, 1);

/** Each name has its own stream. */
function drawn(seed: string, shape: readonly number[], draw: (random: () => number) => number): Tensor {
  const random = createRandom(seed);
  return { shape, data: Float32Array.from({ length: sizeOf(shape) }, () => draw(random)) };
}

export function tensorsOf(workload: Workload): Tensors {
  switch (workload.kind) {
    case 'shopping':
      return {};
    case 'gemm':
      return factorsOf(workload);
    case 'net':
      return { ...samplesOf(workload), ...weightsOf(workload) };
    default:
      return workload satisfies never;
  }
}

const factorsOf = ({ id, size }: Gemm): Tensors =>
  Object.fromEntries(['a', 'b'].map((name) => [name, drawn(`${id} ${name}`, [size, size], normal)]));

/** Images between 0 and 1, points around 0; a class drawn for each. */
function samplesOf({ id, input, batch, classes }: Net): Tensors {
  const random = createRandom(`${id} t`);
  const t = new Float32Array(batch * classes);
  for (let row = 0; row < batch; row++) t[row * classes + Math.floor(random() * classes)] = 1;
  const x = drawn(`${id} x`, [batch, ...input], (draw) => (sizeOf(input) > 2 ? draw() : normal(draw)));
  return { x, t: { shape: [batch, classes], data: t } };
}

/** He's rule, and small biases, so that a peer that forgets them is found out. */
function weightsOf({ id, input, layers }: Net): Tensors {
  let shape = input;
  return Object.fromEntries(
    layers.flatMap((layer, at) => {
      const w = weightShape(layer, shape);
      shape = outputShape(layer, shape);
      if (w === null) return [];
      const std = Math.sqrt(2 / (layer.kind === 'conv' ? sizeOf(w.slice(1)) : (w[0] ?? 1)));
      const units = layer.kind === 'conv' ? w.slice(0, 1) : w.slice(1);
      return [
        [`${at}.w`, drawn(`${id} ${at}.w`, w, (random) => std * normal(random))],
        [`${at}.b`, drawn(`${id} ${at}.b`, units, (random) => 0.1 * normal(random))],
      ];
    }),
  );
}

function weightShape(layer: Layer, shape: readonly number[]): readonly number[] | null {
  if (layer.kind === 'affine') return [sizeOf(shape), layer.units];
  return layer.kind === 'conv' ? [layer.filters, shape[0] ?? 1, layer.kernel, layer.kernel] : null;
}

/** Of one row; images are channels × height × width. */
function outputShape(layer: Layer, shape: readonly number[]): readonly number[] {
  const [channels = 1, ...sides] = shape;
  switch (layer.kind) {
    case 'affine':
      return [layer.units];
    case 'conv':
      return [layer.filters, ...sides.map((side) => side - layer.kernel + 1)];
    case 'pool':
      return [channels, ...sides.map((side) => Math.floor(side / layer.size))];
    default:
      return shape;
  }
}

/** Floating-point operations of the matrix products in a step: one forward, and two backward for all but the first layer. */
export function flopsOf({ input, layers, batch }: Net): number {
  let shape = input;
  let [flops, passes] = [0, 2];
  for (const layer of layers) {
    const w = weightShape(layer, shape);
    shape = outputShape(layer, shape);
    if (w === null) continue;
    const places = layer.kind === 'conv' ? sizeOf(shape.slice(1)) : 1;
    flops += passes * 2 * batch * places * sizeOf(w);
    passes = 3;
  }
  return flops;
}
