// ConvNetJS: volumes of a row each, gradients summed over a batch by its own trainer.
import convnetjs from 'convnetjs';

/** @import { Layer, Opened, Tensors, Workload } from '../workload.ts' */

/**
 * @param {Workload} workload
 * @param {Tensors} tensors
 * @returns {Opened}
 */
export function open(workload, tensors) {
  if (workload.kind !== 'net') throw new Error('only trains nets');
  const { layers, input, classes, batch, optimizer, rate } = workload;
  if (optimizer !== 'sgd') throw new Error('has no Adam');
  const [depth, height, width] = input.length === 3 ? input : [input[0], 1, 1];
  const [last] = layers.slice(-1);
  if (last?.kind !== 'affine') throw new Error('ends in scores');
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: width, out_sy: height, out_depth: depth },
    ...layers.slice(0, -1).map(definition),
    // It makes the last fully connected layer itself.
    { type: 'softmax', num_classes: classes },
  ]);
  load(net, layers, tensors);
  const trainer = new convnetjs.SGDTrainer(net, {
    learning_rate: rate,
    batch_size: batch,
    momentum: 0,
    l2_decay: 0,
  });
  const samples = samplesOf(tensors, batch, [width, height, depth]);
  const step = () => {
    let loss = 0;
    for (const { x, label } of samples) loss += trainer.train(x, label).loss;
    return loss / batch;
  };
  return { step };
}

/** @param {Layer} layer */
function definition(layer) {
  switch (layer.kind) {
    case 'affine':
      return { type: 'fc', num_neurons: layer.units };
    case 'conv':
      return { type: 'conv', sx: layer.kernel, filters: layer.filters, stride: 1, pad: 0 };
    case 'pool':
      return { type: 'pool', sx: layer.size, stride: layer.size };
    default:
      return { type: layer.kind };
  }
}

/**
 * A volume has its channels innermost, so the inputs of a filter or a unit come place by place.
 * @param {InstanceType<typeof convnetjs.Net>} net
 * @param {readonly Layer[]} layers
 * @param {Tensors} tensors
 */
function load({ layers: made }, layers, tensors) {
  for (const [at, layer] of layers.entries()) {
    // The layer before ours at the same place: its own first is the input.
    const [before, { filters, biases }] = made.slice(at);
    if (layer.kind !== 'affine' && layer.kind !== 'conv') continue;
    const { data } = tensors[`${at}.w`];
    const inputs = data.length / filters.length;
    const places = layer.kind === 'conv' ? layer.kernel ** 2 : before.out_sx * before.out_sy;
    const stride = layer.kind === 'conv' ? { unit: inputs, input: 1 } : { unit: 1, input: filters.length };
    biases.w.set(tensors[`${at}.b`].data);
    for (const [unit, { w }] of filters.entries())
      for (let input = 0; input < inputs; input++) {
        const [channel, place] = [Math.floor(input / places), input % places];
        w[(place * inputs) / places + channel] = data[unit * stride.unit + input * stride.input];
      }
  }
}

/**
 * @param {Tensors} tensors
 * @param {number} batch
 * @param {readonly [width: number, height: number, depth: number]} size
 */
function samplesOf({ x, t }, batch, [width, height, depth]) {
  const [length, classes, places] = [width * height * depth, t.data.length / batch, width * height];
  return Array.from({ length: batch }, (_, row) => {
    const volume = new convnetjs.Vol(width, height, depth, 0);
    for (let at = 0; at < length; at++)
      volume.w[(at % places) * depth + Math.floor(at / places)] = x.data[row * length + at];
    return { x: volume, label: t.data.subarray(row * classes, (row + 1) * classes).indexOf(1) };
  });
}
