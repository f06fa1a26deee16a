// Carries an optimizer's formulas out, as plainly as its contract reads.

import { evaluate } from '../../../engine/formula/evaluate.ts';
import { formula } from '../../../engine/formula/parse.ts';
import { readParams } from '../../../engine/ops/params.ts';
import type { Optimizer } from '../../../engine/train/optimizers/optimizer.ts';

type Vector = readonly number[];
type Names = Readonly<Record<string, number>>;

/** Where w is before the first step and after each. Params that are not given have their defaults. */
export function walk(
  { params, state, scalars, update }: Optimizer,
  given: Names,
  { from, steps, gradient }: { from: Vector; steps: number; gradient: (w: Vector) => Vector },
): Vector[] {
  const numbers = readParams(params, given).values as Names;
  const perStep = Object.entries(scalars).map(([name, text]) => [name, formula(text)] as const);
  const lines = update.map(({ to, formula: text }) => ({ to, expr: formula(text) }));

  let elements = from.map((w): Names => ({ w, ...Object.fromEntries(state.map((name) => [name, 0])) }));
  const path = [from];
  for (let t = 1; t <= steps; t++) {
    const worked = perStep.map(([name, expr]) => [name, evaluate(expr, { ...numbers, t })] as const);
    const known = { ...numbers, ...Object.fromEntries(worked) };
    const g = gradient(elements.map(({ w = Number.NaN }) => w));
    elements = elements.map((element, at) => {
      const own: Record<string, number> = { ...element };
      for (const { to, expr } of lines)
        own[to] = evaluate(expr, { ...known, ...own, g: g[at] ?? Number.NaN });
      return own;
    });
    path.push(elements.map(({ w = Number.NaN }) => w));
  }
  return path;
}
