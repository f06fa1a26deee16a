// What an edit of the document means for a training that is under way.

import type { Document, JsonObject, Model } from '../../engine/index.ts';
import { readTraining, type TrainingSettings } from '../../engine/training.ts';
import { sameNode } from './world.ts';

/**
 * `rate`: another learning rate and nothing else. `settings`: it can go on from where it is. `start`: other data or other
 * first weights, so it begins anew. `network`: it is another graph; what is learnt stays where it fits.
 */
export type Change = 'none' | 'rate' | 'settings' | 'start' | 'network';

export function changeOf(before: Document, after: Document): Change {
  if (before.weights !== after.weights) return 'start';
  if (before.target !== after.target || !sameNetwork(before.model, after.model)) return 'network';
  if (before.training === after.training) return 'none';
  return settingsChange(readTraining(before.training).value, readTraining(after.training).value);
}

function sameNetwork(a: Model, b: Model): boolean {
  if (a === b) return true;
  if (a.edges !== b.edges || a.nodes.size !== b.nodes.size) return false;
  for (const [id, node] of b.nodes) if (!sameNode(a.nodes.get(id), node)) return false;
  return true;
}

const begun = ['seed', 'split', 'scaling'] as const satisfies readonly (keyof TrainingSettings)[];

function settingsChange(before: TrainingSettings, after: TrainingSettings): Change {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (begun.some((name) => !same(before[name], after[name]))) return 'start';
  const withoutRate = ({ optimizer, ...rest }: TrainingSettings): unknown => [
    rest,
    optimizer.id,
    { ...optimizer.numbers, rate: 0 },
  ];
  if (!same(withoutRate(before), withoutRate(after))) return 'settings';
  return same(before, after) ? 'none' : 'rate';
}

export const rateOf = (training: JsonObject | null): number =>
  readTraining(training).value.optimizer.numbers.rate ?? 0;

/** Whether both are to go on for as many epochs, or steps. */
export function sameLength({ training: a }: Document, { training: b }: Document): boolean {
  const [one, other] = [readTraining(a).value, readTraining(b).value];
  return one.epochs === other.epochs && one.steps === other.steps;
}
