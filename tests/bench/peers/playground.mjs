// A graph of objects as in playgrounds of neural networks: nodes and links, row after row, gradients gathered on the links.
import { rowsOf, softmaxWithLoss } from './rows.mjs';

/** @import { Activation, Net, Opened, Tensors, Workload } from '../workload.ts' */

/** @typedef {{ output(x: number): number, slope(y: number): number }} Squash */
/** @typedef {{ source: Unit, target: Unit, weight: number, gathered: number }} Link */

/** @type {Readonly<Record<Activation | 'linear', Squash>>} Slopes as they follow from the output. */
const squashes = {
  tanh: { output: Math.tanh, slope: (y) => 1 - y * y },
  sigmoid: { output: (x) => 1 / (1 + Math.exp(-x)), slope: (y) => y * (1 - y) },
  relu: { output: (x) => Math.max(0, x), slope: (y) => (y > 0 ? 1 : 0) },
  linear: { output: (x) => x, slope: () => 1 },
};

class Unit {
  /** @type {Link[]} */
  inputs = [];
  /** @type {Link[]} */
  outputs = [];
  output = 0;
  /** Of the loss, with respect to what the unit says. */
  gradient = 0;
  gathered = 0;

  /**
   * @param {Squash} squash
   * @param {number} bias
   */
  constructor(squash, bias) {
    this.squash = squash;
    this.bias = bias;
  }

  forward() {
    let sum = this.bias;
    for (const { source, weight } of this.inputs) sum += source.output * weight;
    this.output = this.squash.output(sum);
  }

  hear() {
    this.gradient = 0;
    for (const { target, weight } of this.outputs) this.gradient += target.gradient * weight;
  }

  /** From here on the gradient is that of the sum before the squashing. */
  backward() {
    this.gradient *= this.squash.slope(this.output);
    this.gathered += this.gradient;
    for (const link of this.inputs) link.gathered += this.gradient * link.source.output;
  }

  /** @param {number} rate */
  learn(rate) {
    this.bias -= rate * this.gathered;
    this.gathered = 0;
    for (const link of this.inputs) {
      link.weight -= rate * link.gathered;
      link.gathered = 0;
    }
  }
}

/**
 * @param {Workload} workload
 * @param {Tensors} tensors
 * @returns {Opened}
 */
export function open(workload, tensors) {
  if (workload.kind !== 'net' || workload.input.length > 1) throw new Error('only trains dense nets');
  if (workload.optimizer !== 'sgd') throw new Error('has no Adam');
  const [inputs, ...layers] = unitsOf(workload, tensors);
  const rows = rowsOf(tensors, workload.batch);
  const step = () => {
    let loss = 0;
    for (const { x, t } of rows) loss += learnFrom(inputs, layers, x, t);
    for (const layer of layers) for (const unit of layer) unit.learn(workload.rate / rows.length);
    return loss / rows.length;
  };
  return { step };
}

/**
 * @param {readonly Unit[]} inputs
 * @param {readonly (readonly Unit[])[]} layers
 * @param {readonly number[]} x
 * @param {readonly number[]} t
 */
function learnFrom(inputs, layers, x, t) {
  for (const [at, unit] of inputs.entries()) unit.output = x[at];
  for (const layer of layers) for (const unit of layer) unit.forward();
  const last = layers[layers.length - 1];
  const { loss, gradient } = softmaxWithLoss(
    last.map(({ output }) => output),
    t,
  );
  for (const [at, unit] of last.entries()) unit.gradient = gradient[at];
  for (let at = layers.length - 1; at >= 0; at--)
    for (const unit of layers[at]) {
      if (layers[at] !== last) unit.hear();
      unit.backward();
    }
  return loss;
}

/**
 * @param {Net} net
 * @param {Tensors} tensors
 */
function unitsOf({ layers, input }, tensors) {
  const made = [Array.from({ length: input[0] }, () => new Unit(squashes.linear, 0))];
  for (const [at, layer] of layers.entries()) {
    if (layer.kind !== 'affine') continue;
    const [w, b] = [tensors[`${at}.w`].data, tensors[`${at}.b`].data];
    const next = layers[at + 1]?.kind;
    const squash =
      next === 'tanh' || next === 'sigmoid' || next === 'relu' ? squashes[next] : squashes.linear;
    const before = made[made.length - 1];
    const units = Array.from(b, (bias) => new Unit(squash, bias));
    for (const [from, source] of before.entries())
      for (const [to, target] of units.entries()) {
        const link = { source, target, weight: w[from * units.length + to], gathered: 0 };
        source.outputs.push(link);
        target.inputs.push(link);
      }
    made.push(units);
  }
  return made;
}
