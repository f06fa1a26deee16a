// Nudging: a little added to one number, wherever it flows.
import { describe, expect, test } from 'vitest';
import { probe } from '../../../engine/check/probe.ts';
import { emptyDocument, type Model } from '../../../engine/document/document.ts';
import { type Computed, computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { graph } from '../../kit/graph.ts';

const computedOf = (model: Model, node: string): Computed =>
  computeDocument({ ...emptyDocument, model, target: { node, seed: 1 } });

const fork = computedOf(graph({ x: 3, double: ['add', 'x', 'x'], y: ['multiply', 'double', 'x'] }), 'y');
const at = (place: Parameters<typeof probe>[1], computed = fork) => {
  const ask = probe(computed, place, {});
  if (ask === null) throw new Error('nothing to nudge');
  return ask;
};

describe('a nudge', () => {
  test('of a node reaches the target on every way', () => {
    const ask = at({ kind: 'node', id: 'x' });
    expect(ask(0, 0)).toBe(18);
    expect(ask(0, 1)).toBe(32);
  });

  test('of a wire reaches it on that way alone', () => {
    expect(at({ kind: 'edge', id: 'x>y.b' })(0, 1)).toBe(24);
    expect(at({ kind: 'edge', id: 'x>double.a' })(0, 1)).toBe(21);
  });

  test('of a value on the way reaches it from there', () => {
    expect(at({ kind: 'node', id: 'double' })(0, 1)).toBe(21);
  });

  test('over ε tends to the gradient of that place', () => {
    for (const id of ['x>double.a', 'x>double.b', 'x>y.b', 'double>y.a']) {
      const ask = at({ kind: 'edge', id });
      const gradient = read(fork.run, fork.run.plan.edges.get(id)?.gradient ?? -1).data[0] ?? Number.NaN;
      expect((ask(0, 1e-4) - ask(0, -1e-4)) / 2e-4).toBeCloseTo(gradient, 8);
    }
  });

  test('touches neither the run nor the document', () => {
    const [arena, document] = [fork.run.arena.slice(), fork.document];
    at({ kind: 'edge', id: 'x>y.b' })(0, 5);
    expect(fork.run.arena).toEqual(arena);
    expect(fork.document).toBe(document);
  });

  test('of an owned parameter moves that element alone', () => {
    const computed = computedOf(
      graph({ x: [[1, 2]], y: ['affine', 'x', null, null, { units: 2 }], l: ['sum', 'y'] }),
      'l',
    );
    const ask = at({ kind: 'parameter', id: 'y.w' }, computed);
    expect(ask(3, 1) - ask(3, 0)).toBeCloseTo(2, 12);
    expect(ask(0, 1) - ask(0, 0)).toBeCloseTo(1, 12);
  });

  test('is not offered where it could say nothing', () => {
    expect(probe(fork, { kind: 'node', id: 'y' }, {})).toBeNull();
    expect(probe(fork, { kind: 'edge', id: 'nowhere' }, {})).toBeNull();
  });
});
