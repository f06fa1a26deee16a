import { describe, expect, test } from 'vitest';
import type { Json, Model } from '../../../engine/document/document.ts';
import { lower } from '../../../engine/graph/lower.ts';
import { resolveTarget } from '../../../engine/graph/target.ts';
import { modelOf } from '../../kit/modelOf.ts';

/** The target's id and seed, or the issue. */
function chosen(model: Model, target: { readonly node: string; readonly seed: Json } | null = null) {
  const graph = lower(model);
  const result = resolveTarget(model, target, graph);
  if ('issue' in result) return result.issue;
  return { node: graph.nodes[result.target.node]?.id, seed: [...result.target.seed] };
}

const input = (value: Json) => ['input', { value }] as const;
const pair = modelOf({ x: input([1, 2]), s: 'add' }, 'x>s.a', 'x>s.b');

describe('where nothing is chosen', () => {
  test('the only loss, whatever else is left unused', () => {
    const model = modelOf(
      { y: input([1, 2]), t: input([3, 4]), loss: 'meanSquaredError', aside: 'add' },
      'y>loss.y',
      't>loss.t',
      'y>aside.a',
      't>aside.b',
    );
    expect(chosen(model)).toEqual({ node: 'loss', seed: [1] });
  });

  test('else the only node whose output nothing uses, seeded with ones', () => {
    expect(chosen(pair)).toEqual({ node: 's', seed: [1, 1] });
  });

  test('of two losses that meet in a sum, the sum', () => {
    const model = modelOf(
      { y: input(1), t: input(2), one: 'meanSquaredError', two: 'sumSquaredError', both: 'add' },
      'y>one.y',
      't>one.t',
      'y>two.y',
      't>two.t',
      'one>both.a',
      'two>both.b',
    );
    expect(chosen(model)).toEqual({ node: 'both', seed: [1] });
  });

  test('else nobody can say, and the issue counts the candidates', () => {
    expect(chosen(modelOf({ x: input(1), y: input(2) }))).toEqual({
      code: 'no-target',
      severity: 'warning',
      data: { count: 2 },
    });
    expect(chosen(modelOf({ a: 'add', b: 'add' }, 'a>b.a', 'b>a.a'))).toMatchObject({ code: 'no-target', data: { count: 0 } });
  });
});

describe('a chosen target', () => {
  test('may be any node that can be computed', () => {
    expect(chosen(pair, { node: 'x', seed: 1 })).toEqual({ node: 'x', seed: [1, 1] });
  });

  test('must be there', () => {
    expect(chosen(pair, { node: 'gone', seed: 1 })).toEqual({ code: 'unknown-target', severity: 'error', data: { node: 'gone' } });
  });

  test('that cannot be computed waits', () => {
    expect(chosen(modelOf({ s: 'add' }), { node: 's', seed: 1 })).toEqual({
      code: 'target-not-computed',
      severity: 'warning',
      node: 's',
      data: {},
    });
  });
});

describe('the seed', () => {
  test('a number stands for every element', () => {
    expect(chosen(pair, { node: 's', seed: 1.3 })).toEqual({ node: 's', seed: [1.3, 1.3] });
  });

  test('an array has the shape of the output', () => {
    expect(chosen(pair, { node: 's', seed: [2, -3] })).toEqual({ node: 's', seed: [2, -3] });
  });

  test.each([[[1, 2, 3]], [[[1, 2]]], ['one'], [[1, [2]]]])('%j is none', (seed) => {
    expect(chosen(pair, { node: 's', seed })).toMatchObject({
      code: 'bad-seed',
      severity: 'error',
      node: 's',
      data: { expected: '(2,)', found: JSON.stringify(seed) },
    });
  });
});
