import type { Explanation } from '../../engine/index.ts';

/** LaTeX longer than this would not fit beside more in a narrow column. */
const longLatex = 48;

/**
 * left = symbols = numbers = result, each said once. `narrow`: broken before the numbers, and before the result where
 * they are long.
 */
export function lineLatex(explanation: Explanation, width: 'wide' | 'narrow' = 'wide'): string {
  const { left, symbols, numbers, result } = summed(explanation);
  // The seed is what it is: ∂L/∂L only where it is 1.
  const isSaid = symbols === left || (explanation.kind === 'seed' && result !== '1');
  const right = isSaid ? [] : [symbols];
  const figures = numbers === null || numbers === result ? [] : [numbers];
  if (width === 'wide' || isSaid) return [left, ...right, ...figures, result].join(' = ');
  const isLong = figures.join().length + result.length > longLatex;
  const last = [...figures, result].join(isLong ? ' \\\\[3pt] &= ' : ' = ');
  return `\\begin{aligned} ${left} &= ${symbols} \\\\[3pt] &= ${last} \\end{aligned}`;
}

/** All that a step did: an update goes line by line, through what the optimizer remembers to the parameter. */
export const linesOf = (explanation: Explanation): readonly string[] =>
  explanation.kind === 'update'
    ? explanation.lines.map((line) => lineLatex({ ...explanation, line }))
    : [lineLatex(explanation)];

/** What was broadcast on the way forward is summed on the way back. */
function summed(explanation: Explanation): Explanation['line'] {
  const { line } = explanation;
  if (explanation.kind !== 'backward' || explanation.summedFrom === null) return line;
  const sum = (latex: string): string => `\\sum \\left( ${latex} \\right)`;
  return { ...line, symbols: sum(line.symbols), numbers: line.numbers === null ? null : sum(line.numbers) };
}
