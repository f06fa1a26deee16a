// What the graph says of the one row it is shown: the chance of each digit, and the gradient by pixel.

import { type Computed, read, slotsOf, type Tensor } from '../../../engine/index.ts';
import { sharesOf } from '../../../engine/training.ts';
import { digits } from './exhibitDigit.ts';
import { side } from './ink.ts';

export interface Verdict {
  /** Ten shares that sum to 1; null where no output has ten numbers. */
  readonly shares: readonly number[] | null;
  /** Of what is differentiated, by pixel, as a square; null where it does not depend on them. */
  readonly gradient: Tensor | null;
  /** Id of the node that is differentiated. */
  readonly target: string | null;
}

/** Copies: the next pass writes over the numbers. */
export function verdictOf(computed: Computed, node: string): Verdict {
  const { plan } = computed.run;
  const gradient = slotsOf(plan, node, 'x')?.gradient ?? null;
  const scores = scoresIn(computed);
  return {
    shares: scores === null ? null : chancesOf(scores),
    gradient:
      gradient === null ? null : { shape: [side, side], data: read(computed.run, gradient).data.slice() },
    target: plan.seed?.node ?? null,
  };
}

/** What the loss is told first, as training has it; else the last node that gives ten numbers. */
function scoresIn({ graph, run }: Computed): Float64Array | null {
  const { plan } = run;
  const loss = graph.nodes[graph.indexOf.get(plan.seed?.node ?? '') ?? -1];
  const first = loss?.kind === 'compute' ? loss.feeds[0] : undefined;
  const told = first?.kind === 'edge' ? graph.nodes[first.node] : undefined;
  const wide = [told, ...graph.nodes.toReversed()].find(
    (node) => node?.kind === 'compute' && String(node.shape) === `1,${digits}`,
  );
  const slots = wide === undefined ? undefined : slotsOf(plan, wide.id);
  return slots === undefined ? null : read(run, slots.value).data;
}

/** Probabilities as they are; scores by softmax. */
export function chancesOf(numbers: Float64Array): readonly number[] {
  const sum = numbers.reduce((total, number) => total + number, 0);
  const areChances = Math.abs(sum - 1) < 1e-6 && numbers.every((number) => number >= 0);
  return [...(areChances ? numbers : sharesOf(numbers, numbers.length))];
}

/** The place of the largest. */
export const answerOf = (shares: readonly number[]): number =>
  Math.max(0, shares.indexOf(Math.max(...shares)));
