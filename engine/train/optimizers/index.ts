// The registry: one line per optimizer, in the order in which the course meets them.

import { adaGrad } from './adaGrad.ts';
import { adam } from './adam.ts';
import { adamW } from './adamW.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import type { Optimizer } from './optimizer.ts';
import { rmsProp } from './rmsProp.ts';
import { sgd } from './sgd.ts';

const list: readonly Optimizer[] = [sgd, momentum, nesterov, adaGrad, rmsProp, adam, adamW];

export const optimizers: ReadonlyMap<string, Optimizer> = new Map(list.map((each) => [each.id, each]));
