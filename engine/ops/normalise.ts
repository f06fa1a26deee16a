// What batch and layer normalisation share: numbers brought to mean 0 and variance 1.

import { sizeOf } from '../graph/shape.ts';
import type { Emitter, Val } from './emitter.ts';
import type { Pullback } from './op.ts';
import { number } from './params.ts';

/** What keeps the division by the standard deviation finite. */
export const epsilon = number(1e-5, { min: 0, step: 1e-5 });

interface Normalised {
  readonly normal: Val;
  /** From the gradient of `normal` to that of `x`. */
  readonly back: Pullback;
}

/** x̂ = (x − mean) / √(variance + ε), for statistics that do not depend on x. */
export function normalise(e: Emitter, x: Val, mean: Val, variance: Val, epsilon: number): Normalised {
  const deviation = e.map('sqrt(variance + epsilon)', { variance, epsilon });
  return {
    normal: e.map('(x - mean) / deviation', { x, mean, deviation }),
    back: (d) => e.map('d / deviation', { d, deviation }),
  };
}

/**
 * The same with the mean and the biased variance of x itself over the axes, which stay with length 1. Back, by
 * S. Ioffe and C. Szegedy, Batch Normalization (2015): the paths through both statistics, put together, take from the
 * gradient d its mean and its part along x̂, so that dx = (d − mean(d) − x̂ · mean(d · x̂)) / √(variance + ε).
 */
export function standardise(
  e: Emitter,
  x: Val,
  axes: readonly number[],
  epsilon: number,
): Normalised & { readonly mean: Val; readonly variance: Val } {
  const n = sizeOf(axes.map((axis) => x.shape[axis] ?? 1));
  const meanOf = (val: Val): Val => e.map('total / n', { total: e.sum(val, axes), n });
  const mean = meanOf(x);
  const variance = meanOf(e.map('(x - mean)^2', { x, mean }));
  const { normal, back } = normalise(e, x, mean, variance, epsilon);
  return {
    mean,
    variance,
    normal,
    back: (d) => {
      const along = meanOf(e.map('d * normal', { d, normal }));
      return back(e.map('d - mean - normal * along', { d, mean: meanOf(d), normal, along }));
    },
  };
}

/** What the paths through x, the variance and the mean bring back, put together: first with g, the gradient of x̂. */
export const algebra: readonly string[] = [
  '\\frac{g}{\\sigma} - \\overline{\\left(\\frac{g}{\\sigma}\\right)} - \\frac{d}{\\sigma^3} \\cdot \\overline{g \\odot d}',
  '\\frac{1}{\\sigma} \\left(g - \\overline{g} - \\hat{x} \\cdot \\overline{g \\odot \\hat{x}}\\right)',
  '\\frac{\\gamma}{\\sigma} \\left(\\frac{\\partial L}{\\partial y} - \\overline{\\frac{\\partial L}{\\partial y}} - \\hat{x} \\cdot \\overline{\\frac{\\partial L}{\\partial y} \\hat{x}}\\right)',
];

/** γ·x̂ + β, and back. */
export const latex = {
  forward: (x: string, gamma: string, beta: string): string =>
    `${gamma} \\cdot \\frac{${x} - \\mu}{\\sqrt{\\sigma^2 + \\varepsilon}} + ${beta}`,
  x: (gamma: string, dy: string): string =>
    `\\frac{${gamma}}{\\sqrt{\\sigma^2 + \\varepsilon}} \\left(${dy} - \\overline{${dy}} - \\hat{x} \\cdot \\overline{${dy} \\cdot \\hat{x}}\\right)`,
  /** Where the statistics do not depend on x. */
  fixed: (gamma: string, dy: string): string =>
    `${dy} \\cdot \\frac{${gamma}}{\\sqrt{\\sigma^2 + \\varepsilon}}`,
  gamma: (dy: string): string => `\\sum ${dy} \\cdot \\hat{x}`,
  beta: (dy: string): string => `\\sum ${dy}`,
};
