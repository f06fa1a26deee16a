// What one step of the plan did, as data: symbols, numbers put in, upstream × local = downstream, the sum at a fork.

import { type Step, slotsOf } from '../compile/plan.ts';
import type { Tensor } from '../document/tensor.ts';
import { evaluate } from '../formula/evaluate.ts';
import type { ComputeNode, LoweredNode } from '../graph/graph.ts';
import { showShape } from '../graph/shape.ts';
import type { GradientWords, Scalar } from '../ops/op.ts';
import { explainUpdate } from './explainUpdate.ts';
import type { Computed } from './live.ts';
import { latexName } from './names.ts';
import { read } from './run.ts';
import {
  bracketed,
  type Context,
  type Format,
  gradientOf,
  type Line,
  nameOf,
  shortName,
  showTensor,
} from './wording.ts';

interface Explained {
  readonly node: string;
  readonly op: string;
  readonly line: Line;
  /** What the step made. */
  readonly result: Tensor;
}

export type Explanation = Explained &
  (
    | { readonly kind: 'forward' | 'seed' }
    /** The wires whose gradients meet at an output that is used more than once. */
    | { readonly kind: 'gather'; readonly edges: readonly string[]; readonly terms: readonly Tensor[] }
    | {
        readonly kind: 'backward';
        readonly edge: string | null;
        readonly parameter: string | null;
        /** Where the gradient goes: the node that feeds this input, or the parameter's name. */
        readonly to: string;
        readonly upstream: Tensor;
        /** The local derivative as LaTeX and, for single numbers, its value; null for layers. */
        readonly local: { readonly symbols: string; readonly value: number | null } | null;
        /** The upstream's shape where the input was broadcast, and so its gradient is a sum. */
        readonly summedFrom: string | null;
      }
    /** Line by line: what the optimizer makes of its states and, last, of the parameter. */
    | { readonly kind: 'update'; readonly parameter: string; readonly lines: readonly Line[] }
  );

/** Explains step `index` of the plan of `computed`; numbers are written by `format`. */
export function explain(computed: Computed, index: number, format: Format): Explanation {
  const step = computed.run.plan.steps[index];
  if (step === undefined) throw new Error(`internal: no step ${index}`);
  const at = computed.graph.indexOf.get(step.node);
  const node = at === undefined ? undefined : computed.graph.nodes[at];
  if (node === undefined) throw new Error(`internal: no node ${step.node}`);
  const context: Context = { computed, model: computed.document.model, run: computed.run, format };
  switch (step.kind) {
    case 'forward':
      return explainForward(context, node);
    case 'seed':
      return explainSeed(context, node);
    case 'gather':
      return explainGather(context, node, step.edges);
    case 'backward':
      return explainBackward(context, node, step);
    case 'update':
      return explainedUpdate(context, node, step.parameter);
    default:
      return step satisfies never;
  }
}

/** The inputs of a node in order: what they are called, and their values. */
function inputsOf(
  context: Context,
  node: ComputeNode,
): readonly { readonly name: string; readonly value: Tensor }[] {
  const { plan } = context.run;
  return node.feeds.map((feed) => {
    const slots = feed.kind === 'edge' ? plan.edges.get(feed.edge) : plan.parameters.get(feed.parameter);
    const id = feed.kind === 'edge' ? (plan.edges.get(feed.edge)?.source ?? '') : feed.parameter;
    const name =
      feed.kind === 'edge' ? nameOf(context, id) : latexName({ id, label: shortName(feed.parameter) });
    return { name, value: read(context.run, slots?.value ?? -1) };
  });
}

const outputOf = ({ run }: Context, id: string): Tensor => read(run, slotsOf(run.plan, id)?.value ?? -1);

const gradientAt = ({ run }: Context, id: string): Tensor => read(run, slotsOf(run.plan, id)?.gradient ?? -1);

function explainForward(context: Context, node: LoweredNode): Explanation {
  if (node.kind === 'source') throw new Error(`internal: ${node.id} has no forward step`);
  const inputs = inputsOf(context, node);
  const result = outputOf(context, node.id);
  const line = {
    left: nameOf(context, node.id),
    symbols: node.op.latex.forward(
      inputs.map(({ name }) => name),
      node.params,
    ),
    numbers: node.op.latex.forward(
      inputs.map(({ value }) => showTensor(context, value)),
      node.params,
    ),
    result: showTensor(context, result),
  };
  return { kind: 'forward', node: node.id, op: node.op.id, line, result };
}

