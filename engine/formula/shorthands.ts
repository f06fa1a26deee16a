// Functions that a formula may call by the name of a layer, each short for a formula of the functions there are.

interface Shorthand {
  /** What it stands for, over x: smooth where the layer is, in its derivative too. */
  readonly formula: string;
  /** The op of that value. */
  readonly op: string;
}

const table = {
  sigmoid: { op: 'sigmoid', formula: '1 / (1 + exp(-x))' },
  relu: { op: 'relu', formula: 'max(0, x)' },
  leakyRelu: { op: 'leakyRelu', formula: 'where(x > 0, x, 0.01 * x)' },
  elu: { op: 'elu', formula: 'where(x > 0, x, expm1(x))' },
  selu: {
    op: 'selu',
    formula: '1.0507009873554805 * where(x > 0, x, 1.6732632423543772 * expm1(x))',
  },
  softplus: { op: 'softplus', formula: 'where(x > 0, x + log1p(exp(-x)), log1p(exp(x)))' },
  swish: { op: 'swish', formula: 'x / (1 + exp(-x))' },
  gelu: { op: 'gelu', formula: 'x * (1 + erf(x / sqrt(2))) / 2' },
  step: { op: 'step', formula: 'where(x > 0, 1, 0)' },
  square: { op: 'square', formula: 'x ^ 2' },
  ln: { op: 'log', formula: 'log(x)' },
} as const satisfies Record<string, Shorthand>;

export type ShorthandName = keyof typeof table;

export const shorthands: Readonly<Record<ShorthandName, Shorthand>> = table;

/** The name of a shorthand, if the text is one. */
export const isShorthand = (text: string): text is ShorthandName => Object.hasOwn(table, text);
