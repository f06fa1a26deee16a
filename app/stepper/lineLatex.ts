import type { Explanation } from '../../engine/index.ts';

/** LaTeX longer than this would not fit beside more in a narrow column. */
const longLatex = 48;

/**
 * left = symbols = numbers = result, each said once. `narrow`: broken before the numbers, and before the result where
 * they are long.
 */
export function lineLatex(
  { kind, line: { left, symbols, numbers, result } }: Explanation,
  width: 'wide' | 'narrow' = 'wide',
): string {
  // The seed is what it is: ∂L/∂L only where it is 1.
  const isSaid = symbols === left || (kind === 'seed' && result !== '1');
  const right = isSaid ? [] : [symbols];
  const figures = numbers === null || numbers === result ? [] : [numbers];
  if (width === 'wide' || isSaid) return [left, ...right, ...figures, result].join(' = ');
  const last =
    figures.join().length + result.length > longLatex
      ? [...figures, result].join(' \\\\[3pt] &= ')
      : [...figures, result].join(' = ');
  return `\\begin{aligned} ${left} &= ${symbols} \\\\[3pt] &= ${last} \\end{aligned}`;
}
