// Ways to write a pooling down: an op that makes one number out of all those in a window, channel by channel.

import { defineLayer } from './define.ts';
import type { Windows } from './emitter.ts';
import type { Compute, Pullback } from './op.ts';
import { integer } from './params.ts';
import type { Reduction } from './reductions.ts';
import { noImages, windowed } from './windows.ts';

interface PoolingRules extends Pick<Compute, 'id' | 'text' | 'samples'> {
  readonly reduce: Reduction;
  readonly latex: {
    readonly forward: (x: string, kernel: number) => string;
    readonly gradient: (dy: string, x: string, y: string) => string;
  };
}

/** The axes of a window among those of what `unfold` makes. */
const inWindow = [2, 3];

export function definePooling({ reduce, latex, samples, ...rest }: PoolingRules): Compute {
  return defineLayer({
    ...rest,
    category: 'images',
    look: { kind: 'box' },
    inputs: ['x'],
    params: { kernel: integer(2, 1), stride: integer(2, 1) },
    shape: ({ x }, params) => noImages(x) ?? windowed(x, x[1] ?? 1, { ...params, padding: 0 }),
    emit: (e, { x }, params) => {
      const windows: Windows = { ...params, padding: 0 };
      const seen = e.unfold(x, windows);
      const { out, back } = reduce(e, seen, inWindow);
      const toImages: Pullback = (dy) => {
        const gradient = e.expand(back(e.reshape(dy, out.shape)), seen.shape);
        return e.fold(gradient, windows, x.shape);
      };
      const shape = seen.shape.filter((_, axis) => !inWindow.includes(axis));
      return { out: e.reshape(out, shape), pullbacks: { x: toImages } };
    },
    latex: {
      forward: ({ x }, { kernel }) => latex.forward(x, kernel),
      gradients: { x: ({ x, y, dy }) => latex.gradient(dy, x, y) },
    },
    samples: samples.map(({ inputs: [x = 0], ...params }) => ({ inputs: { x }, ...params })),
  });
}
