// What one update did: the optimizer's own formulas, with this parameter's numbers put in.

import type { UpdateSlots } from '../compile/plan.ts';
import { toLatex } from '../formula/latex.ts';
import { formula } from '../formula/parse.ts';
import { optimizers } from '../train/optimizers/index.ts';
import { latexName } from './names.ts';
import { read } from './run.ts';
import { type Context, gradientOf, type Line, latexNumber, shortName, showTensor } from './wording.ts';

/** Line by line, in the order of the optimizer's formulas; the last is the parameter's. */
export function explainUpdate(context: Context, parameter: string): readonly Line[] {
  const { plan } = context.run;
  const slots = plan.parameters.get(parameter);
  const optimizer = optimizers.get(plan.rule?.optimizer ?? '');
  if (slots === undefined || slots.update === null || optimizer === undefined)
    throw new Error(`internal: no update of ${parameter}`);
  const { update } = slots;
  const own = latexName({ id: parameter, label: shortName(parameter) });
  const symbols = new Map([['w', own], ['g', gradientOf(own)], ...Object.entries(greek)]);
  const figures = figuresOf(context, slots.value, update);
  return optimizer.update.map(({ to, formula: written }) => {
    const expr = formula(written);
    const next = to === 'w' ? update.next : (update.states[to]?.next ?? -1);
    const result = showTensor(context, read(context.run, next));
    const line = {
      left: symbols.get(to) ?? to,
      symbols: toLatex(expr, { name: (name) => symbols.get(name) ?? name }),
      numbers: toLatex(expr, { name: (name) => figures.get(name) ?? name }),
      result,
    };
    figures.set(to, result);
    return line;
  });
}

/** Symbols of the course for what optimizers call their numbers. */
const greek: Readonly<Record<string, string>> = {
  rate: '\\eta',
  momentum: '\\alpha',
  rho: '\\rho',
  beta1: '\\beta_1',
  beta2: '\\beta_2',
  decay: '\\lambda',
  c1: '(1 - \\beta_1^t)',
  c2: '(1 - \\beta_2^t)',
};

/** By name: the numbers before the update, as LaTeX. */
function figuresOf(
  context: Context,
  value: number,
  { g, scalars, states }: UpdateSlots,
): Map<string, string> {
  const { run, format } = context;
  const { plan } = run;
  const numbers: Record<string, number> = { ...plan.rule?.numbers };
  for (const { name, role, buffer } of plan.leaves)
    if (role === 'setting') numbers[name] = read(run, buffer).data[0] ?? 0;
  for (const [name, buffer] of Object.entries(scalars)) numbers[name] = read(run, buffer).data[0] ?? 0;
  const tensors: readonly (readonly [string, number])[] = [
    ['w', value],
    ['g', g],
    ...Object.entries(states).map(([name, slot]) => [name, slot.value] as const),
  ];
  return new Map([
    ...Object.entries(numbers).map(([name, number]) => [name, latexNumber(format(number))] as const),
    ...tensors.map(([name, id]) => [name, showTensor(context, read(run, id))] as const),
  ]);
}
