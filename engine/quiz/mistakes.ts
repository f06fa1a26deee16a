// Gradients as learners get them wrong: one number of a graph, replaced by what a well-known slip would have given.

import type { Step } from '../compile/plan.ts';
import type { Tensor } from '../document/tensor.ts';
import { type Shape, sameShape, sizeOf } from '../graph/shape.ts';
import type { Computed } from '../run/live.ts';
import { read } from '../run/run.ts';
import { isRight } from './answer.ts';
import type { NumberId } from './place.ts';
import { type Question, questionsOf } from './questions.ts';
import { ruleOf } from './rule.ts';

/**
 * - `unswapped`: times the input's own value, where it should be the other's. `unsummed`: of several gradients that meet
 *   at a fork only one. `unbatched`: not summed over the rows. `untransposed`: a matrix taken as it stands.
 *   `unswitched`: let through where the switch was off. `unturned`: the sign not turned.
 */
type Slip = 'unswapped' | 'unsummed' | 'unbatched' | 'untransposed' | 'unswitched' | 'unturned';

/** A gradient shown wrongly: `wrong` stands where `right` should. */
export interface Mistake {
  readonly id: NumberId;
  readonly step: number;
  readonly slip: Slip;
  readonly wrong: Tensor;
  readonly right: Tensor;
}

/** Every mistake that this graph can show, in the order of the steps; only those that a reader can see. */
export function mistakesIn(computed: Computed): readonly Mistake[] {
  return questionsOf(computed.run.plan).flatMap((question) => {
    const slipped = question.slot === 'gradient' ? slipOf(computed, question) : null;
    if (slipped === null) return [];
    const right = copyOf(read(computed.run, question.buffer));
    const isSeen = slipped.wrong.data.every(Number.isFinite) && !isSame(slipped.wrong, right);
    return isSeen ? [{ id: question.id, step: question.step, right, ...slipped }] : [];
  });
}

const isSame = (a: Tensor, b: Tensor): boolean =>
  sameShape(a.shape, b.shape) && isRight(a.data, b.data, 0.02);

const copyOf = ({ shape, data }: Tensor): Tensor => ({ shape, data: data.slice() });

interface Slipped {
  readonly slip: Slip;
  readonly wrong: Tensor;
}

function slipOf(computed: Computed, { step: index }: Question): Slipped | null {
  const step = computed.run.plan.steps[index];
  if (step?.kind === 'gather') return unsummed(computed, step.edges);
  if (step?.kind !== 'backward') return null;
  switch (ruleOf(computed, index)) {
    case 'swap':
      return unswapped(computed, step);
    case 'switch':
      return elementwise(computed, step, 'unswitched', (dy) => dy);
    case 'negate':
      return elementwise(computed, step, 'unturned', (dy) => dy);
    case 'rows':
      return unbatched(computed, step);
    case 'matrix':
      return untransposed(computed, step);
    default:
      return null;
  }
}

type Backward = Extract<Step, { kind: 'backward' }>;

function unsummed({ run }: Computed, edges: readonly string[]): Slipped | null {
  const first = run.plan.edges.get(edges[0] ?? '')?.gradient ?? null;
  return first === null ? null : { slip: 'unsummed', wrong: copyOf(read(run, first)) };
}

/** What was summed last, before it was. */
function unbatched({ run }: Computed, { to }: Backward): Slipped | null {
  const sum = run.plan.instructions[to - 1];
  return sum?.kind === 'sum' ? { slip: 'unbatched', wrong: copyOf(read(run, sum.x)) } : null;
}

function upstreamOf({ run }: Computed, { node }: Backward): Tensor {
  const gradient = run.plan.nodes.get(node)?.[0]?.gradient ?? null;
  if (gradient === null) throw new Error(`internal: nothing comes back to ${node}`);
  return read(run, gradient);
}

const slotsInto = ({ run: { plan } }: Computed, { edge, parameter }: Backward) =>
  edge === null ? plan.parameters.get(parameter ?? '') : plan.edges.get(edge);

/** Only where nothing was stretched. */
function elementwise(
  computed: Computed,
  step: Backward,
  slip: Slip,
  of: (dy: number, x: number) => number,
): Slipped | null {
  const value = slotsInto(computed, step)?.value;
  if (value === undefined) return null;
  const { shape, data } = read(computed.run, value);
  const upstream = upstreamOf(computed, step);
  if (!sameShape(upstream.shape, shape)) return null;
  return { slip, wrong: { shape, data: data.map((x, at) => of(upstream.data[at] ?? 0, x)) } };
}

const unswapped = (computed: Computed, step: Backward): Slipped | null =>
  elementwise(computed, step, 'unswapped', (dy, x) => dy * x);

/** The same product without its transposition where the shapes allow that, else the right one lying on its side. */
function untransposed(computed: Computed, step: Backward): Slipped | null {
  const { plan } = computed.run;
  const gradient = slotsInto(computed, step)?.gradient ?? null;
  const product = plan.instructions
    .slice(step.from, step.to)
    .find((each) => each.kind === 'gemm' && each.transposition !== 'NN' && each.batch.length === 0);
  if (product?.kind !== 'gemm' || gradient === null) return null;
  const [a, b] = [read(computed.run, product.a), read(computed.run, product.b)];
  const right = read(computed.run, gradient);
  const plainly = productOf(a, b);
  const isFitting = plainly !== null && sameShape(plainly.shape, right.shape);
  const wrong = isFitting ? plainly : transposed(right);
  return wrong === null ? null : { slip: 'untransposed', wrong };
}

function productOf(a: Tensor, b: Tensor): Tensor | null {
  const [rows = 0, inner = 0] = a.shape;
  const [same = 0, columns = 0] = b.shape;
  if (a.shape.length !== 2 || b.shape.length !== 2 || inner !== same) return null;
  return made([rows, columns], (row, column) => {
    let sum = 0;
    for (let k = 0; k < inner; k++)
      sum += (a.data[row * inner + k] ?? 0) * (b.data[k * columns + column] ?? 0);
    return sum;
  });
}

function transposed({ shape, data }: Tensor): Tensor | null {
  const [rows = 0, columns = 0] = shape;
  return shape.length === 2
    ? made([columns, rows], (row, column) => data[column * columns + row] ?? 0)
    : null;
}

function made(shape: Shape, at: (row: number, column: number) => number): Tensor {
  const columns = shape[1] ?? 1;
  const data = new Float64Array(sizeOf(shape));
  for (let i = 0; i < data.length; i++) data[i] = at(Math.floor(i / columns), i % columns);
  return { shape, data };
}
