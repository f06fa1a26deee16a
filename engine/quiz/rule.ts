// Which rule finds a number: what a hint may name without saying the number itself.

import type { Step } from '../compile/plan.ts';
import { type Expr, fold } from '../formula/expr.ts';
import { simplify } from '../formula/simplify.ts';
import { variablesOf } from '../formula/variables.ts';
import type { ComputeNode } from '../graph/graph.ts';
import { sizeOf } from '../graph/shape.ts';
import type { Computed } from '../run/live.ts';

/**
 * - `pass`: the gradient passes on unchanged (add). `negate`: it turns its sign. `swap`: it is multiplied by the other
 *   inputs (multiply). `switch`: it passes or is stopped (ReLU). `local`: any other local derivative.
 * - `rows`: a sum over what the input was stretched to, such as a bias over the rows of a batch.
 * - `matrix`: a matrix product with one side transposed. `layer`: any other formula of a layer.
 * - `sum`: gradients that meet at a fork are added. `seed`: the pass starts. `forward`: the op itself.
 */
type Rule =
  | 'forward'
  | 'seed'
  | 'sum'
  | 'pass'
  | 'negate'
  | 'swap'
  | 'switch'
  | 'rows'
  | 'matrix'
  | 'layer'
  | 'local';

/** The rule by which step `index` finds its number. */
export function ruleOf(computed: Computed, index: number): Rule {
  const { plan } = computed.run;
  const step = plan.steps[index];
  if (step === undefined) throw new Error(`internal: no step ${index}`);
  if (step.kind === 'gather') return 'sum';
  if (step.kind === 'seed') return 'seed';
  if (step.kind !== 'backward') return 'forward';
  const node = computed.graph.nodes[computed.graph.indexOf.get(step.node) ?? -1];
  if (node?.kind !== 'compute') throw new Error(`internal: nothing comes back through ${step.node}`);
  return isStretched(computed, step) ? 'rows' : backwardRule(computed, node, step);
}

type Backward = Extract<Step, { kind: 'backward' }>;

/** Whether the step sums, and multiplies no matrices. */
function isStretched({ run: { plan } }: Computed, { from, to }: Backward): boolean {
  const kinds = plan.instructions.slice(from, to).map(({ kind }) => kind);
  const isSum = kinds.includes('sum') && !kinds.includes('gemm') && kinds.length <= 2;
  const last = plan.instructions[to - 1];
  const isLast =
    last?.kind === 'sum' &&
    sizeOf(plan.buffers[last.out]?.shape ?? []) < sizeOf(plan.buffers[last.x]?.shape ?? []);
  return isSum && isLast;
}

function backwardRule({ run: { plan } }: Computed, node: ComputeNode, { input, from, to }: Backward): Rule {
  const scalar = node.op.scalar?.(node.feeds.length, node.params);
  if (scalar !== undefined) return localRule(scalar.names, simplify(scalar.locals[input] ?? scalar.y), input);
  const isMatrix = plan.instructions
    .slice(from, to)
    .some((each) => each.kind === 'gemm' && each.transposition !== 'NN');
  return isMatrix ? 'matrix' : 'layer';
}

function localRule(names: readonly string[], local: Expr, input: number): Rule {
  if (local.kind === 'number') return local.value === 1 ? 'pass' : local.value === -1 ? 'negate' : 'local';
  const others = names.filter((_, at) => at !== input);
  if (isProductOf(local, others)) return 'swap';
  return choosesAmongNumbers(local) ? 'switch' : 'local';
}

/** One variable, or several multiplied, all among the names given. */
const isProductOf = (expr: Expr, names: readonly string[]): boolean =>
  variablesOf(expr).every((name) => names.includes(name)) &&
  fold<boolean>(expr, (part, args) =>
    part.kind === 'call' ? part.fn === 'mul' && args.every(Boolean) : part.kind === 'variable',
  );

/** 1 or 0, by a comparison. */
const choosesAmongNumbers = (expr: Expr): boolean => {
  if (expr.kind !== 'call' || expr.fn !== 'where') return false;
  const [, yes, no] = expr.args;
  return yes?.kind === 'number' && yes.value === 1 && no?.kind === 'number' && no.value === 0;
};
