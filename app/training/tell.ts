// What is told of a run: how it does, where it is, and what its data is.

import type { Told } from '../../engine/index.ts';
import {
  type Best,
  type EpochScores,
  mistakesIn,
  schedules,
  type Trainer,
  tShape,
  type World,
  writeT,
  writeX,
  xShape,
} from '../../engine/training.ts';
import { type Part, parts } from './parts.ts';
import type { DataAbout, Look, NodeBatch, Report, Snapshot } from './protocol.ts';

export const lookAt = (step: number, { train: own, validation, test }: EpochScores): Look => ({
  step,
  loss: own?.loss ?? null,
  validationLoss: validation?.loss ?? null,
  testLoss: test?.loss ?? null,
  share: shareOf(own),
  validationShare: shareOf(validation),
  testShare: shareOf(test),
});

const shareOf = (scores: EpochScores[Part]): number | null => scores?.accuracy ?? scores?.rSquared ?? null;

/** Mistakes of each part that are told one by one. */
const mostMistakes = 60;

export function reportOf({ world, loss }: Trainer, scores: EpochScores): Report {
  const told = toldTo(world, loss);
  const entries = parts.map((part) => [part, rowsOf(world, scores, part, told)]);
  return { scores, told, rows: Object.fromEntries(entries) as Report['rows'] };
}

function toldTo({ document, registry }: World, loss: string): Told {
  const op = registry.get(document.model.nodes.get(loss)?.type ?? '');
  return (op?.kind === 'compute' ? op.judges : undefined) ?? 'values';
}

function rowsOf({ data }: World, scores: EpochScores, part: Part, told: Told): Report['rows'][Part] {
  const samples = data[0]?.parts[part];
  const seen = scores[part];
  if (samples === undefined || seen === null) return { truth: null, mistakes: [] };
  if (samples.target.kind === 'values') {
    const width = samples.target.names.length;
    return { truth: Float64Array.from(samples.t.subarray(0, seen.rows * width)), mistakes: [] };
  }
  if (seen.accuracy === null) return { truth: null, mistakes: [] };
  const found = mistakesIn({ ...seen.outputs, told }, samples.t.subarray(0, seen.rows), mostMistakes);
  const mistakes = found.map((mistake) => {
    const x = new Float64Array(samples.x.length / samples.rows);
    writeX(samples, [mistake.row], x);
    return { ...mistake, x };
  });
  return { truth: null, mistakes };
}

/** A trainer, and what there is to know of it beside. */
interface Running {
  readonly trainer: Trainer;
  readonly batch: (step: number) => ArrayLike<number>;
  readonly rate: number;
  readonly best: Best | null;
}

export function snapshotOf({ trainer, rate, best, batch }: Running): Snapshot {
  const { world, step, totalSteps, program } = trainer;
  const { id, numbers } = world.settings.schedule;
  const factor = schedules.get(id)?.factorAt(step, totalSteps, numbers) ?? 1;
  return {
    step,
    rate: rate * factor,
    weights: trainer.weights('all'),
    best,
    batch: batchOf(world, program.rows, batch(step)),
  };
}

export function batchOf({ data }: World, count: number, rows: ArrayLike<number>): readonly NodeBatch[] {
  return data.map(({ id, encoding, parts: { train: samples } }) => {
    const tensor = (shape: readonly number[]) => ({
      shape,
      data: new Float64Array(shape.reduce((size, length) => size * length, 1)),
    });
    const [x, t] = [tensor(xShape(samples, count)), tensor(tShape(samples, encoding, count))];
    writeX(samples, rows, x.data);
    writeT(samples, encoding, rows, t.data);
    return { node: id, x, t };
  });
}

export const aboutOf = ({ data }: World): readonly DataAbout[] =>
  data.map(({ id, parts: { train, validation, test }, scale }) => ({
    node: id,
    rows: { train: train.rows, validation: validation.rows, test: test.rows },
    target: train.target,
    features: train.features,
    columns: train.columns,
    scale,
  }));
