import { expect, test } from 'vitest';
import {
  bandit,
  gridWorld,
  noPreference,
  type PolicyWorld,
  playEpisode,
  policyOf,
} from '../../../engine/labs.ts';

test('one episode is w + α ∇log π · R, to the last bits', () => {
  const before = [[0.3, -0.2, 0.1]];
  for (const seed of ['a', 'b', 'c', 'd', 'e']) {
    const { actions, reward, weights } = playEpisode(bandit, before, 0.5, seed);
    const powers = (before[0] ?? []).map(Math.exp);
    const total = powers.reduce((sum, power) => sum + power, 0);
    for (const [arm, power] of powers.entries()) {
      const slope = (arm === actions[0] ? 1 : 0) - power / total;
      expect(weights[0]?.[arm]).toBeCloseTo((before[0]?.[arm] ?? 0) + 0.5 * reward * slope, 12);
    }
  }
});

function learnt(world: PolicyWorld, rate: number, episodes: number) {
  let weights = noPreference(world);
  const rewards: number[] = [];
  for (let at = 0; at < episodes; at++) {
    const episode = playEpisode(world, weights, rate, `0 ${at}`);
    weights = episode.weights;
    rewards.push(episode.reward);
  }
  return { policy: policyOf(weights), rewards };
}

test('the bandit comes to prefer the arm that pays most', () => {
  const [chances = []] = learnt(bandit, 0.3, 400).policy;
  expect(chances.indexOf(Math.max(...chances))).toBe(2);
  expect(chances[2]).toBeGreaterThan(0.7);
});

test('on the grid, ways get shorter', () => {
  const { rewards } = learnt(gridWorld, 1, 300);
  const mean = (part: readonly number[]) => part.reduce((sum, each) => sum + each, 0) / part.length;
  expect(mean(rewards.slice(-50))).toBeGreaterThan(2 * mean(rewards.slice(0, 50)));
});
