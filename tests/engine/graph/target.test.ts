import { describe, expect, test } from 'vitest';
import type { Json, Model } from '../../../engine/document/document.ts';
import { lower } from '../../../engine/graph/lower.ts';
import { resolveTarget } from '../../../engine/graph/target.ts';
import { graph } from '../../kit/graph.ts';

/** The target's id and seed, or the issue. */
function chosen(model: Model, target: { readonly node: string; readonly seed: Json } | null = null) {
  const lowered = lower(model);
  const result = resolveTarget(model, target, lowered);
  if ('issue' in result) return result.issue;
  return { node: lowered.nodes[result.target.node]?.id, seed: [...result.target.seed] };
}

const pair = graph({ x: [1, 2], s: ['add', 'x', 'x'] });

describe('where nothing is chosen', () => {
  test('the only loss, whatever else is left unused', () => {
    const model = graph({
      y: [1, 2],
      t: [3, 4],
      loss: ['meanSquaredError', 'y', 't'],
      aside: ['add', 'y', 't'],
    });
    expect(chosen(model)).toEqual({ node: 'loss', seed: [1] });
  });

  test('else the only node whose output nothing uses, seeded with ones', () => {
    expect(chosen(pair)).toEqual({ node: 's', seed: [1, 1] });
  });

  test('of two losses that meet in a sum, the sum', () => {
    const model = graph({
      y: 1,
      t: 2,
      one: ['meanSquaredError', 'y', 't'],
      two: ['sumSquaredError', 'y', 't'],
      both: ['add', 'one', 'two'],
    });
    expect(chosen(model)).toEqual({ node: 'both', seed: [1] });
  });

  test('else nobody can say, and the issue counts the candidates', () => {
    expect(chosen(graph({ x: 1, y: 2 }))).toEqual({
      code: 'no-target',
      severity: 'warning',
      data: { count: 2 },
    });
    expect(chosen(graph({ a: ['add', 'b'], b: ['add', 'a'] }))).toMatchObject({
      code: 'no-target',
      data: { count: 0 },
    });
  });
});

describe('a chosen target', () => {
  test('may be any node that can be computed', () => {
    expect(chosen(pair, { node: 'x', seed: 1 })).toEqual({ node: 'x', seed: [1, 1] });
  });

  test('must be there', () => {
    expect(chosen(pair, { node: 'gone', seed: 1 })).toEqual({
      code: 'unknown-target',
      severity: 'error',
      data: { node: 'gone' },
    });
  });

  test('that cannot be computed waits', () => {
    expect(chosen(graph({ s: ['add'] }), { node: 's', seed: 1 })).toEqual({
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
