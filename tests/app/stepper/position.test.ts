// Stops among the steps of a plan, at every grain, and moving between them.

import { expect, test } from 'vitest';
import { move, stopsOf, takenBy } from '../../../app/stepper/position.ts';
import { revealOf } from '../../../app/stepper/reveal.ts';
import type { Step } from '../../../engine/compile/plan.ts';
import { emptyDocument } from '../../../engine/document/document.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { graph } from '../../kit/graph.ts';

const shopping = graph({
  apple: 100,
  count: 2,
  tax: 1.1,
  total: ['multiply', 'apple', 'count'],
  paid: ['multiply', 'total', 'tax'],
});
const { plan } = computeDocument({ ...emptyDocument, model: shopping }).run;
const grains = ['edge', 'node', 'pass'] as const;

test('a wire, a node, a pass', () => {
  expect(stopsOf(plan.steps, 'edge')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  // The seed belongs to the node that it is given to.
  expect(stopsOf(plan.steps, 'node')).toEqual([0, 1, 2, 5, 7]);
  expect(stopsOf(plan.steps, 'pass')).toEqual([0, 2, 7]);
});

test('what is learnt is a pass of its own', () => {
  const node = 'layer';
  const [from, to] = [0, 0];
  const steps: readonly Step[] = [
    { kind: 'forward', node, from, to },
    { kind: 'seed', node, from, to },
    { kind: 'backward', node, from, to, input: 0, edge: null, parameter: 'layer.w' },
    { kind: 'update', node, from, to, parameter: 'layer.w' },
  ];
  expect(stopsOf(steps, 'pass')).toEqual([0, 1, 3, 4]);
  expect(stopsOf(steps, 'node')).toEqual([0, 1, 3, 4]);
  expect(takenBy(steps, 4, 'pass')).toEqual({ kind: 'pass', pass: 'update' });
});

test.each(grains)('by %s, previous undoes next, and both reach the ends', (grain) => {
  const stops = stopsOf(plan.steps, grain);
  let at = move(plan.steps, null, grain, 'first');
  for (const stop of stops.slice(1)) {
    const next = move(plan.steps, at, grain, 'next');
    expect(next).toBe(stop);
    expect(move(plan.steps, next, grain, 'previous')).toBe(at);
    at = next;
  }
  expect(at).toBe(move(plan.steps, 0, grain, 'last'));
  expect(move(plan.steps, at, grain, 'next')).toBe(at);
  expect(move(plan.steps, 0, grain, 'previous')).toBe(0);
});

test('every number of the part that is differentiated appears at some step, sources at once', () => {
  const reveal = revealOf(plan);
  expect(reveal.nodeValue.get('apple')).toBe(0);
  for (const edge of shopping.edges.keys()) {
    expect(reveal.edgeGradient.get(edge)).toBeGreaterThan(reveal.edgeValue.get(edge) ?? Infinity);
  }
  expect([...reveal.nodeGradient.keys()].sort()).toEqual([...shopping.nodes.keys()].sort());
});

test('an output that is used twice shows its gradient when the sum is made, not before', () => {
  const model = graph({ x: 3, y: ['multiply', 'x', 'x'] });
  const forked = computeDocument({ ...emptyDocument, model }).run.plan;
  const reveal = revealOf(forked);
  const arrivals = [...model.edges.keys()].map((edge) => reveal.edgeGradient.get(edge) ?? 0);
  expect(reveal.nodeGradient.get('x')).toBe(Math.max(...arrivals) + 1);
});
