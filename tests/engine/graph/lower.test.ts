import { describe, expect, test } from 'vitest';
import type { Model } from '../../../engine/document/document.ts';
import { lower } from '../../../engine/graph/lower.ts';
import { graph } from '../../kit/graph.ts';

/** Which nodes can be computed, and what is said of the others. */
function outcome(model: Model) {
  const { nodes, issues } = lower(model);
  return {
    computed: nodes.map(({ id }) => id),
    issues: issues.map(({ code, node, data }) => ({ code, node, ...data })),
  };
}

describe('a graph that is fine', () => {
  test('is sorted along the inputs, with shapes', () => {
    const model = graph({ end: ['multiply', 'sum', 'a'], a: [1, 2], b: [[3], [4]], sum: ['add', 'b', 'a'] });
    const { nodes, issues } = lower(model);
    expect(issues).toEqual([]);
    expect(nodes.map(({ id, shape }) => [id, shape])).toEqual([
      ['b', [2, 1]],
      ['a', [2]],
      ['sum', [2, 2]],
      ['end', [2, 2]],
    ]);
  });

  test('feeds stand in the order of the inputs, whatever that of the wires', () => {
    const { nodes, edges } = graph({ x: 1, y: 2, z: 3, s: ['add', 'x', 'y', 'z'] });
    const lowered = lower({ nodes, edges: new Map([...edges].reverse()) });
    const last = lowered.nodes.at(-1);
    expect(last?.kind === 'compute' && last.feeds.map((feed) => feed.kind === 'edge' && feed.edge)).toEqual([
      'x>s.a',
      'y>s.b',
      'z>s.c',
    ]);
  });

  test('a variadic op closes up over inputs that nothing is wired to', () => {
    expect(outcome(graph({ x: 1, s: ['add', null, 'x', null, 'x'] }))).toEqual({
      computed: ['x', 's'],
      issues: [],
    });
  });

  test('ids may be anything', () => {
    const model = graph({ ['__proto__']: 1, constructor: ['add', '__proto__', '__proto__'] as const });
    expect(outcome(model)).toEqual({ computed: ['__proto__', 'constructor'], issues: [] });
  });
});

describe('unwired inputs', () => {
  test('that an op needs are named, each', () => {
    expect(outcome(graph({ loss: ['softmaxWithLoss'] })).issues).toEqual([
      { code: 'missing-input', node: 'loss', input: 'x', op: 'softmaxWithLoss' },
      { code: 'missing-input', node: 'loss', input: 't', op: 'softmaxWithLoss' },
    ]);
  });

  test.each<[readonly [string, ...(string | null)[]], string]>([
    [['add'], 'a'],
    [['add', 'x'], 'b'],
    [['add', null, 'x'], 'a'],
  ])('of a variadic op, %j, is %s', (line, missing) => {
    expect(outcome(graph({ x: 1, s: line }))).toEqual({
      computed: ['x'],
      issues: [{ code: 'missing-input', node: 's', input: missing, op: 'add' }],
    });
  });

  test('that an op can own become parameters of the shape that the others call for', () => {
    const { nodes } = lower(graph({ x: [[1, 2, 3]], layer: ['affine', 'x', { units: 5 }] }));
    const layer = nodes.at(-1);
    expect(layer?.shape).toEqual([1, 5]);
    expect(layer?.kind === 'compute' && layer.feeds.slice(1)).toEqual([
      {
        kind: 'owned',
        parameter: 'layer.w',
        decays: true,
        source: { shape: [3, 5], init: { type: 'he' }, fanIn: 3, fanOut: 5 },
      },
      {
        kind: 'owned',
        parameter: 'layer.b',
        decays: false,
        source: { shape: [5], init: { type: 'zeros' }, fanIn: 5, fanOut: 1 },
      },
    ]);
  });

  test('an owned bias goes with weights that are wired, not with `units`', () => {
    const { nodes } = lower(
      graph({
        x: [1, 2],
        w: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        layer: ['affine', 'x', 'w'],
      }),
    );
    expect(nodes.at(-1)?.shape).toEqual([3]);
  });
});

