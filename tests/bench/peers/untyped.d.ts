// What we use of two packages that come without types.

declare module 'convnetjs' {
  class Vol {
    constructor(width: number, height: number, depth: number, value?: number);
    readonly w: Float64Array;
  }
  interface Layer {
    readonly filters: readonly Vol[];
    readonly biases: Vol;
    readonly out_sx: number;
    readonly out_sy: number;
  }
  class Net {
    readonly layers: readonly Layer[];
    makeLayers(definitions: readonly Readonly<Record<string, string | number>>[]): void;
  }
  class SGDTrainer {
    constructor(net: Net, options: Readonly<Record<string, number>>);
    train(x: Vol, label: number): { readonly loss: number };
  }
  const convnetjs: { Vol: typeof Vol; Net: typeof Net; SGDTrainer: typeof SGDTrainer };
  export = convnetjs;
}

declare module 'synaptic' {
  type Squash = (x: number, derivative?: boolean) => number;
  interface Neuron {
    squash: Squash;
    bias: number;
    readonly connections: { readonly inputs: Readonly<Record<string, { from: Neuron; weight: number }>> };
  }
  interface Layer {
    readonly list: readonly Neuron[];
  }
  class Perceptron {
    constructor(...sizes: readonly number[]);
    readonly layers: { readonly input: Layer; readonly hidden: readonly Layer[]; readonly output: Layer };
    activate(input: readonly number[]): readonly number[];
    propagate(rate: number, target: readonly number[]): void;
  }
  const synaptic: {
    Architect: { Perceptron: typeof Perceptron };
    Neuron: { squash: Readonly<Record<'TANH' | 'LOGISTIC' | 'RELU' | 'IDENTITY', Squash>> };
  };
  export = synaptic;
}
