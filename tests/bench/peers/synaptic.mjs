// synaptic: an update after every row, by its own compiled network. Its output layer is linear, and told to be where the
// gradient of softmax with loss wants it, because an error is "target less output" there.
import synaptic from 'synaptic';
import { rowsOf, softmaxWithLoss } from './rows.mjs';

/** @import { Net, Opened, Tensors, Workload } from '../workload.ts' */

const { Architect, Neuron } = synaptic;
const squashes = { tanh: Neuron.squash.TANH, sigmoid: Neuron.squash.LOGISTIC, relu: Neuron.squash.RELU };

/**
 * @param {Workload} workload
 * @param {Tensors} tensors
 * @returns {Opened}
 */
export function open(workload, tensors) {
  if (workload.kind !== 'net' || workload.input.length > 1) throw new Error('only trains dense nets');
  if (workload.optimizer !== 'sgd') throw new Error('has no Adam');
  const { batch, rate } = workload;
  const network = networkOf(workload, tensors);
  const rows = rowsOf(tensors, batch);
  const step = () => {
    let sum = 0;
    for (const { x, t } of rows) {
      const scores = network.activate(x);
      const { loss, gradient } = softmaxWithLoss(scores, t);
      network.propagate(
        rate,
        scores.map((score, at) => score - gradient[at]),
      );
      sum += loss;
    }
    return sum / batch;
  };
  return { step };
}

/**
 * @param {Net} net
 * @param {Tensors} tensors
 */
function networkOf({ input, layers }, tensors) {
  const places = layers.flatMap((layer, at) => (layer.kind === 'affine' ? [at] : []));
  const biases = places.map((at) => tensors[`${at}.b`].data);
  const network = new Architect.Perceptron(input[0], ...biases.map(({ length }) => length));
  const made = [network.layers.input, ...network.layers.hidden, network.layers.output];
  for (const [index, at] of places.entries()) {
    const next = layers[at + 1]?.kind;
    const squash = next === 'tanh' || next === 'sigmoid' || next === 'relu' ? squashes[next] : null;
    const sources = made[index].list;
    for (const [to, neuron] of made[index + 1].list.entries()) {
      neuron.squash = squash ?? Neuron.squash.IDENTITY;
      neuron.bias = biases[index][to];
      for (const link of Object.values(neuron.connections.inputs))
        link.weight = tensors[`${at}.w`].data[sources.indexOf(link.from) * biases[index].length + to];
    }
  }
  return network;
}
