// The curves of one run: every step as long as there are few, then the means of neighbours, so that no run outgrows memory.

import type { Document } from '../../engine/index.ts';
import { optimizers, readTraining } from '../../engine/training.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import type { Look } from './protocol.ts';

export interface Run {
  readonly id: number;
  readonly name: string;
  /** Last step of each point, and the mean loss of the steps since the point before. */
  readonly steps: readonly number[];
  readonly losses: readonly number[];
  /** Steps that one point stands for. */
  readonly stride: number;
  readonly looks: readonly Look[];
  /** Sum and number of the losses that make no whole point yet. */
  readonly rest: readonly [sum: number, count: number];
}

const most = 8192;
const mostLooks = 4096;

export const emptyRun = (id: number, name: string): Run => ({
  id,
  name,
  steps: [],
  losses: [],
  stride: 1,
  looks: [],
  rest: [0, 0],
});

/** With steps and losses, in turn, and looks behind. */
export function extended(run: Run, pairs: Float64Array, looks: readonly Look[]): Run {
  const steps = [...run.steps];
  const losses = [...run.losses];
  let { stride } = run;
  let [sum, count] = run.rest;
  for (let at = 0; at < pairs.length; at += 2) {
    sum += pairs[at + 1] ?? 0;
    if (++count < stride) continue;
    steps.push(pairs[at] ?? 0);
    losses.push(sum / count);
    [sum, count] = [0, 0];
    if (steps.length < most) continue;
    halve(steps, losses);
    stride *= 2;
  }
  return { ...run, steps, losses, stride, rest: [sum, count], looks: thinned([...run.looks, ...looks]) };
}

/** In place: two neighbours become one point. */
function halve(steps: number[], losses: number[]): void {
  const half = steps.length >> 1;
  for (let at = 0; at < half; at++) {
    steps[at] = steps[2 * at + 1] ?? 0;
    losses[at] = ((losses[2 * at] ?? 0) + (losses[2 * at + 1] ?? 0)) / 2;
  }
  steps.length = half;
  losses.length = half;
}

const thinned = (looks: readonly Look[]): readonly Look[] =>
  looks.length <= mostLooks ? looks : looks.filter((_, at) => at % 2 === 1 || at === looks.length - 1);

/** Every point of every run as a table. */
export function curvesCsv(runs: readonly Run[]): string {
  const cell = (value: number | string | null): string =>
    typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : value === null ? '' : String(value);
  const header = 'run,step,batch_loss,train_loss,validation_loss,train_score,validation_score';
  const rows = runs.flatMap((run) => {
    const at = new Map<number, { loss?: number; look?: Look }>();
    for (const [index, step] of run.steps.entries()) at.set(step, { loss: run.losses[index] ?? Number.NaN });
    for (const look of run.looks) at.set(look.step, { ...at.get(look.step), look });
    return [...at]
      .sort(([a], [b]) => a - b)
      .map(([step, { loss, look }]) =>
        [
          run.name,
          step,
          loss ?? null,
          look?.loss ?? null,
          look?.validationLoss ?? null,
          look?.share ?? null,
          look?.validationShare ?? null,
        ]
          .map(cell)
          .join(','),
      );
  });
  return `${[header, ...rows].join('\n')}\n`;
}

/** In no language: the optimizer and its rate. */
export function runName({ training }: Document): string {
  const { optimizer } = readTraining(training).value;
  const name = optimizers.get(optimizer.id)?.text.en.name ?? optimizer.id;
  return `${name} ${formatNumber(optimizer.numbers.rate ?? 0, 3)}`;
}
