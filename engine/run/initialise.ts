// First values of parameters, drawn from the seed; units: n inputs and m outputs of the layer.

import { sizeOf } from '../graph/shape.ts';
import type { SourceData } from '../ops/op.ts';
import type { Init } from '../ops/params.ts';
import { createRandom, normal, type Random } from '../random.ts';

/** Given data as it is; else drawn by the rule. Each name has its own stream, so that others may come and go. */
export function initialise(source: SourceData, name: string, seed: number): Float64Array {
  if ('data' in source) return source.data;
  const random = createRandom(`${seed} ${name}`);
  const draw = drawer(source.init, source.fanIn, random);
  return Float64Array.from({ length: sizeOf(source.shape) }, draw);
}

/** Xavier: std √(1/n), X. Glorot and Y. Bengio (2010) as the course has it. He: √(2/n), K. He et al. (2015). */
function drawer(init: Init, fanIn: number, random: Random): () => number {
  switch (init.type) {
    case 'zeros':
      return () => 0;
    case 'ones':
      return () => 1;
    case 'constant':
      return () => init.value;
    case 'uniform':
      return () => (2 * random() - 1) * init.limit;
    case 'normal':
      return () => init.std * normal(random);
    case 'xavier':
      return () => Math.sqrt(1 / fanIn) * normal(random);
    case 'he':
      return () => Math.sqrt(2 / fanIn) * normal(random);
    default:
      return init satisfies never;
  }
}
