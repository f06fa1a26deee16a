/** The node types that a file may name, in the order of the palette: a promise to everybody who keeps files. */
export const formatTypes: readonly string[] = [
  'input constant parameter',
  'add multiply subtract divide negate exp log sqrt square abs reciprocal sin power formula',
  'matmul affine transpose flatten reshape sum mean max concat oneHot',
  'step identity relu sigmoid tanh softplus swish gelu leakyRelu elu selu prelu maxout softmax',
  'softmaxWithLoss meanSquaredError meanAbsoluteError meanAbsolutePercentageError meanSquaredLogarithmicError',
  'sumSquaredError crossEntropy binaryCrossEntropy',
  'batchNorm layerNorm runningAverage dropout',
  'conv2d im2col maxPool2d averagePool2d',
].flatMap((kind) => kind.split(' '));
