// The registry: one line per op, in the order of the palette.

import type { Layer } from '../formula/parse.ts';
import { abs } from './abs.ts';
import { add } from './add.ts';
import { affine } from './affine.ts';
import { averagePool2d } from './averagePool2d.ts';
import { batchNorm } from './batchNorm.ts';
import { binaryCrossEntropy } from './binaryCrossEntropy.ts';
import { concat } from './concat.ts';
import { constant } from './constant.ts';
import { conv2d } from './conv2d.ts';
import { crossEntropy } from './crossEntropy.ts';
import { dataset } from './dataset.ts';
import { divide } from './divide.ts';
import { dropout } from './dropout.ts';
import { elu } from './elu.ts';
import { exp } from './exp.ts';
import { flatten } from './flatten.ts';
import { formula } from './formula.ts';
import { gelu } from './gelu.ts';
import { identity } from './identity.ts';
import { im2col } from './im2col.ts';
import { input } from './input.ts';
import { layerNorm } from './layerNorm.ts';
import { layerOf } from './layerOf.ts';
import { leakyRelu } from './leakyRelu.ts';
import { log } from './log.ts';
import { matmul } from './matmul.ts';
import { max } from './max.ts';
import { maxout } from './maxout.ts';
import { maxPool2d } from './maxPool2d.ts';
import { mean } from './mean.ts';
import { meanAbsoluteError } from './meanAbsoluteError.ts';
import { meanAbsolutePercentageError } from './meanAbsolutePercentageError.ts';
import { meanSquaredError } from './meanSquaredError.ts';
import { meanSquaredLogarithmicError } from './meanSquaredLogarithmicError.ts';
import { multiply } from './multiply.ts';
import { negate } from './negate.ts';
import { oneHot } from './oneHot.ts';
import type { Op } from './op.ts';
import { parameter } from './parameter.ts';
import { power } from './power.ts';
import { prelu } from './prelu.ts';
import { reciprocal } from './reciprocal.ts';
import { relu } from './relu.ts';
import { reshape } from './reshape.ts';
import { runningAverage } from './runningAverage.ts';
import { selu } from './selu.ts';
import { sigmoid } from './sigmoid.ts';
import { sin } from './sin.ts';
import { softmax } from './softmax.ts';
import { softmaxWithLoss } from './softmaxWithLoss.ts';
import { softplus } from './softplus.ts';
import { sqrt } from './sqrt.ts';
import { square } from './square.ts';
import { step } from './step.ts';
import { subtract } from './subtract.ts';
import { sum } from './sum.ts';
import { sumSquaredError } from './sumSquaredError.ts';
import { swish } from './swish.ts';
import { tanh } from './tanh.ts';
import { transpose } from './transpose.ts';

export type Registry = ReadonlyMap<string, Op>;

export const register = (list: readonly Op[]): Registry => new Map(list.map((op) => [op.id, op]));

export const ops: Registry = register([
  // sources
  input,
  constant,
  parameter,
  dataset,
  // arithmetic
  add,
  multiply,
  subtract,
  divide,
  negate,
  exp,
  log,
  sqrt,
  square,
  abs,
  reciprocal,
  sin,
  power,
  formula(layerNamed),
  // matrices
  matmul,
  affine,
  transpose,
  flatten,
  reshape,
  sum,
  mean,
  max,
  concat,
  oneHot,
  // activations
  step,
  identity,
  relu,
  sigmoid,
  tanh,
  softplus,
  swish,
  gelu,
  leakyRelu,
  elu,
  selu,
  prelu,
  maxout,
  softmax,
  // losses
  softmaxWithLoss,
  meanSquaredError,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredLogarithmicError,
  sumSquaredError,
  crossEntropy,
  binaryCrossEntropy,
  // regularising
  batchNorm,
  layerNorm,
  runningAverage,
  dropout,
  // images
  conv2d,
  im2col,
  maxPool2d,
  averagePool2d,
]);

/** What a formula may call by the name of an op; see `layerOf`. */
export function layerNamed(name: string): Layer | null {
  const op = ops.get(name);
  return op === undefined ? null : layerOf(op);
}
