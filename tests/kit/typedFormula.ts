// A formula as a person types it, who may call layers.

import type { Expr } from '../../engine/formula/expr.ts';
import { parse } from '../../engine/formula/parse.ts';
import { layerNamed } from '../../engine/ops/index.ts';

export function typedFormula(text: string): Expr {
  const parsed = parse(text, layerNamed);
  if (!parsed.ok) throw new Error(`${text} is no formula`);
  return parsed.expr;
}
