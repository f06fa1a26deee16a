// Ways to write a pooling down: an op that makes one number out of all those in a window, channel by channel.

import { defineLayer } from './define.ts';
import type { Emitter, Val, Windows } from './emitter.ts';
import type { Compute, Pullback } from './op.ts';
import { integer } from './params.ts';
import { noImages, windowed } from './windows.ts';

interface PoolingRules extends Pick<Compute, 'id' | 'text' | 'samples'> {
  readonly pool: (e: Emitter, x: Val, windows: Windows) => { readonly out: Val; readonly back: Pullback };
  readonly latex: {
    readonly forward: (x: string, kernel: number) => string;
    readonly gradient: (dy: string, x: string, y: string) => string;
  };
}

export function definePooling({ pool, latex, samples, ...rest }: PoolingRules): Compute {
  return defineLayer({
    ...rest,
    category: 'images',
    look: { kind: 'box' },
    inputs: ['x'],
    params: { kernel: integer(2, 1), stride: integer(2, 1) },
    shape: ({ x }, params) => noImages(x) ?? windowed(x, x[1] ?? 1, { ...params, padding: 0 }),
    emit: (e, { x }, params) => {
      const { out, back } = pool(e, x, { ...params, padding: 0 });
      return { out, pullbacks: { x: back } };
    },
    latex: {
      forward: ({ x }, { kernel }) => latex.forward(x, kernel),
      gradients: { x: ({ x, y, dy }) => latex.gradient(dy, x, y) },
    },
    samples: samples.map(({ inputs: [x = 0], ...params }) => ({ inputs: { x }, ...params })),
  });
}
