// A formula as people type it, with a name for the result where they give one: y = 1/(1+exp(-x)).

import { type Expr, layerNamed, type Parsed, parse, variablesOf } from '../../engine/formulas.ts';

type Fault = Extract<Parsed, { ok: false }>['error'];

export type ReadFormula =
  | {
      readonly ok: true;
      readonly expr: Expr;
      readonly variables: readonly string[];
      /** What the result is called; null where nothing is said. */
      readonly label: string | null;
    }
  | { readonly ok: false; readonly fault: Fault | 'noVariable' };

/** `unnamed`: a formula that has no result to name. */
export function readFormula(text: string, form: 'named' | 'unnamed' = 'named'): ReadFormula {
  const named = form === 'named' ? /^\s*([A-Za-z_]\w*)\s*=/.exec(text) : null;
  const [head = '', label = null] = named ?? [];
  // Blanks in its place: so what is wrong stands where it stands in the text.
  const parsed = parse(text.slice(head.length).padStart(text.length), layerNamed);
  if (!parsed.ok) return { ok: false, fault: parsed.error };
  const variables = variablesOf(parsed.expr);
  if (variables.length === 0) return { ok: false, fault: 'noVariable' };
  return { ok: true, expr: parsed.expr, variables, label };
}