function explainSeed(context: Context, node: LoweredNode): Explanation {
  const result = gradientAt(context, node.id);
  const name = nameOf(context, node.id);
  const line = {
    left: gradientOf(name),
    symbols: '\\frac{\\partial L}{\\partial L}',
    numbers: null,
    result: showTensor(context, result),
  };
  return { kind: 'seed', node: node.id, op: node.op.id, line, result };
}

function explainGather(context: Context, node: LoweredNode, edges: readonly string[]): Explanation {
  const { run } = context;
  const terms = edges.map((edge) => read(run, run.plan.edges.get(edge)?.gradient ?? -1));
  const result = gradientAt(context, node.id);
  const name = nameOf(context, node.id);
  const symbols = edges.map((_, index) => `${gradientOf(name)}^{(${index + 1})}`).join(' + ');
  const numbers = terms.map((term) => bracketed(showTensor(context, term))).join(' + ');
  const line = { left: gradientOf(name), symbols, numbers, result: showTensor(context, result) };
  return { kind: 'gather', node: node.id, op: node.op.id, line, result, edges, terms };
}

function explainBackward(
  context: Context,
  node: LoweredNode,
  step: Extract<Step, { kind: 'backward' }>,
): Explanation {
  if (node.kind === 'source') throw new Error(`internal: nothing comes back through ${node.id}`);
  const { edge, parameter, input } = step;
  const { plan } = context.run;
  const inputs = inputsOf(context, node);
  const slots = edge === null ? plan.parameters.get(parameter ?? '') : plan.edges.get(edge);
  const result = read(context.run, slots?.gradient ?? -1);
  const upstream = gradientAt(context, node.id);
  const y = nameOf(context, node.id);
  const words = { dy: gradientOf(y), y, names: inputs.map(({ name }) => name) };
  const figures = {
    dy: bracketed(showTensor(context, upstream)),
    y: bracketed(showTensor(context, outputOf(context, node.id))),
    names: inputs.map(({ value }) => showTensor(context, value)),
  };
  const set = (words: GradientWords): string => node.op.latex.gradient(input, words, node.params, plan.mode);
  const line = {
    left: gradientOf(inputs[input]?.name ?? ''),
    symbols: set(words),
    numbers: set(figures),
    result: showTensor(context, result),
  };
  return {
    kind: 'backward',
    node: node.id,
    op: node.op.id,
    line,
    result,
    edge,
    parameter,
    to: edge === null ? (parameter ?? '') : (plan.edges.get(edge)?.source ?? ''),
    upstream,
    local: localOf(context, node, input, words),
    summedFrom:
      result.data.length < upstream.data.length && node.op.scalar !== null ? showShape(upstream.shape) : null,
  };
}

/** The local derivative of an elementwise op, with its value where every number is a single one. */
function localOf(
  context: Context,
  node: ComputeNode,
  input: number,
  words: GradientWords,
): { readonly symbols: string; readonly value: number | null } | null {
  const scalar = node.op.scalar?.(node.feeds.length, node.params);
  const local = scalar?.locals[input];
  if (scalar === undefined || local === undefined) return null;
  const values = inputsOf(context, node).map(({ value }) => value);
  const single = values.every(({ shape }) => shape.length === 0);
  const symbols = node.op.latex.local(input, words, node.params) ?? '';
  return { symbols, value: single ? evaluate(local, numbersAt(context, node, scalar, values)) : null };
}

function numbersAt(
  context: Context,
  { id }: ComputeNode,
  { names }: Scalar,
  values: readonly Tensor[],
): Record<string, number> {
  const inputs = names.map((name, index): [string, number] => [name, values[index]?.data[0] ?? Number.NaN]);
  return Object.fromEntries([...inputs, ['y', outputOf(context, id).data[0] ?? Number.NaN]]);
}

function explainedUpdate(context: Context, node: LoweredNode, parameter: string): Explanation {
  const { run } = context;
  const lines = explainUpdate(context, parameter);
  const line = lines.at(-1);
  const next = run.plan.parameters.get(parameter)?.update?.next;
  if (line === undefined || next === undefined) throw new Error(`internal: no update of ${parameter}`);
  return { kind: 'update', node: node.id, op: node.op.id, parameter, lines, line, result: read(run, next) };
}
