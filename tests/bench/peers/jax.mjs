// jax-js on its WebAssembly back end: one compiled function a step, gradients and update included.
import { defaultDevice, init, jit, lax, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';

/** @import { Basket, Layer, Net, Opened, Tensor, Tensors, Workload } from '../workload.ts' */
/** @typedef {Record<string, np.Array>} Arrays */

await init('wasm');
defaultDevice('wasm');

/**
 * @param {Workload} workload
 * @param {Tensors} tensors
 * @returns {Opened}
 */
export function open(workload, tensors) {
  switch (workload.kind) {
    case 'shopping':
      return shopping(workload.basket);
    case 'gemm':
      return gemm(tensors);
    default:
      return training(workload, tensors);
  }
}

/** @param {Basket} basket */
function shopping(basket) {
  const inputs = Object.fromEntries(Object.entries(basket).map(([name, value]) => [name, np.array(value)]));
  const priced = jit(
    valueAndGrad((/** @type {Arrays} */ { apple, apples, orange, oranges, tax }) =>
      apple.mul(apples).add(orange.mul(oranges)).mul(tax),
    ),
  );
  const step = () => {
    const [price, gradients] = priced(tree.ref(inputs));
    return Object.values(gradients).reduce((sum, each) => sum + each.item(), price.item());
  };
  return { step };
}

/** @param {Tensors} tensors */
function gemm({ a, b }) {
  const [left, right] = [array(a), array(b)];
  const product = jit((/** @type {np.Array} */ l, /** @type {np.Array} */ r) => np.matmul(l, r));
  return { step: () => product(left.ref, right.ref).dataSync()[0] };
}

/**
 * @param {Net} net
 * @param {Tensors} tensors
 */
function training(net, { x, t, ...weights }) {
  const [inputs, targets] = [array(x), array(t)];
  const slopes = valueAndGrad(lossOf(net));
  const rule = net.optimizer === 'adam' ? adam(net.rate) : sgd(net.rate);
  const learn = jit((/** @type {State} */ state, /** @type {np.Array} */ x, /** @type {np.Array} */ t) => {
    const [loss, gradients] = slopes(tree.ref(state.weights), x, t);
    return { loss, state: rule(state, gradients) };
  });
  let state = startOf(net, weights);
  const step = () => {
    const { loss, state: next } = learn(state, inputs.ref, targets.ref);
    state = next;
    return loss.item();
  };
  return { step };
}

/** @typedef {{ weights: Arrays, m: Arrays, v: Arrays, t: np.Array }} State */

/**
 * @param {Net} net
 * @param {Tensors} weights
 * @returns {State}
 */
function startOf({ optimizer }, weights) {
  const entries = Object.entries(weights);
  const zeros = () =>
    Object.fromEntries(
      optimizer === 'adam' ? entries.map(([name, { shape }]) => [name, np.zeros([...shape])]) : [],
    );
  const start = Object.fromEntries(entries.map(([name, tensor]) => [name, array(tensor)]));
  return { weights: start, m: zeros(), v: zeros(), t: np.array(0) };
}

/** @param {number} rate */
function sgd(rate) {
  return (/** @type {State} */ { weights, ...rest }, /** @type {Arrays} */ gradients) => ({
    ...rest,
    weights: mapped(weights, (w, name) => w.sub(gradients[name].mul(rate))),
  });
}

/** @param {number} rate */
function adam(rate) {
  return (/** @type {State} */ { weights, m, v, t }, /** @type {Arrays} */ gradients) => {
    const time = t.add(1);
    const correction = (/** @type {number} */ beta) => np.subtract(1, np.exp(time.ref.mul(Math.log(beta))));
    const [c1, c2] = [correction(0.9), correction(0.999)];
    const nextM = mapped(m, (each, name) => each.mul(0.9).add(gradients[name].ref.mul(0.1)));
    const nextV = mapped(v, (each, name) => each.mul(0.999).add(np.square(gradients[name]).mul(0.001)));
    const next = mapped(weights, (w, name) => {
      const size = np.sqrt(nextV[name].ref.div(c2.ref)).add(1e-8);
      return w.sub(nextM[name].ref.div(c1.ref).div(size).mul(rate));
    });
    tree.dispose([c1, c2]);
    return { weights: next, m: nextM, v: nextV, t: time };
  };
}

/**
 * @param {Arrays} arrays
 * @param {(each: np.Array, name: string) => np.Array} change
 * @returns {Arrays}
 */
function mapped(arrays, change) {
  return Object.fromEntries(Object.entries(arrays).map(([name, each]) => [name, change(each, name)]));
}

/** @param {Net} net */
function lossOf({ layers, batch }) {
  return (/** @type {Arrays} */ weights, /** @type {np.Array} */ x, /** @type {np.Array} */ t) => {
    const scores = layers.reduce(
      (h, layer, at) => apply(layer, h, weights[`${at}.w`], weights[`${at}.b`]),
      x,
    );
    return nn
      .logSoftmax(scores)
      .mul(t)
      .sum()
      .mul(-1 / batch);
  };
}

/**
 * @param {Layer} layer
 * @param {np.Array} x
 * @param {np.Array} w
 * @param {np.Array} b
 * @returns {np.Array}
 */
function apply(layer, x, w, b) {
  switch (layer.kind) {
    case 'affine':
      return np.dot(x.ndim === 4 ? x.reshape([x.shape[0], -1]) : x, w).add(b);
    case 'conv':
      return lax.conv(x, w, [1, 1], 'VALID').add(b.reshape([-1, 1, 1]));
    case 'pool':
      return lax.reduceWindow(x, np.max, [layer.size, layer.size], [layer.size, layer.size]);
    case 'tanh':
      return np.tanh(x);
    default:
      return nn[layer.kind](x);
  }
}

/** @param {Tensor} tensor */
function array({ shape, data }) {
  return np.array(data).reshape([...shape]);
}
