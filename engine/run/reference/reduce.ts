import type { BufferId } from '../../compile/instruction.ts';
import { type Shape, stridesOf } from '../../graph/shape.ts';
import { bufferOf, type Kernel, type Memory, type Of, viewOf } from './memory.ts';
import { rowStarts } from './walk.ts';

/** Elements of x group by group: all that are reduced to one element of the output lie in one row. */
interface Groups {
  readonly x: Float64Array;
  readonly out: Float64Array;
  /** First element of each group. */
  readonly starts: Int32Array;
  /** Distance of each member from the first, in row-major order. */
  readonly members: Int32Array;
}

function groupsOf(memory: Memory, xId: BufferId, outId: BufferId, axes: readonly number[]): Groups {
  const { shape } = bufferOf(memory, xId);
  const strides = stridesOf(shape);
  const pick = (inside: boolean): { lengths: Shape; strides: readonly number[] } => {
    const kept = shape.flatMap((_, axis) => (axes.includes(axis) === inside ? [axis] : []));
    return { lengths: kept.map((axis) => shape[axis] ?? 1), strides: kept.map((axis) => strides[axis] ?? 0) };
  };
  const [outer, inner] = [pick(false), pick(true)];
  return {
    x: viewOf(memory, xId),
    out: viewOf(memory, outId),
    starts: rowStarts([...outer.lengths, 1], outer.strides),
    members: rowStarts([...inner.lengths, 1], inner.strides),
  };
}

/** Sum over the axes; 0 over no elements. */
export function bindSum(
  memory: Memory,
  { x: xId, out: outId, axes }: Of<'sum' | 'max' | 'firstMax'>,
): Kernel {
  const { x, out, starts, members } = groupsOf(memory, xId, outId, axes);
  return () => {
    for (let group = 0; group < starts.length; group++) {
      let sum = 0;
      for (let i = 0; i < members.length; i++) sum += x[starts[group]! + members[i]!]!;
      out[group] = sum;
    }
  };
}

/** Which member of a group is its first maximum; NaN wins over every number, so that it is never hidden. */
function firstMaximum(x: Float64Array, start: number, members: Int32Array): number {
  let best = start + (members[0] ?? 0);
  for (let i = 1; i < members.length; i++) {
    const at = start + members[i]!;
    if (x[at]! > x[best]! || (Number.isNaN(x[at]) && !Number.isNaN(x[best]))) best = at;
  }
  return best;
}

export function bindMax(
  memory: Memory,
  { x: xId, out: outId, axes }: Of<'sum' | 'max' | 'firstMax'>,
): Kernel {
  const { x, out, starts, members } = groupsOf(memory, xId, outId, axes);
  return () => {
    for (let group = 0; group < starts.length; group++)
      out[group] = x[firstMaximum(x, starts[group]!, members)]!;
  };
}

export function bindFirstMax(
  memory: Memory,
  { x: xId, out: outId, axes }: Of<'sum' | 'max' | 'firstMax'>,
): Kernel {
  const { x, out, starts, members } = groupsOf(memory, xId, outId, axes);
  return () => {
    out.fill(0);
    for (let group = 0; group < starts.length; group++) out[firstMaximum(x, starts[group]!, members)] = 1;
  };
}
