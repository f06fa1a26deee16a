// First values: as wide as their rule says, the same for the same seed, others for another name.

import { describe, expect, test } from 'vitest';
import { type Init, init } from '../../../engine/ops/params.ts';
import { initialise } from '../../../engine/run/initialise.ts';

const [fanIn, fanOut] = [40, 250];
const draw = (rule: Init, seed = 1, name = 'layer.w'): Float64Array =>
  initialise({ shape: [fanIn, fanOut], init: rule, fanIn, fanOut }, name, seed);

const mean = (list: Float64Array): number => list.reduce((sum, each) => sum + each, 0) / list.length;
/** The mean power of the distance from the mean: by 2 the variance. */
const moment = (list: Float64Array, power: number): number => {
  const middle = mean(list);
  return mean(list.map((each) => (each - middle) ** power));
};
const variance = (list: Float64Array): number => moment(list, 2);

/** How peaked: 3 for a normal distribution, 9/5 for a uniform one. */
const kurtosis = (list: Float64Array): number => moment(list, 4) / variance(list) ** 2;

const random: readonly [Init, { readonly variance: number; readonly shape: 'normal' | 'uniform' }][] = [
  [
    { type: 'normal', std: 0.01 },
    { variance: 1e-4, shape: 'normal' },
  ],
  [{ type: 'xavier' }, { variance: 1 / fanIn, shape: 'normal' }],
  [{ type: 'he' }, { variance: 2 / fanIn, shape: 'normal' }],
  [
    { type: 'uniform', limit: 0.05 },
    { variance: 0.05 ** 2 / 3, shape: 'uniform' },
  ],
  [{ type: 'xavierUniform' }, { variance: 1 / fanIn, shape: 'uniform' }],
  [{ type: 'heUniform' }, { variance: 2 / fanIn, shape: 'uniform' }],
];

// 10,000 draws: the mean strays by σ/100, the variance by at most 1.4 %, the kurtosis by at most 0.05. Five times that.
describe.each(random)('%j', (rule, wanted) => {
  test.each([1, 2, 3])('has its mean, its variance and its shape, seed %i', (seed) => {
    const drawn = draw(rule, seed);
    expect(Math.abs(mean(drawn))).toBeLessThan(5 * Math.sqrt(wanted.variance / drawn.length));
    expect(Math.abs(variance(drawn) / wanted.variance - 1)).toBeLessThan(0.07);
    expect(Math.abs(kurtosis(drawn) - { normal: 3, uniform: 9 / 5 }[wanted.shape])).toBeLessThan(0.25);
  });

  test('stays within its limit, and reaches for it, where it has one', () => {
    const far = Math.max(...draw(rule).map(Math.abs)) / Math.sqrt(wanted.variance);
    if (wanted.shape === 'normal') return expect(far).toBeGreaterThan(3);
    expect(far).toBeLessThanOrEqual(Math.sqrt(3));
    expect(far).toBeGreaterThan(0.999 * Math.sqrt(3));
  });

  test('is the same for the same seed and name, and another for another', () => {
    expect(draw(rule)).toEqual(draw(rule));
    expect(draw(rule, 2)).not.toEqual(draw(rule));
    expect(draw(rule, 1, 'other.w')).not.toEqual(draw(rule));
  });
});

test('rules without chance fill with their number', () => {
  const only = (rule: Init) => [...new Set(draw(rule))];
  expect(only({ type: 'zeros' })).toEqual([0]);
  expect(only({ type: 'ones' })).toEqual([1]);
  expect(only({ type: 'constant', value: 0.5 })).toEqual([0.5]);
});

test('a file names a rule, with an amount where the rule has one', () => {
  const { read } = init('he');
  const value = (json: Parameters<typeof read>[0]) => {
    const result = read(json);
    return result.ok ? result.value : null;
  };
  for (const type of ['zeros', 'ones', 'xavier', 'he', 'xavierUniform', 'heUniform']) {
    expect(value(type)).toEqual({ type });
    expect(value({ type })).toEqual({ type });
  }
  expect(value('normal')).toEqual({ type: 'normal', std: 0.01 });
  expect(value('uniform')).toEqual({ type: 'uniform', limit: 0.05 });
  expect(value({ type: 'constant', value: -2 })).toEqual({ type: 'constant', value: -2 });
  expect(value('glorot')).toBeNull();
  expect(value({ type: 'normal', std: 'wide' })).toBeNull();
});
