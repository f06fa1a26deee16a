import { describe, expect, test } from 'vitest';
import type { Json, Model } from '../../../engine/document/document.ts';
import { lower } from '../../../engine/graph/lower.ts';
import { modelOf } from '../../kit/modelOf.ts';

/** Which nodes can be computed, and what is said of the others. */
function outcome(model: Model) {
  const { nodes, issues } = lower(model);
  return {
    computed: nodes.map(({ id }) => id),
    issues: issues.map(({ code, node, data }) => ({ code, node, ...data })),
  };
}

const input = (value: Json) => ['input', { value }] as const;

describe('a graph that is fine', () => {
  test('is sorted along the inputs, with shapes', () => {
    const model = modelOf(
      { z: 'multiply', x: input([1, 2]), y: input([[3], [4]]), s: 'add' },
      'y>s.b',
      'x>s.a',
      's>z.a',
      'x>z.b',
    );
    const { nodes, issues } = lower(model);
    expect(issues).toEqual([]);
    expect(nodes.map(({ id, shape }) => [id, shape])).toEqual([
      ['x', [2]],
      ['y', [2, 1]],
      ['s', [2, 2]],
      ['z', [2, 2]],
    ]);
  });

  test('feeds stand in the order of the inputs, whatever that of the wires', () => {
    const model = modelOf({ x: input(1), y: input(2), z: input(3), s: 'add' }, 'z>s.c', 'x>s.a', 'y>s.b');
    const { nodes } = lower(model);
    const last = nodes.at(-1);
    expect(last?.kind === 'compute' && last.feeds.map((feed) => feed.kind === 'edge' && feed.edge)).toEqual([
      'x>s.a',
      'y>s.b',
      'z>s.c',
    ]);
  });

  test('a variadic op closes up over inputs that nothing is wired to', () => {
    expect(outcome(modelOf({ x: input(1), s: 'add' }, 'x>s.b', 'x>s.d'))).toEqual({ computed: ['x', 's'], issues: [] });
  });

  test('ids may be anything', () => {
    const model = modelOf({ ['__proto__']: input(1), constructor: 'add' }, '__proto__>constructor.a', '__proto__>constructor.b');
    expect(outcome(model)).toEqual({ computed: ['__proto__', 'constructor'], issues: [] });
  });
});

describe('unwired inputs', () => {
  test('that an op needs are named, each', () => {
    expect(outcome(modelOf({ loss: 'softmaxWithLoss' })).issues).toEqual([
      { code: 'missing-input', node: 'loss', input: 'x', op: 'softmaxWithLoss' },
      { code: 'missing-input', node: 'loss', input: 't', op: 'softmaxWithLoss' },
    ]);
  });

  test.each([
    [[], 'a'],
    [['x>s.a'], 'b'],
    [['x>s.b'], 'a'],
  ])('of a variadic op, wired %j, is %s', (wires, missing) => {
    expect(outcome(modelOf({ x: input(1), s: 'add' }, ...wires))).toEqual({
      computed: ['x'],
      issues: [{ code: 'missing-input', node: 's', input: missing, op: 'add' }],
    });
  });

  test('that an op can own become parameters of the shape that the others call for', () => {
    const { nodes } = lower(modelOf({ x: input([[1, 2, 3]]), layer: ['affine', { units: 5 }] }, 'x>layer.x'));
    const layer = nodes.at(-1);
    expect(layer?.shape).toEqual([1, 5]);
    expect(layer?.kind === 'compute' && layer.feeds.slice(1)).toEqual([
      {
        kind: 'owned',
        parameter: 'layer.w',
        source: { shape: [3, 5], init: { type: 'he' }, fanIn: 3, fanOut: 5 },
      },
      { kind: 'owned', parameter: 'layer.b', source: { shape: [5], init: { type: 'zeros' }, fanIn: 5, fanOut: 1 } },
    ]);
  });

  test('an owned bias goes with weights that are wired, not with `units`', () => {
    const { nodes } = lower(
      modelOf({ x: input([1, 2]), w: input([[1, 2, 3], [4, 5, 6]]), layer: 'affine' }, 'x>layer.x', 'w>layer.w'),
    );
    expect(nodes.at(-1)?.shape).toEqual([3]);
  });
});

