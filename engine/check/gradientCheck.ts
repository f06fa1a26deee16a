// The gradients of a run against central differences of its own forward pass.

import type { BufferId } from '../compile/instruction.ts';
import { type Plan, slotsOf } from '../compile/plan.ts';
import type { Shape } from '../graph/shape.ts';
import { type Run, read, runAll, runForward } from '../run/run.ts';

/** An input or parameter that has a gradient. */
export interface Checkable {
  readonly name: string;
  readonly kind: 'input' | 'parameter';
  readonly shape: Shape;
  readonly value: BufferId;
  readonly gradient: BufferId;
}

/** One leaf's gradient, both ways; arrays are row-major, with NaN where an element was not tried. */
export interface Check {
  readonly name: string;
  readonly kind: Checkable['kind'];
  readonly shape: Shape;
  readonly analytic: Float64Array;
  readonly numeric: Float64Array;
  /** Largest |a − n| / max(|a|, |n|, 1e-6) over the elements that do not stand at a kink. */
  readonly relativeError: number;
  /** Whether the differences to the left and to the right disagree somewhere: there the derivative does not exist. */
  readonly kink: boolean;
}

/** What can be checked, in the order of the plan's leaves. */
export const checkablesOf = (plan: Plan): readonly Checkable[] =>
  plan.leaves.flatMap(({ name, node, role: kind, buffer: value }) => {
    if (kind !== 'parameter' && kind !== 'input') return [];
    const slots = kind === 'parameter' ? plan.parameters.get(name) : slotsOf(plan, node);
    const gradient = slots?.gradient ?? null;
    const shape = plan.buffers[value]?.shape ?? [];
    return gradient === null ? [] : [{ name, kind, shape, value, gradient }];
  });

/** Below this size a gradient is compared absolutely: central differences carry no more digits. */
const floor = 1e-6;

/** Half a step; its cube is the machine epsilon, which balances rounding against the h² of the central difference. */
const stepFor = (x: number): number => Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x));

/** Checks every input and parameter that has a gradient. Leaves the run as it was, forward and backward done. */
export function gradientCheck(run: Run): readonly Check[] {
  const checks = checkablesOf(run.plan).map((leaf) => checkLeaf(run, leaf));
  runAll(run);
  return checks;
}

function checkLeaf(run: Run, leaf: Checkable): Check {
  const { name, kind, shape, gradient, value } = leaf;
  const analytic = read(run, gradient).data.slice();
  const slopes = Array.from(read(run, value).data, (_, at) => numericSlope(run, leaf, at));
  const errors = slopes.map(({ slope, isKink }, at) =>
    isKink ? 0 : relativeError(analytic[at] ?? 0, slope),
  );
  return {
    name,
    kind,
    shape,
    analytic,
    numeric: Float64Array.from(slopes, ({ slope }) => slope),
    relativeError: errors.reduce((most, error) => Math.max(most, error), 0),
    kink: slopes.some(({ isKink }) => isKink),
  };
}

export interface NumericSlope {
  readonly slope: number;
  /** Whether left and right disagree. */
  readonly isKink: boolean;
}

/** Moves one element of a leaf by h either way and back again: three forward passes, one of them for the kink. */
export function numericSlope(run: Run, { value }: Pick<Checkable, 'value'>, at: number): NumericSlope {
  const { data } = read(run, value);
  const x = data[at] ?? 0;
  const h = stepFor(x);
  const valueAt = (moved: number): number => {
    data[at] = moved;
    runForward(run);
    return objective(run);
  };
  const [below, above, here] = [valueAt(x - h), valueAt(x + h), valueAt(x)];
  return { slope: (above - below) / (2 * h), isKink: isKink((here - below) / h, (above - here) / h) };
}

/** What the backward pass differentiates: the target weighed by its seed. */
export function objective(run: Run): number {
  const { seed } = run.plan;
  const value = seed === null ? undefined : slotsOf(run.plan, seed.node)?.value;
  if (seed === null || value === undefined) throw new Error('internal: a gradient without a target');
  const { data } = read(run, value);
  const weights = read(run, seed.buffer).data;
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += (data[i] ?? 0) * (weights[i] ?? 0);
  return sum;
}

/** On a smooth stretch the two slopes differ by about h; at a kink by the jump of the derivative. */
const isKink = (left: number, right: number): boolean =>
  Math.abs(right - left) > 1e-3 * Math.max(1, Math.abs(left), Math.abs(right));

/** How far two gradients are apart, relative to the larger. */
export const relativeError = (a: number, b: number): number =>
  Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), floor);
