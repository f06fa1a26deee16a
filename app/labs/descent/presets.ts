// Landscapes to begin with: where they are looked at, and rates that show how the optimizers differ there.

import type { Extent, Point } from '../../../engine/labs.ts';

export interface Preset {
  readonly id: 'ravine' | 'saddle' | 'rosenbrock';
  readonly formula: string;
  readonly extent: Extent;
  readonly start: Point;
  readonly steps: number;
  /** By optimizer, in the order of the course. */
  readonly rates: Readonly<Record<string, number>>;
}

/** The numbers of the course. */
export const ravine: Preset = {
  id: 'ravine',
  formula: 'x^2/20 + y^2',
  extent: { x: [-10, 10], y: [-5, 5] },
  start: [-7, 2],
  steps: 30,
  rates: { sgd: 0.95, momentum: 0.1, adaGrad: 1.5, adam: 0.3 },
};

export const presets: readonly Preset[] = [
  ravine,
  {
    id: 'saddle',
    formula: 'x^2 - y^2',
    extent: { x: [-3, 3], y: [-1.5, 1.5] },
    start: [-2.5, 0.01],
    steps: 30,
    rates: { sgd: 0.1, momentum: 0.03, adaGrad: 0.3, adam: 0.15 },
  },
  {
    id: 'rosenbrock',
    formula: '(1 - x)^2 + 10*(y - x^2)^2',
    extent: { x: [-3, 3], y: [-0.75, 2.25] },
    start: [-1.2, 1],
    steps: 60,
    rates: { sgd: 0.01, momentum: 0.003, adaGrad: 0.5, adam: 0.15 },
  },
];
