import type { Explanation } from '../../engine/index.ts';

/** LaTeX longer than this would not fit beside more in a narrow column. */
const longLatex = 48;

/** left = symbols = numbers = result, each said once. */
export function lineLatex(explanation: Explanation): string {
  const { left, right, figures } = partsOf(explanation);
  return [left, ...right, ...figures].join(' = ');
}

/** The same in rows for a narrow column: a new one for the numbers, and one for the result where they are long. */
export function rowsLatex(explanation: Explanation): readonly string[] {
  const { left, right, figures } = partsOf(explanation);
  const isLong = figures.join('').length > longLatex;
  const [first = '', ...more] = [...right, ...(isLong ? figures : [figures.join(' = ')])];
  // No row ends with its equals sign.
  return [`${left} =\\nobreak ${first}`, ...more.map((row) => `{} =\\nobreak ${row}`)];
}

function partsOf(explanation: Explanation) {
  const { left, symbols, numbers, result } = summed(explanation);
  // The seed is what it is: ∂L/∂L only where it is 1.
  const isSaid = symbols === left || (explanation.kind === 'seed' && result !== '1');
  const figures = numbers === null || numbers === result ? [result] : [numbers, result];
  return { left, right: isSaid ? [] : [symbols], figures };
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
