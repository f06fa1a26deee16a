// What the engine offers to those who write and read formulas, fetched with the first of them.

export type { Expr } from './formula/expr.ts';
export { toLatex } from './formula/latex.ts';
export { type Parsed, parse } from './formula/parse.ts';
export { variablesOf } from './formula/variables.ts';
export { layerNamed } from './ops/index.ts';
export { type ChainRule, chainRuleOf, type Factor } from './symbolic/chainRule.ts';
export { drawFormula } from './symbolic/drawFormula.ts';
export { type GraphFormula, graphFormulaOf } from './symbolic/graphFormula.ts';
