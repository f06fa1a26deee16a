import type { Explanation } from '../../engine/index.ts';

/** left = symbols = numbers = result, each said once; `lines`: broken where the numbers begin. */
export function lineLatex(
  { kind, line: { left, symbols, numbers, result } }: Explanation,
  lines: 'one' | 'two' = 'one',
): string {
  // The seed is what it is: ∂L/∂L only where it is 1.
  const right = kind === 'seed' && result !== '1' ? [] : [symbols];
  const figures = numbers === null || numbers === result ? [result] : [numbers, result];
  if (lines === 'one' || right.length === 0) return [left, ...right, ...figures].join(' = ');
  return `\\begin{aligned} ${left} &= ${symbols} \\\\ &= ${figures.join(' = ')} \\end{aligned}`;
}
