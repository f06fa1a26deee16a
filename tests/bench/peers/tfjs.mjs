// TensorFlow.js, whichever its back end: layers of tensors on variables, an optimizer of its own, everything tidied up.
import * as tf from '@tensorflow/tfjs';

/** @import { Basket, Layer, Net, Opened, Tensor, Tensors, Workload } from '../workload.ts' */

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
function shopping({ apple, apples, orange, oranges, tax }) {
  const inputs = [apple, apples, orange, oranges, tax].map((each) => tf.scalar(each));
  const priced = tf.valueAndGrads((/** @type {tf.Tensor[]} */ ...[a, n, o, m, t]) =>
    tf.mul(tf.add(tf.mul(a, n), tf.mul(o, m)), t),
  );
  const step = () =>
    tf.tidy(() => {
      const { value, grads } = priced(inputs);
      return [value, ...grads].reduce((sum, each) => sum + each.dataSync()[0], 0);
    });
  return { step };
}

/** @param {Tensors} tensors */
function gemm({ a, b }) {
  const [left, right] = [tensor(a), tensor(b)];
  return { step: () => tf.tidy(() => tf.matMul(left, right).dataSync()[0]) };
}

/**
 * @param {Net} net
 * @param {Tensors} tensors
 */
function training({ layers, input, optimizer: rule, rate }, tensors) {
  const isImage = input.length === 3;
  const x = isImage ? tf.transpose(tensor(tensors.x), [0, 2, 3, 1]) : tensor(tensors.x);
  const t = tensor(tensors.t);
  const built = layers.map((layer, at) => build(layer, tensors[`${at}.w`], tensors[`${at}.b`]));
  const optimizer = rule === 'adam' ? tf.train.adam(rate, 0.9, 0.999, 1e-8) : tf.train.sgd(rate);
  const loss = () => {
    const scores = built.reduce((h, apply) => apply(h), /** @type {tf.Tensor} */ (x));
    return tf.losses.softmaxCrossEntropy(t, scores).asScalar();
  };
  return { step: () => tf.tidy(() => optimizer.minimize(loss, true)?.dataSync()[0] ?? Number.NaN) };
}

/**
 * @param {Layer} layer
 * @param {Tensor} w
 * @param {Tensor} b
 * @returns {(x: tf.Tensor) => tf.Tensor}
 */
function build(layer, w, b) {
  switch (layer.kind) {
    case 'affine': {
      const [weights, bias] = [tf.variable(tensor(w)), tf.variable(tensor(b))];
      return (x) => tf.add(tf.matMul(rows(x), weights), bias);
    }
    case 'conv': {
      const [filters, bias] = [
        tf.variable(images(tf.transpose(tensor(w), [2, 3, 1, 0]))),
        tf.variable(tensor(b)),
      ];
      return (x) => tf.add(tf.conv2d(images(x), filters, 1, 'valid'), bias);
    }
    case 'pool':
      return (x) => tf.maxPool(images(x), layer.size, layer.size, 'valid');
    default:
      return { tanh: tf.tanh, sigmoid: tf.sigmoid, relu: tf.relu }[layer.kind];
  }
}

/** @param {tf.Tensor} tensor */
function images(tensor) {
  return /** @type {tf.Tensor4D} */ (tensor);
}

/**
 * Images here are height × width × channels; rows are made of them channel by channel.
 * @param {tf.Tensor} x
 */
function rows(x) {
  return x.rank === 4 ? tf.reshape(tf.transpose(x, [0, 3, 1, 2]), [x.shape[0], -1]) : x;
}

/** @param {Tensor} tensor */
function tensor({ shape, data }) {
  return tf.tensor(data, [...shape]);
}
