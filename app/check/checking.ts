// A gradient check that can be watched and stopped: it goes on a little with every call.

import {
  type Checkable,
  checkablesOf,
  forwardMode,
  numericSlope,
  type Passes,
  passesOf,
  relativeError,
  twinOf,
} from '../../engine/checking.ts';
import type { Computed } from '../../engine/index.ts';
import { read } from '../../engine/index.ts';
import { type Clock, type Cost, costs } from './costs.ts';

/** One input or parameter; of a tensor, the element at which the ways are furthest apart. */
export interface Row {
  readonly name: string;
  readonly numbers: number;
  readonly tried: number;
  /** Of the element shown; null where there is only one number. */
  readonly at: number | null;
  readonly analytic: number;
  readonly numeric: number;
  readonly forward: number;
  readonly error: number;
  /** Elements at which left and right slopes differ. */
  readonly kinks: number;
  readonly verdict: 'agrees' | 'differs' | 'kink';
}

export interface Report {
  readonly rows: readonly Row[];
  readonly done: number;
  readonly all: number;
  readonly passes: Passes;
  /** Once everything else is done. */
  readonly costs: Cost | null;
}

/** Elements tried of one tensor. */
export const mostTried = 24;

/** Gradients of float64 checked by central differences agree to about 1e-8. */
const tolerance = 1e-5;

type Element = Pick<Row, 'analytic' | 'numeric' | 'forward' | 'error'> & {
  readonly at: number;
  readonly isKink: boolean;
};

/** The report as it grows. Works on a copy of the run: what is on screen stays as it is. */
export function* checking({ run }: Computed, clock: Clock): Generator<Report> {
  const twin = twinOf(run);
  const leaves = checkablesOf(run.plan);
  const passes = passesOf(leaves);
  const tried = leaves.map((leaf) => triedOf(read(twin, leaf.value).data.length));
  const all = tried.reduce((sum, { length }) => sum + length, 0);
  const rows: Row[] = [];
  let done = 0;
  for (const [index, leaf] of leaves.entries()) {
    const slope = forwardMode(run, leaf.value);
    const analytic = read(run, leaf.gradient).data.slice();
    const elements: Element[] = [];
    for (const at of tried[index] ?? []) {
      elements.push(elementAt(at, analytic[at] ?? Number.NaN, slope(at), numericSlope(twin, leaf, at)));
      done++;
      yield { rows: [...rows], done, all, passes, costs: null };
    }
    rows.push(rowOf(leaf, analytic.length, elements));
  }
  yield { rows, done, all, passes, costs: costs(run, leaves, clock) };
}

/** Evenly spread, the first and the last among them. */
const triedOf = (length: number): readonly number[] =>
  length <= mostTried
    ? Array.from({ length }, (_, at) => at)
    : Array.from({ length: mostTried }, (_, at) => Math.round((at * (length - 1)) / (mostTried - 1)));

const elementAt = (
  at: number,
  analytic: number,
  forward: number,
  { slope, isKink }: ReturnType<typeof numericSlope>,
): Element => ({
  at,
  analytic,
  forward,
  numeric: slope,
  isKink,
  error: Math.max(relativeError(analytic, slope), relativeError(analytic, forward)),
});

function rowOf({ name }: Checkable, numbers: number, elements: readonly Element[]): Row {
  const smooth = elements.filter(({ isKink }) => !isKink);
  const worst = (smooth.length > 0 ? smooth : elements).reduce<Element | undefined>(
    (last, each) => (last === undefined || !(each.error <= last.error) ? each : last),
    undefined,
  );
  const { at, analytic, numeric, forward, error } = worst ?? nothing;
  const kinks = elements.length - smooth.length;
  const verdict = smooth.some((each) => !(each.error <= tolerance))
    ? 'differs'
    : kinks > 0
      ? 'kink'
      : 'agrees';
  return {
    name,
    numbers,
    tried: elements.length,
    at: numbers > 1 ? at : null,
    analytic,
    numeric,
    forward,
    error,
    kinks,
    verdict,
  };
}

const nothing: Element = {
  at: 0,
  analytic: Number.NaN,
  numeric: Number.NaN,
  forward: Number.NaN,
  error: 0,
  isKink: false,
};