describe('what is wrong with one node', () => {
  test('an unknown type: it and what hangs on it wait, the rest computes', () => {
    const model = modelOf(
      { x: input(1), odd: 'warp', after: 'add', fine: 'add' },
      'x>odd.a',
      'odd>after.a',
      'x>after.b',
      'x>fine.a',
      'x>fine.b',
    );
    expect(outcome(model)).toEqual({
      computed: ['x', 'fine'],
      issues: [{ code: 'unknown-type', node: 'odd', type: 'warp' }],
    });
  });

  test('a missing wire beside one from a node that waits is still named', () => {
    const model = modelOf({ odd: 'warp', loss: 'meanSquaredError' }, 'odd>loss.y');
    expect(outcome(model).issues).toEqual([
      { code: 'unknown-type', node: 'odd', type: 'warp' },
      { code: 'missing-input', node: 'loss', input: 't', op: 'meanSquaredError' },
    ]);
  });

  test('params of a wrong kind, each with what was expected and found', () => {
    const model = modelOf({ x: input([1, 2]), layer: ['affine', { units: 0, init: 'best' }] }, 'x>layer.x');
    expect(outcome(model)).toEqual({
      computed: ['x'],
      issues: [
        { code: 'bad-param', node: 'layer', param: 'units', expected: 'positive-integer', found: '0' },
        { code: 'bad-param', node: 'layer', param: 'init', expected: 'init', found: '"best"' },
      ],
    });
  });

  test('a value that is no tensor', () => {
    expect(outcome(modelOf({ x: input([[1, 2], [3]]) })).issues).toEqual([
      { code: 'bad-param', node: 'x', param: 'value', expected: 'tensor', found: '[[1,2],[3]]' },
    ]);
  });

  test('what was found is quoted only so far', () => {
    const { issues } = outcome(modelOf({ x: input('x'.repeat(10_000)) }));
    expect(issues).toHaveLength(1);
    expect(JSON.stringify(issues).length).toBeLessThan(200);
  });

  test('shapes that do not fit: the rule and both of them', () => {
    const model = modelOf({ x: input([1, 2]), y: input([1, 2, 3]), s: 'add', z: 'exp' }, 'x>s.a', 'y>s.b', 's>z.x');
    expect(outcome(model)).toEqual({
      computed: ['x', 'y'],
      issues: [{ code: 'shape', node: 's', rule: 'broadcast', a: '(2,)', b: '(3,)' }],
    });
  });

  test('a tensor larger than memory, which takes nothing away from the others', () => {
    const model = modelOf(
      { x: input([1, 2]), layer: ['affine', { units: 2 ** 27 }], other: 'add' },
      'x>layer.x',
      'x>other.a',
      'x>other.b',
    );
    expect(outcome(model)).toEqual({
      computed: ['x', 'other'],
      issues: [{ code: 'too-large', node: 'layer', size: '(134217728,)', limit: 2 ** 26 }],
    });
  });
});

describe('cycles', () => {
  test('every node on one says so; what hangs on it waits, the rest computes', () => {
    const model = modelOf(
      { x: input(1), a: 'add', b: 'add', after: 'add', fine: 'add' },
      'x>a.a',
      'b>a.b',
      'a>b.a',
      'x>b.b',
      'b>after.a',
      'x>after.b',
      'x>fine.a',
      'x>fine.b',
    );
    const { computed, issues } = outcome(model);
    expect(computed).toEqual(['x', 'fine']);
    expect(issues.map(({ code, node }) => `${code} ${node}`).sort()).toEqual(['cycle a', 'cycle b']);
  });

  test('a node wired to itself', () => {
    expect(outcome(modelOf({ x: input(1), a: 'add' }, 'x>a.a', 'a>a.b'))).toEqual({
      computed: ['x'],
      issues: [{ code: 'cycle', node: 'a' }],
    });
  });
});
