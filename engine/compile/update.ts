// The update: what an optimizer makes of every parameter that has a gradient.

import { fans, type Shape } from '../graph/shape.ts';
import type { Val } from '../ops/emitter.ts';
import type { SourceData } from '../ops/op.ts';
import { optimizers } from '../train/optimizers/index.ts';
import type { Optimizer } from '../train/optimizers/optimizer.ts';
import { type Build, type Parameter, parametersOf } from './build.ts';
import type { Learn } from './compile.ts';
import type { Rule } from './plan.ts';
import type { Recorder } from './recorder.ts';

type Numbers = Readonly<Record<string, Val | number>>;

/** Records the next value of every parameter, a step each. Settings: `rate`, and `t`, the number of the step from 1. */
export const learnBy = (rule: Rule): Learn => ({ rule, record: (build) => update(build, rule) });

function update(build: Build, rule: Rule): void {
  const { record } = build;
  const optimizer = optimizers.get(rule.optimizer);
  if (optimizer === undefined) throw new Error(`internal: no optimizer ${rule.optimizer}`);
  const parameters = parametersOf(build).filter(({ gradient }) => gradient !== null);
  if (parameters.length === 0) return;
  record.enter('');
  const shared: Record<string, Val | number> = {
    ...rule.numbers,
    rate: setting(build, 'rate', rule.numbers.rate ?? 0),
    t: setting(build, 't', 1),
  };
  const scalars: Record<string, number> = {};
  for (const [name, formula] of Object.entries(optimizer.scalars)) {
    const scalar = record.map(formula, shared);
    shared[name] = scalar;
    scalars[name] = scalar.id;
  }
  const shrink = rule.clip === null ? null : shrinkTo(build, parameters, rule.clip);
  for (const parameter of parameters)
    updateOne(build, { optimizer, rule, shared, scalars, shrink }, parameter);
}

const setting = ({ record }: Build, name: string, value: number): Val =>
  record.leaf(name, 'setting', { shape: [], data: Float64Array.of(value) });

/** The factor that brings the norm of all gradients together down to `clip`. Source: R. Pascanu et al. (2013). */
function shrinkTo({ record }: Build, parameters: readonly Parameter[], clip: number): Val {
  const squares = parameters.flatMap(({ gradient }) => {
    if (gradient === null) return [];
    const axes = [...gradient.shape.keys()];
    return record.reshape(record.sum(record.map('g * g', { g: gradient }), axes), []);
  });
  const total = record.accumulate(squares);
  return record.map('where(total > limit * limit, limit / sqrt(total), 1)', { total, limit: clip });
}

/** What one parameter's update needs to know. */
interface Means {
  readonly optimizer: Optimizer;
  readonly rule: Rule;
  readonly shared: Numbers;
  /** Where those of them are that the optimizer works out. */
  readonly scalars: Readonly<Record<string, number>>;
  readonly shrink: Val | null;
}

function updateOne(
  { record, steps, updates }: Build,
  { optimizer, rule, shared, scalars, shrink }: Means,
  { name, node, value, gradient, decays }: Parameter,
): void {
  if (gradient === null) return;
  record.enter(node);
  const from = record.instructions.length;
  const decayed = decays ? regularised(record, rule, gradient, value) : gradient;
  const g = shrink === null ? decayed : record.map('g * shrink', { g: decayed, shrink });
  const before = Object.fromEntries(
    optimizer.state.map((state) => [state, record.leaf(`${name}.${state}`, 'state', zeros(value.shape))]),
  );
  const now: Record<string, Val> = { ...before, w: value };
  // A decay of the optimizer's own is, like λ, for weights only.
  const numbers = decays ? shared : { ...shared, decay: 0 };
  for (const { to, formula } of optimizer.update) now[to] = record.map(formula, { ...numbers, g, ...now });
  const step = (name: string, value: Val): { readonly value: number; readonly next: number } => {
    const next = now[name] ?? value;
    record.remember(value, next);
    return { value: value.id, next: next.id };
  };
  const states = Object.entries(before).map(([state, value]) => [state, step(state, value)] as const);
  updates.set(name, { ...step('w', value), g: g.id, scalars, states: Object.fromEntries(states) });
  steps.push({ kind: 'update', node, parameter: name, from, to: record.instructions.length });
}

/** With the derivatives of ½λΣW² and of λΣ|W|, as far as they are wanted. */
function regularised(record: Recorder, { weightDecay, l1 }: Rule, g: Val, w: Val): Val {
  const decayed = weightDecay === 0 ? g : record.map('g + decay * w', { g, w, decay: weightDecay });
  return l1 === 0 ? decayed : record.map('g + l1 * sign(w)', { g: decayed, w, l1 });
}

const zeros = (shape: Shape): SourceData => ({ shape, init: { type: 'zeros' }, ...fans(shape) });
