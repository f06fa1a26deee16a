// What everybody is measured on, as data: each peer reads a net from here and builds it its own way.

/** One number after another, row-major. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array<ArrayBuffer>;
}

export type Activation = 'tanh' | 'sigmoid' | 'relu';

export type Layer =
  | { readonly kind: 'affine'; readonly units: number }
  /** Stride 1, no padding. */
  | { readonly kind: 'conv'; readonly filters: number; readonly kernel: number }
  /** The maximum, windows side by side. */
  | { readonly kind: 'pool'; readonly size: number }
  | { readonly kind: Activation };

/**
 * A classifier in training, always on the same batch. A step is forward, softmax with cross entropy averaged over the batch,
 * backward, update, and the loss read back, which is what the step answers with. The tensors: `x` (batch, ...input),
 * one-hot `t` (batch, classes), and of the layer at place i `i.w` – (inputs, units) or (filters, channels, kernel,
 * kernel) – and `i.b`. The first Affine reads images as rows, channel by channel.
 */
export interface Net {
  readonly kind: 'net';
  readonly id: string;
  readonly title: string;
  readonly input: readonly number[];
  readonly classes: number;
  readonly layers: readonly Layer[];
  readonly batch: number;
  readonly optimizer: 'sgd' | 'adam';
  readonly rate: number;
}

/** (apple · apples + orange · oranges) · tax, float64 where there is one: a step answers with the price plus its five gradients. */
interface Shopping {
  readonly kind: 'shopping';
  readonly id: string;
  readonly title: string;
  readonly basket: Basket;
}

export interface Basket {
  readonly apple: number;
  readonly apples: number;
  readonly orange: number;
  readonly oranges: number;
  readonly tax: number;
}

/** `a` times `b`, both `size` square: a step answers with the first number of the product. */
export interface Gemm {
  readonly kind: 'gemm';
  readonly id: string;
  readonly title: string;
  readonly size: number;
}

export type Workload = Net | Shopping | Gemm;

/** All numbers that a workload starts from, by name. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** What a peer makes of a workload: each call is one step. */
export interface Opened {
  readonly step: () => number;
  /** By what it does so, where that hangs on the host. */
  readonly about?: string;
}

/** What the file of a peer exports. It throws what keeps it from a workload. */
export interface Peer {
  readonly open: (workload: Workload, tensors: Tensors) => Opened | Promise<Opened>;
}
