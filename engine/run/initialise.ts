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
  const drawn = new Float64Array(sizeOf(source.shape));
  for (let at = 0; at < drawn.length; at++) drawn[at] = draw();
  return drawn;
}

/**
 * Xavier: std √(1/n), X. Glorot and Y. Bengio (2010) as the course has it. He: std √(2/n), K. He et al. (2015). Numbers
 * uniform within ±a have the variance a²/3, so that the uniform rules reach √3 times as far. Glorot's own ±√(6/(n + m))
 * has the variance 2/(n + m), the same only where m = n.
 */
function drawer(init: Init, fanIn: number, random: Random): () => number {
  const bell = (std: number) => () => std * normal(random);
  const within = (limit: number) => () => (2 * random() - 1) * limit;
  switch (init.type) {
    case 'zeros':
      return () => 0;
    case 'ones':
      return () => 1;
    case 'constant':
      return () => init.value;
    case 'normal':
      return bell(init.std);
    case 'uniform':
      return within(init.limit);
    case 'xavier':
      return bell(Math.sqrt(1 / fanIn));
    case 'xavierUniform':
      return within(Math.sqrt(3 / fanIn));
    case 'he':
      return bell(Math.sqrt(2 / fanIn));
    case 'heUniform':
      return within(Math.sqrt(6 / fanIn));
    default:
      return init satisfies never;
  }
}
