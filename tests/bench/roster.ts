// Who runs, and what we promise of ourselves against them.

export type PeerId =
  | 'nabla'
  | 'unfused'
  | 'tfjsWasm'
  | 'tfjsCpu'
  | 'jax'
  | 'convnet'
  | 'synaptic'
  | 'playground'
  | 'plain'
  | 'numpy'
  | 'torch';

export interface Entrant {
  readonly id: PeerId;
  readonly label: string;
  /** A file in tests/bench/peers, or the name of a Python module there. */
  readonly runs: { readonly in: 'node' | 'python'; readonly file: string };
  /** Updates after every row instead of every batch, and sends back through weights that are changed already. */
  readonly learns?: 'row by row';
  /** False: without fused multiply-adds, where the host can be asked for that. */
  readonly fused?: boolean;
}

const inNode = (id: PeerId, label: string): Entrant => ({
  id,
  label,
  runs: { in: 'node', file: `${id}.mjs` },
});

const inPython = (id: PeerId, label: string, file: string): Entrant => ({
  id,
  label,
  runs: { in: 'python', file },
});

export const entrants: readonly Entrant[] = [
  { id: 'nabla', label: 'Nabla', runs: { in: 'node', file: 'nablaInNode.ts' } },
  { id: 'unfused', label: 'Nabla without FMA', runs: { in: 'node', file: 'nablaInNode.ts' }, fused: false },
  inNode('tfjsWasm', 'TensorFlow.js wasm'),
  inNode('tfjsCpu', 'TensorFlow.js cpu'),
  inNode('jax', 'jax-js wasm'),
  inNode('convnet', 'ConvNetJS'),
  { ...inNode('synaptic', 'synaptic'), learns: 'row by row' },
  inNode('playground', 'object graph'),
  inPython('plain', 'plain Python', 'plain'),
  inPython('numpy', 'NumPy', 'with_numpy'),
  inPython('torch', 'PyTorch', 'with_torch'),
];

/** Those that also run in a page. */
export const inPage: ReadonlySet<PeerId> = new Set(['nabla', 'tfjsWasm', 'jax']);

const everywhere: readonly PeerId[] = ['nabla', 'tfjsWasm', 'tfjsCpu', 'jax', 'convnet', 'numpy', 'torch'];

/** Who is asked for a workload. */
export const asked: Readonly<Record<string, readonly PeerId[]>> = {
  W1: ['nabla', 'tfjsWasm', 'tfjsCpu', 'jax', 'plain', 'torch'],
  W2: [...everywhere, 'synaptic', 'playground'],
  W3: everywhere,
  W4: everywhere,
  W5: everywhere,
  W6: everywhere,
  gemm: ['nabla', 'unfused', 'tfjsWasm', 'jax', 'numpy', 'torch'],
};

/** By workload: how many times as many steps a second as a peer, single-threaded, on the same machine. */
export const promised: Readonly<Record<string, Readonly<Partial<Record<PeerId, number>>>>> = {
  W1: { tfjsWasm: 1000, jax: 500, plain: 8, torch: 600 },
  W2: { tfjsWasm: 300, jax: 180, numpy: 40, torch: 170, synaptic: 6, playground: 8 },
  W3: { tfjsWasm: 12, jax: 11, numpy: 0.6, torch: 1 },
  W4: { tfjsWasm: 12, jax: 3, numpy: 1, torch: 1.15 },
  W5: { tfjsWasm: 13, jax: 1.8, numpy: 0.45, torch: 0.4 },
  W6: { jax: 20, numpy: 4.5, torch: 1.2 },
};

/** Shares of a core's ceilings (peak.c) that our product of matrices reaches, with fused multiply-adds and without. */
export const promisedShares = { fused: 0.65, apart: 0.8 } as const;
