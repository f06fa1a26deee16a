// An op is one value and one line in the registry: everything else follows.

import { expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import { emptyDocument } from '../../../engine/document/document.ts';
import { defineElementwise } from '../../../engine/ops/define.ts';
import { ops, register } from '../../../engine/ops/index.ts';
import { number } from '../../../engine/ops/params.ts';
import { explain } from '../../../engine/run/explain.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { graph } from '../../kit/graph.ts';
import { slopesOf } from '../../kit/slopes.ts';

const bell = defineElementwise({
  id: 'bell',
  category: 'activations',
  look: { kind: 'box' },
  inputs: ['x', 'centre'],
  params: { width: number(1) },
  formula: 'exp(-((x - centre) / width) ^ 2)',
  text: {
    en: { name: 'Bell', about: 'A bell around the centre. The gradient points to it.' },
    ko: { name: '종', about: '중심을 둘러싼 종 모양입니다. 기울기는 중심을 향합니다.' },
    ja: { name: 'ベル', about: '中心を囲む釣鐘の形です。勾配は中心を向きます。' },
  },
  samples: [{ inputs: [0.5, 1] }],
});

const registry = register([...ops.values(), bell]);

test('it computes', () => {
  const model = graph({ x: 2, centre: 3, op: ['bell', 'x', 'centre', { width: 0.5 }] }, registry);
  const { run, issues } = computeDocument({ ...emptyDocument, model }, { registry });
  expect(issues).toEqual([]);
  const of = (id: string) => slotsOf(run.plan, id);
  expect(read(run, of('op')?.value ?? -1).data[0]).toBeCloseTo(Math.exp(-4), 15);
  expect(read(run, of('x')?.gradient ?? -1).data[0]).toBeCloseTo(8 * Math.exp(-4), 15);
  expect(read(run, of('centre')?.gradient ?? -1).data[0]).toBeCloseTo(-8 * Math.exp(-4), 15);
});

test('it broadcasts, and its gradient, which nobody wrote down, is right', () => {
  const model = graph(
    { x: [[1, 3, -1]], centre: [[1.2], [2]], op: ['bell', 'x', 'centre', { width: 2 }] },
    registry,
  );
  const slopes = slopesOf(model, 'op', { registry });
  expect(new Set(slopes.map(({ leaf }) => leaf))).toEqual(new Set(['x', 'centre']));
  for (const { leaf, backward, forward, scale } of slopes) {
    expect(Math.abs((backward ?? Number.NaN) - forward), leaf).toBeLessThan(1e-8 * scale);
  }
});

test('it explains itself, with its params and the numbers put in', () => {
  const model = graph({ x: 2, c: 3, op: ['bell', 'x', 'c', { width: 0.5 }] }, registry);
  const computed = computeDocument({ ...emptyDocument, model }, { registry });
  const { line } = explain(computed, 0, String);
  expect(line.symbols).toBe('e^{-\\left(\\frac{x - c}{0.5}\\right)^2}');
  expect(line.numbers).toBe('e^{-\\left(\\frac{2 - 3}{0.5}\\right)^2}');
});