describe('what is wrong with one node', () => {
  test('an unknown type: it and what hangs on it wait, the rest computes', () => {
    const model = graph({ x: 1, odd: ['warp', 'x'], after: ['add', 'odd', 'x'], fine: ['add', 'x', 'x'] });
    expect(outcome(model)).toEqual({
      computed: ['x', 'fine'],
      issues: [{ code: 'unknown-type', node: 'odd', type: 'warp' }],
    });
  });

  test('a missing wire beside one from a node that waits is still named', () => {
    const model = graph({ odd: ['warp'], loss: ['meanSquaredError', 'odd'] });
    expect(outcome(model).issues).toEqual([
      { code: 'unknown-type', node: 'odd', type: 'warp' },
      { code: 'missing-input', node: 'loss', input: 't', op: 'meanSquaredError' },
    ]);
  });

  test('params of a wrong kind, each with what was expected and found', () => {
    const model = graph({ x: [1, 2], layer: ['affine', 'x', { units: 0, init: 'best' }] });
    expect(outcome(model)).toEqual({
      computed: ['x'],
      issues: [
        { code: 'bad-param', node: 'layer', param: 'units', expected: 'positive-integer', found: '0' },
        { code: 'bad-param', node: 'layer', param: 'init', expected: 'init', found: '"best"' },
      ],
    });
  });

  test('a value that is no tensor', () => {
    expect(outcome(graph({ x: [[1, 2], [3]] })).issues).toEqual([
      { code: 'bad-param', node: 'x', param: 'value', expected: 'tensor', found: '[[1,2],[3]]' },
    ]);
  });

  test('what was found is quoted only so far', () => {
    const { issues } = outcome(graph({ x: ['input', { value: 'x'.repeat(10_000) }] }));
    expect(issues).toHaveLength(1);
    expect(JSON.stringify(issues).length).toBeLessThan(200);
  });

  test('shapes that do not fit: the rule and both of them', () => {
    const model = graph({ x: [1, 2], y: [1, 2, 3], s: ['add', 'x', 'y'], z: ['exp', 's'] });
    expect(outcome(model)).toEqual({
      computed: ['x', 'y'],
      issues: [{ code: 'shape', node: 's', rule: 'broadcast', a: '(2,)', b: '(3,)' }],
    });
  });

  test('a tensor larger than memory, which takes nothing away from the others', () => {
    const model = graph({ x: [1, 2], layer: ['affine', 'x', { units: 2 ** 27 }], other: ['add', 'x', 'x'] });
    expect(outcome(model)).toEqual({
      computed: ['x', 'other'],
      issues: [{ code: 'too-large', node: 'layer', size: '(134217728,)', limit: 2 ** 26 }],
    });
  });
});

test('tensors that fit one by one, but not together', () => {
  const units = 2 ** 25;
  const { computed, issues } = outcome(
    graph({
      x: [1],
      first: ['affine', 'x', { units }],
      second: ['affine', 'x', { units }],
      third: ['negate', 'x'],
    }),
  );
  expect(computed).toEqual(['x', 'first', 'third']);
  expect(issues).toEqual([{ code: 'too-large', node: 'second', size: '(33554432,)', limit: 2 ** 27 }]);
});

test('the wires of a type that nobody knows have an order, too, that does not hang on the file', () => {
  const { nodes, edges } = graph({ x: 1, y: 2, z: 3, odd: ['warp', 'z', 'y', 'x'] });
  const oneHandle = [...edges].map(([id, edge]) => [id, { ...edge, targetHandle: 'in' }] as const);
  for (const wires of [[...edges], oneHandle]) {
    const orders = [wires, [...wires].reverse()].map((list) =>
      lower({ nodes, edges: new Map(list) }).nodes.map(({ id }) => id),
    );
    expect(orders[0]).toEqual(orders[1]);
  }
});

describe('cycles', () => {
  test('every node on one says so; what hangs on it waits, the rest computes', () => {
    const model = graph({
      x: 1,
      a: ['add', 'x', 'b'],
      b: ['add', 'a', 'x'],
      after: ['add', 'b', 'x'],
      fine: ['add', 'x', 'x'],
    });
    const { computed, issues } = outcome(model);
    expect(computed).toEqual(['x', 'fine']);
    expect(issues.map(({ code, node }) => `${code} ${node}`).sort()).toEqual(['cycle a', 'cycle b']);
  });

  test('a node wired to itself', () => {
    expect(outcome(graph({ x: 1, a: ['add', 'x', 'a'] }))).toEqual({
      computed: ['x'],
      issues: [{ code: 'cycle', node: 'a' }],
    });
  });
});
