// Four optimizers on handwritten digits: the same net from the same first weights, with the same batches.

import type { Document } from '../document/document.ts';
import { digitsNet } from './digitsNet.ts';

/** Ids in the registry of optimizers, and the rates of the course. */
export const rivals = { sgd: 0.01, momentum: 0.01, adaGrad: 0.01, adam: 0.001 } as const;

export type Rival = keyof typeof rivals;

/** All 60,000 digits as in the course, or so few that they are soon learnt by heart. */
export type RivalData = 'mnist' | 'mnist1000';

/** 784-100×4-10, ReLU, weights by He: 2,000 steps of 128 digits each, drawn from the set. */
export const rivalNet = (rival: Rival, rate: number, data: RivalData): Document =>
  digitsNet({
    data,
    hidden: [100, 100, 100, 100],
    scale: 'he',
    normalising: 'none',
    dropout: 0,
    training: {
      optimizer: { type: rival, rate },
      batchSize: 128,
      sampling: 'replacement',
      steps: 2000,
      seed: 0,
    },
  });
