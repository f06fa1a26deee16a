// A training under way: one step at a time, to be looked at, stopped and gone on with between any two.

import { slotsOf } from '../compile/plan.ts';
import type { Numbers } from '../data/samples.ts';
import type { Issue } from '../issue.ts';
import { causeOf } from './causeOf.ts';
import { createEvaluator, type Evaluate } from './evaluate.ts';
import {
  batchesOf,
  feed,
  type Given,
  learningProgram,
  type Outcome,
  type Program,
  prepareWorld,
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

/** A rate, and the step from which it holds. */
interface Rate {
  readonly from: number;
  readonly rate: number;
}

function rateAt(rates: readonly Rate[], step: number): number {
  let rate = 0;
  for (const each of rates) if (each.from <= step) rate = each.rate;
  return rate;
}

const none: readonly Issue[] = [];

/** Steps between two states that a step that fails can go back to. */
const stepsBetweenSaves = 16;

function trainerOf(world: World, program: Program): Trainer {
  const { settings } = world;
  const { plan, machine, rows } = program;
  const loss = plan.seed?.node ?? '';
  const { batch, perEpoch } = batchesOf(world, rows);
  const totalSteps = settings.steps ?? settings.epochs * perEpoch;
  const lossAt = machine.view(slotsOf(plan, loss)?.value ?? -1);
  const setting = (name: string): Numbers =>
    machine.view(plan.leaves.find((leaf) => leaf.role === 'setting' && leaf.name === name)?.buffer ?? -1);
  const [rateNow, stepNow] = [setting('rate'), setting('t')];
  const schedule = schedules.get(settings.schedule.id);
  /** Rates by the step from which they hold, as far back as a failed step may lead. */
  let rates: readonly Rate[] = [{ from: 0, rate: settings.optimizer.numbers.rate ?? 0 }];
  let step = 0;
  let saved = 0;
  let fed: ArrayLike<number> | null = null;

  const save = (): void => {
    machine.save();
    saved = step;
    if (rates.length > 1) rates = rates.slice(-1);
  };
  const carryOut = (at: number): boolean => {
    const wanted = batch(at);
    if (wanted !== fed) feed(program.inlets, 'train', wanted);
    fed = wanted;
    const rate = rateAt(rates, at);
    const factor = schedule?.factorAt(at, totalSteps, settings.schedule.numbers) ?? 1;
    rateNow[0] = rate * factor;
    stepNow[0] = at + 1;
    return machine.step(at);
  };
  const advance = (): Stepped => {
    if (step - saved >= stepsBetweenSaves) save();
    const isFine = carryOut(step);
    const loss = lossAt[0] ?? Number.NaN;
    const rate = rateNow[0] ?? 0;
    if (isFine) {
      step++;
      return { step, epoch: Math.ceil(step / perEpoch), loss, rate, issues: none };
    }
    // The same steps again lead to the last good weights, bit for bit.
    for (let at = saved; at < step; at++) carryOut(at);
    const issues = causeOf(world, program, { step, rows: batch(step) });
    return { step, epoch: Math.ceil(step / perEpoch), loss, rate, issues };
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
    setRate: (rate) => {
      rates = [...rates.filter(({ from }) => from < step), { from: step, rate }];
    },
    advance,
    weights: (extent) => weightsOf(machine, extent),
    restore: (weights, at) => {
      loadWeights(machine, weights);
      step = at;
      save();
    },
  };
}
