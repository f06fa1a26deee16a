// Learning by reward: w ← w + α ∇log π · R, episode by episode, each as a graph of its own.

import { slotsOf } from '../compile/plan.ts';
import { learnBy } from '../compile/update.ts';
import type { Document } from '../document/document.ts';
import { createRandom, type Random } from '../random.ts';
import { computeDocument } from '../run/live.ts';
import { read } from '../run/run.ts';
import { readTraining, ruleOf } from '../train/settings.ts';
import { drawn } from './drawn.ts';

/** A place to act in; states and actions are counted from 0, and every episode begins in state 0. */
export interface PolicyWorld {
  readonly states: number;
  readonly actions: number;
  /** Steps after which an episode ends without reward. */
  readonly most: number;
  /** null as the next state: the episode ends with this reward. */
  act(
    state: number,
    action: number,
    random: Random,
  ): { readonly next: number | null; readonly reward: number };
}

/** Three arms; each pays 1 so often. */
export const armChances = [0.2, 0.5, 0.8] as const;

export const bandit: PolicyWorld = {
  states: 1,
  actions: armChances.length,
  most: 1,
  act: (_, arm, random) => ({ next: null, reward: random() < (armChances[arm] ?? 0) ? 1 : 0 }),
};

const side = 4;

/** Up, right, down, left over 4×4 fields, from the top left to the bottom right; late arrival is worth less. */
export const gridWorld: PolicyWorld = {
  states: side * side,
  actions: 4,
  most: 30,
  act: (state, action) => {
    const [dy, dx] = [
      [-1, 0],
      [0, 1],
      [1, 0],
      [0, -1],
    ][action] ?? [0, 0];
    const within = (at: number): number => Math.max(0, Math.min(side - 1, at));
    const next = within(Math.floor(state / side) + (dy ?? 0)) * side + within((state % side) + (dx ?? 0));
    return next === side * side - 1 ? { next: null, reward: 1 } : { next, reward: 0 };
  },
};

/** What a step that leads on makes of the reward at the end. */
const discount = 0.9;

/** A row of weights for each state. */
export type PolicyWeights = readonly (readonly number[])[];

export interface Episode {
  readonly states: readonly number[];
  readonly actions: readonly number[];
  readonly reward: number;
  /** −R Σ log π: the gradient of the weights in it is what they are changed by. */
  readonly document: Document;
  readonly weights: PolicyWeights;
}

export const noPreference = ({ states, actions }: PolicyWorld): PolicyWeights =>
  Array.from({ length: states }, () => Array.from({ length: actions }, () => 0));

/** π of every state, a row each. */
export function policyOf(weights: PolicyWeights): PolicyWeights {
  const document = drawn(
    [
      ['w', 'parameter', { value: weights }],
      ['pi', 'softmax'],
    ],
    ['w > pi.x'],
  );
  const { run } = computeDocument(document);
  return rowsOf(read(run, slotsOf(run.plan, 'pi')?.value ?? -1).data, weights[0]?.length ?? 1);
}

/** One episode, and the weights after it. The same seed gives the same episode. */
export function playEpisode(world: PolicyWorld, weights: PolicyWeights, rate: number, seed: string): Episode {
  const random = createRandom(seed);
  const policy = policyOf(weights);
  const [states, actions]: [number[], number[]] = [[], []];
  let [state, reward]: [number | null, number] = [0, 0];
  while (state !== null && states.length < world.most) {
    const action = drawAction(policy[state] ?? [], random);
    states.push(state);
    actions.push(action);
    const outcome = world.act(state, action, random);
    reward = outcome.reward * discount ** (states.length - 1);
    state = outcome.next;
  }
  const document = episodeDocument(weights, { states, actions, reward }, rate);
  const { run } = computeDocument(document, {
    learn: learnBy(ruleOf(readTraining(document.training).value)),
  });
  const next = run.plan.parameters.get('w')?.update?.next ?? -1;
  return { states, actions, reward, document, weights: rowsOf(read(run, next).data, world.actions) };
}

function drawAction(chances: readonly number[], random: Random): number {
  let left = random();
  const found = chances.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  return found === -1 ? chances.length - 1 : found;
}

/** A row for each step taken: which state it was, and which action. The loss is a mean over them, so R counts so often. */
function episodeDocument(
  weights: PolicyWeights,
  { states, actions, reward }: Pick<Episode, 'states' | 'actions' | 'reward'>,
  rate: number,
): Document {
  const rows = states.map((state) => weights.map((_, at) => (at === state ? 1 : 0)));
  return drawn(
    [
      ['x', 'constant', { value: rows }, 's'],
      ['w', 'parameter', { value: weights }, 'w'],
      ['scores', 'matmul', {}],
      ['t', 'constant', { value: actions }, 'a'],
      ['logPi', 'softmaxWithLoss', {}, '−log π'],
      ['reward', 'constant', { value: reward * states.length }, 'R'],
      ['loss', 'multiply', {}, 'L'],
    ],
    ['x > scores.a', 'w > scores.b', 'scores > logPi.x', 't > logPi.t', 'logPi > loss.a', 'reward > loss.b'],
    { target: { node: 'loss', seed: 1 }, training: { optimizer: { type: 'sgd', rate }, steps: 1, seed: 0 } },
  );
}

const rowsOf = (data: ArrayLike<number>, width: number): PolicyWeights =>
  Array.from({ length: data.length / width }, (_, row) =>
    Array.from({ length: width }, (_, column) => data[row * width + column] ?? 0),
  );
