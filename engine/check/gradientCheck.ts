// The gradients of a run against central differences of its own forward pass.

import type { BufferId } from '../compile/instruction.ts';
import { type Leaf, slotsOf } from '../compile/plan.ts';
import type { Shape } from '../graph/shape.ts';
import { type Run, read, runAll, runForward } from '../run/run.ts';

/** One leaf's gradient, both ways; arrays are row-major, with NaN where an element was not tried. */
export interface Check {
  readonly name: string;
  readonly kind: 'input' | 'parameter';
  readonly shape: Shape;
  readonly analytic: Float64Array;
  readonly numeric: Float64Array;
  /** Largest |a − n| / max(|a|, |n|, 1e-6) over the elements that do not stand at a kink. */
  readonly relativeError: number;
  /** Whether the differences to the left and to the right disagree somewhere: there the derivative does not exist. */
  readonly kink: boolean;
}

/** Below this size a gradient is compared absolutely: central differences carry no more digits. */
const floor = 1e-6;

/** Half a step; its cube is the machine epsilon, which balances rounding against the h² of the central difference. */
const stepFor = (x: number): number => Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x));

/** Checks every input and parameter that has a gradient. Leaves the run as it was, forward and backward done. */
export function gradientCheck(run: Run): readonly Check[] {
  const { plan } = run;
  const checks = plan.leaves.flatMap((leaf) => {
    const { role } = leaf;
    if (role !== 'parameter' && role !== 'input') return [];
    const slots = role === 'parameter' ? plan.parameters.get(leaf.name) : slotsOf(plan, leaf.node);
    const gradient = slots?.gradient ?? null;
    return gradient === null ? [] : [checkLeaf(run, leaf, role, gradient)];
  });
  runAll(run);
  return checks;
}

function checkLeaf(run: Run, leaf: Leaf, kind: Check['kind'], gradient: BufferId): Check {
  const { shape, data } = read(run, leaf.buffer);
  const analytic = read(run, gradient).data.slice();
  const numeric = new Float64Array(data.length);
  let relativeError = 0;
  let kink = false;
  for (let at = 0; at < data.length; at++) {
    const { slope, left, right } = slopesAt(run, data, at);
    numeric[at] = slope;
    if (isKink(left, right)) kink = true;
    else relativeError = Math.max(relativeError, relative(analytic[at] ?? 0, slope));
  }
  return { name: leaf.name, kind, shape, analytic, numeric, relativeError, kink };
}

interface Slopes {
  readonly slope: number;
  readonly left: number;
  readonly right: number;
}

/** Moves one element by h either way and back again. */
function slopesAt(run: Run, data: Float64Array, at: number): Slopes {
  const x = data[at] ?? 0;
  const h = stepFor(x);
  const valueAt = (moved: number): number => {
    data[at] = moved;
    runForward(run);
    return objective(run);
  };
  const [below, above, here] = [valueAt(x - h), valueAt(x + h), valueAt(x)];
  return { slope: (above - below) / (2 * h), left: (here - below) / h, right: (above - here) / h };
}

/** What the backward pass differentiates: the target weighed by its seed. */
function objective(run: Run): number {
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

const relative = (a: number, b: number): number =>
  Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), floor);
