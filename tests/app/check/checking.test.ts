// The gradient check as a table, and the error of the central difference.
import { describe, expect, test } from 'vitest';
import { checking } from '../../../app/check/checking.ts';
import { errorCurve, isExact } from '../../../app/check/errorCurve.ts';
import { probe } from '../../../engine/checking.ts';
import { computeDocument, emptyDocument, type Model } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

const computedOf = (model: Model) =>
  computeDocument({ ...emptyDocument, model, target: { node: 'y', seed: 1 } });

/** A clock that goes on by itself. */
const clock = () => {
  let now = 0;
  return () => (now += 1);
};

const last = (model: Model) => [...checking(computedOf(model), clock())].at(-1);

describe('a check', () => {
  test('finds all three ways agreeing, element by element', () => {
    const report = last(graph({ x: [1, -2, 3], s: ['sigmoid', 'x'], y: ['sum', 's'] }));
    expect(report?.rows).toMatchObject([{ name: 'x', numbers: 3, tried: 3, verdict: 'agrees', kinks: 0 }]);
    expect(report?.done).toBe(report?.all);
    expect(report?.costs).not.toBeNull();
  });

  test('marks a kink, and calls it no disagreement', () => {
    const report = last(graph({ x: 0, y: ['relu', 'x'] }));
    expect(report?.rows[0]).toMatchObject({ verdict: 'kink', kinks: 1 });
  });

  test('tries a few of many elements, and says so', () => {
    const report = last(graph({ x: Array.from({ length: 1000 }, (_, at) => at), y: ['sum', 'x'] }));
    expect(report?.rows[0]).toMatchObject({ numbers: 1000, tried: 24, verdict: 'agrees' });
    expect(report?.passes).toEqual({ numbers: 1000, reverse: 2, forward: 1000, numeric: 2000 });
  });

  test('leaves what is on screen alone, even when it is stopped half way', () => {
    const computed = computedOf(graph({ x: 2, z: 3, y: ['multiply', 'x', 'z'] }));
    const before = computed.run.arena.slice();
    checking(computed, clock()).next();
    expect(computed.run.arena).toEqual(before);
  });
});

describe('the error of the central difference', () => {
  const curveOf = (model: Model, gradient: number) => {
    const ask = probe(computedOf(model), { kind: 'node', id: 'x' }, {});
    if (ask === null) throw new Error('nothing to nudge');
    return errorCurve(ask, 0, gradient);
  };

  test('falls with ε², until rounding takes over', () => {
    const curve = curveOf(graph({ x: 1, y: ['exp', 'x'] }), Math.E);
    const at = (epsilon: number) =>
      curve.find((point) => Math.abs(point.epsilon / epsilon - 1) < 1e-6)?.error ?? 0;
    expect(at(1e-1) / at(1e-2)).toBeCloseTo(100, 0);
    expect(at(1e-2) / at(1e-3)).toBeCloseTo(100, 0);
    expect(at(1e-12)).toBeGreaterThan(at(1e-5));
    expect(isExact(curve)).toBe(false);
  });

  test('is nothing but rounding where the target is quadratic', () => {
    expect(isExact(curveOf(graph({ x: 3, y: ['multiply', 'x', 'x'] }), 6))).toBe(true);
  });
});
