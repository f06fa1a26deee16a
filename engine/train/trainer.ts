// A training under way: one step at a time, to be looked at, stopped and gone on with between any two.

import { slotsOf } from '../compile/plan.ts';
import type { Issue } from '../issue.ts';
import { diagnose } from '../run/diagnose.ts';
import { commit, runAll } from '../run/run.ts';
import { createEvaluator, type Evaluate } from './evaluate.ts';
import {
  batchesOf,
  feed,
  type Given,
  learningProgram,
  type Outcome,
  type Program,
  prepareWorld,
  viewOf,
  type World,
} from './program.ts';
import { schedules } from './schedules/index.ts';
import { type Extent, loadWeights, type Weights, weightsOf } from './weights.ts';

/** What one step found. `issues`: where numbers stopped being finite; the weights are then those from before the step. */
export interface Stepped {
  /** Steps taken so far, this one included. */
  readonly step: number;
  readonly epoch: number;
  /** Of this batch, before the step. */
  readonly loss: number;
  readonly rate: number;
  readonly issues: readonly Issue[];
}

export interface Trainer {
  readonly world: World;
  readonly program: Program;
  /** Id of the node that is made smaller. */
  readonly loss: string;
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  /** Steps taken. */
  readonly step: number;
  readonly evaluate: Evaluate;
  /** Changes the rate from the next step on, without a new start. */
  setRate(rate: number): void;
  advance(): Stepped;
  weights(extent: Extent): Weights;
  /** Goes on from weights that a trainer of the same document had at that step. */
  restore(weights: Weights, step: number): void;
}

export function createTrainer(given: Given): Outcome<Trainer> {
  const prepared = prepareWorld(given);
  return prepared.ok ? trainerIn(prepared.value) : prepared;
}

/** The same, where the data is prepared already. */
export function trainerIn(world: World): Outcome<Trainer> {
  const program = learningProgram(world);
  return program.ok ? { ok: true, value: trainerOf(world, program.value) } : program;
}

function trainerOf(world: World, program: Program): Trainer {
  const { settings } = world;
  const { plan, run, rows } = program;
  const loss = plan.seed?.node ?? '';
  const { batch, perEpoch } = batchesOf(world, rows);
  const totalSteps = settings.steps ?? settings.epochs * perEpoch;
  const lossAt = viewOf(run, slotsOf(plan, loss)?.value ?? -1);
  const setting = (name: string): Float64Array =>
    viewOf(run, plan.leaves.find((leaf) => leaf.role === 'setting' && leaf.name === name)?.buffer ?? -1);
  const [rateAt, tAt] = [setting('rate'), setting('t')];
  const nexts = [...plan.parameters.values()].flatMap(({ update }) =>
    update === null ? [] : [viewOf(run, update.next)],
  );
  const schedule = schedules.get(settings.schedule.id);
  let rate = settings.optimizer.numbers.rate ?? 0;
  let step = 0;

  const advance = (): Stepped => {
    feed(program, 'train', batch(step));
    const factor = schedule?.factorAt(step, totalSteps, settings.schedule.numbers) ?? 1;
    rateAt[0] = rate * factor;
    tAt[0] = step + 1;
    run.chance.pass = step;
    runAll(run);
    const isFine = Number.isFinite(lossAt[0]) && nexts.every(allFinite);
    const issues = isFine ? [] : diagnose(program.graph, run);
    if (isFine) {
      commit(run);
      step++;
    }
    const epoch = Math.ceil(step / perEpoch);
    return { step, epoch, loss: lossAt[0] ?? Number.NaN, rate: rateAt[0], issues: isFine ? [] : [...issues] };
  };
  return {
    world,
    program,
    loss,
    stepsPerEpoch: perEpoch,
    totalSteps,
    get step() {
      return step;
    },
    evaluate: createEvaluator(world, loss),
    setRate: (to) => {
      rate = to;
    },
    advance,
    weights: (extent) => weightsOf(run, extent),
    restore: (weights, at) => {
      loadWeights(run, weights);
      step = at;
    },
  };
}

function allFinite(numbers: Float64Array): boolean {
  for (const number of numbers) if (!Number.isFinite(number)) return false;
  return true;
}
