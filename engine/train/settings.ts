// How a document says it is to be trained: its `training` field, read with defaults.

import type { Rule } from '../compile/plan.ts';
import type { Scaling } from '../data/scale.ts';
import type { Fractions } from '../data/split.ts';
import type { Json, JsonObject } from '../document/document.ts';
import { isObject } from '../document/isObject.ts';
import type { Issue } from '../issue.ts';
import { choice, integer, number, optional, type Params, readParams } from '../ops/params.ts';
import { optimizers } from './optimizers/index.ts';
import { schedules } from './schedules/index.ts';

/** One of a registry, and its numbers by name. */
interface Chosen {
  readonly id: string;
  readonly numbers: Readonly<Record<string, number>>;
}

export interface TrainingSettings {
  readonly optimizer: Chosen;
  readonly schedule: Chosen;
  /** Rows a step: all of them, some, or one is all that batch, mini-batch and stochastic descent differ in. */
  readonly batchSize: number;
  readonly sampling: 'epochs' | 'replacement';
  /** How long: `steps`, where they are given, else passes over the data. */
  readonly epochs: number;
  readonly steps: number | null;
  /** Of first weights, the split, batches and dropout. */
  readonly seed: number;
  readonly weightDecay: number;
  readonly l1: number;
  readonly clip: number | null;
  readonly split: Fractions;
  readonly scaling: Scaling;
  /** Stops after so many epochs in which the validation loss has not become smaller; null: never. */
  readonly patience: number | null;
}

export const trainingFields = {
  batchSize: integer(32, 1),
  sampling: choice('epochs', ['epochs', 'replacement']),
  epochs: integer(10, 1),
  steps: optional(integer(1000, 1)),
  seed: integer(0, 0),
  weightDecay: number(0, { min: 0, step: 0.01 }),
  l1: number(0, { min: 0, step: 0.001 }),
  clip: optional(number(5, { min: 0 })),
  scaling: choice('none', ['none', 'standardise', 'unit']),
  patience: optional(integer(5, 1)),
} as const;

export const splitFields = {
  validation: number(0, { min: 0, max: 0.9, step: 0.05 }),
  test: number(0, { min: 0, max: 0.9, step: 0.05 }),
} as const;

interface Read<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** What cannot be read is said, and stays at its default. */
export function readTraining(written: JsonObject | null): Read<TrainingSettings> {
  const json = written ?? {};
  const fields = readFields(trainingFields, json, 'training');
  const split = readFields(splitFields, partOf(json.split), 'training.split');
  const optimizer = readChosen(optimizers, 'sgd', json.optimizer, 'training.optimizer');
  const schedule = readChosen(schedules, 'constant', json.schedule, 'training.schedule');
  const value = { ...fields.value, split: split.value, optimizer: optimizer.value, schedule: schedule.value };
  return {
    value: value as unknown as TrainingSettings,
    issues: [fields, split, optimizer, schedule].flatMap(({ issues }) => issues),
  };
}

function readFields(params: Params, json: JsonObject, path: string): Read<Readonly<Record<string, unknown>>> {
  const { values, bad } = readParams(params, json);
  const missing = bad.map(({ name }) => [name, readParams(params, {}).values[name]] as const);
  return {
    value: { ...values, ...Object.fromEntries(missing) },
    issues: bad.map(({ name, ...data }) => issue(`${path}.${name}`, data)),
  };
}

/** `{ "type": "adam", "rate": 0.001 }`, or just `"adam"`. */
function readChosen(
  registry: ReadonlyMap<string, { readonly id: string; readonly params: Params }>,
  first: string,
  json: Json | undefined,
  path: string,
): Read<Chosen> {
  const written = typeof json === 'string' ? { type: json } : partOf(json);
  const type = written.type ?? first;
  const known = typeof type === 'string' ? registry.get(type) : undefined;
  const { id, params } = known ?? registry.get(first) ?? { id: first, params: {} };
  const { value, issues } = readFields(params, known === undefined ? {} : written, path);
  const found = JSON.stringify(type).slice(0, 60);
  const unknown = known === undefined ? [issue(`${path}.type`, { expected: 'choice', found })] : [];
  return {
    value: { id, numbers: value as Readonly<Record<string, number>> },
    issues: [...unknown, ...issues],
  };
}

const issue = (param: string, data: Issue['data']): Issue => ({
  code: 'bad-param',
  severity: 'warning',
  data: { param, ...data },
});

const partOf = (json: Json | undefined): JsonObject => (isObject(json) ? json : {});

/** How the plan is to change parameters. */
export const ruleOf = ({ optimizer, weightDecay, l1, clip }: TrainingSettings): Rule => ({
  optimizer: optimizer.id,
  numbers: optimizer.numbers,
  weightDecay,
  l1,
  clip,
});
