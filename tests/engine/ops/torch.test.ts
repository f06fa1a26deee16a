// Every op against PyTorch's float64: the numbers come from tests/fixtures/torch/generate.py, which says how to make them.

import { expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import type { Json, JsonObject } from '../../../engine/document/document.ts';
import { emptyDocument } from '../../../engine/document/document.ts';
import { readTensor, type Tensor } from '../../../engine/document/tensor.ts';
import { ops } from '../../../engine/ops/index.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import cases from '../../fixtures/torch/ops.json' with { type: 'json' };
import { opGraph } from '../../kit/opGraph.ts';
import { formatTypes } from './formatTypes.ts';

interface Case {
  readonly op: string;
  /** Of ops that train otherwise than they are tested. */
  readonly mode?: string | undefined;
  readonly params: JsonObject;
  readonly inputs: readonly Json[];
  readonly upstream: Json;
  readonly value: Json;
  readonly gradients: readonly (Json | null)[];
}

const all: readonly Case[] = cases;

/**
 * To ten digits. Where large terms cancel, what is left has fewer: so 1e-14 besides, which is seen in the lower tail of
 * gelu, 1 + erf(x/√2), and in gradients that are differences, as those of softmax.
 */
function expectClose(found: Tensor, wanted: Json, label: string): void {
  const tensor = readTensor(wanted);
  if (!tensor.ok) throw new Error(`${label}: PyTorch made no tensor`);
  const { shape, data } = tensor.tensor;
  expect(found.shape, label).toEqual(shape);
  for (const [at, value] of data.entries()) {
    const error = Math.abs((found.data[at] ?? Number.NaN) - value);
    const said = `${label}, element ${at}: ${found.data[at]}, but PyTorch has ${value}`;
    expect(error, said).toBeLessThanOrEqual(1e-10 * Math.abs(value) + 1e-14);
  }
}

test.each([...new Set(all.map(({ op }) => op))])('%s', (op) => {
  for (const each of all.filter((one) => one.op === op)) {
    const target = { node: 'op', seed: each.upstream };
    const mode = each.mode === 'train' ? 'train' : 'test';
    const { run, issues } = computeDocument({ ...emptyDocument, model: opGraph(each), target }, { mode });
    const label = `${mode} ${JSON.stringify(each.inputs)}`;
    expect(issues, label).toEqual([]);
    expectClose(read(run, slotsOf(run.plan, 'op')?.value ?? -1), each.value, label);
    for (const [at, gradient] of each.gradients.entries()) {
      const slot = slotsOf(run.plan, `x${at}`)?.gradient ?? null;
      if (gradient === null) expect(slot, label).toBeNull();
      else expectClose(read(run, slot ?? -1), gradient, `gradient ${at} of ${label}`);
    }
  }
});

/** PyTorch has no counterpart; they are held to the layers that are made of them (tests/engine/graph/expand.test.ts). */
const parts = new Set(['oneHot', 'runningAverage', 'im2col']);

test('no op of the format is left out, with none of its samples', () => {
  const key = (op: string, inputs: unknown, params: unknown = {}): string =>
    JSON.stringify([op, params, inputs]);
  const known = new Set(all.map(({ op, inputs, params }) => key(op, inputs, params)));
  const samples = formatTypes.flatMap((type) => {
    const op = ops.get(type);
    return op?.kind === 'compute' && !parts.has(type)
      ? op.samples.map(({ inputs, params }) => key(type, inputs, params))
      : [];
  });
  expect(samples.filter((sample) => !known.has(sample))).toEqual([]);
});
