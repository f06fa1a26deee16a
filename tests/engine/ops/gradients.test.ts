// The gradient of every op by every input, against the slopes of its own forward pass.

import { expect, test } from 'vitest';
import type { Json, JsonObject, Model } from '../../../engine/document/document.ts';
import { toNested } from '../../../engine/document/tensor.ts';
import { type Shape, sizeOf } from '../../../engine/graph/shape.ts';
import type { Mode } from '../../../engine/ops/emitter.ts';
import { ops } from '../../../engine/ops/index.ts';
import type { Compute } from '../../../engine/ops/op.ts';
import { createRandom } from '../../../engine/random.ts';
import { graph } from '../../kit/graph.ts';
import { opGraph } from '../../kit/opGraph.ts';
import { normals, similar } from '../../kit/random.ts';
import { slopesOf } from '../../kit/slopes.ts';

interface Case {
  readonly op: string;
  readonly inputs: readonly (Json | null)[];
  readonly params?: JsonObject | undefined;
}

const modes: readonly Mode[] = ['train', 'test'];
const computing = [...ops.values()].filter((op): op is Compute => op.kind === 'compute');
const elementwise = computing.filter(({ scalar }) => scalar !== null);
const owning = computing.filter((op) => firstOwned(op) !== -1);
const byName = (list: readonly Compute[]) => list.map((op) => [op.id, op] as const);
const samplesOf = (op: Compute): Case[] => op.samples.map((sample) => ({ op: op.id, ...sample }));

/** Where nothing comes back, as to labels, no slope exists either. */
function expectSlopes(model: Model, target: string, said: unknown): void {
  const slopes = modes.flatMap((mode) => slopesOf(model, target, { mode }));
  expect(slopes).not.toEqual([]);
  for (const { leaf, backward, forward, scale } of slopes) {
    const message = `${leaf} of ${JSON.stringify(said)}: ${backward} came back, the slope is ${forward}`;
    if (backward === null) expect(forward, message).toBeNaN();
    else expect(Math.abs(backward - forward), message).toBeLessThan(1e-8 * scale);
  }
}

test.each(byName(computing))('samples: %s', (_, op) => {
  expect(op.samples).not.toEqual([]);
  for (const sample of samplesOf(op)) expectSlopes(opGraph(sample), 'op', sample);
});

test.each(byName(computing))('anywhere near the samples: %s', (id, op) => {
  const random = createRandom(id);
  for (const sample of samplesOf(op)) {
    const smooth = new Set(
      slopesOf(opGraph(sample), 'op').flatMap(({ leaf, backward }) => (backward === null ? [] : leaf)),
    );
    const inputs = sample.inputs.map((x, at) =>
      x !== null && smooth.has(`x${at}`) ? similar(random, x) : x,
    );
    expectSlopes(opGraph({ ...sample, inputs }), 'op', { ...sample, inputs });
  }
});

test.each(byName(computing))('an output used three times: %s', (_, op) => {
  const fork = graph({
    once: ['negate', 'op'],
    twice: ['multiply', 'op', 'op'],
    all: ['add', 'once', 'twice'],
  });
  for (const sample of samplesOf(op)) {
    const { nodes, edges } = opGraph(sample);
    const model = { nodes: new Map([...nodes, ...fork.nodes]), edges: new Map([...edges, ...fork.edges]) };
    expectSlopes(model, 'all', sample);
  }
});

test.each(byName(elementwise))('one source into every input: %s', (id, op) => {
  const [sample] = op.samples;
  const sources = sample?.inputs.map(() => 'x') ?? [];
  expectSlopes(graph({ x: [1.5, 0.5], op: [id, ...sources, sample?.params ?? {}] }), 'op', id);
});

test.each(byName(elementwise))('inputs of any shapes that broadcast: %s', (id, op) => {
  const random = createRandom(id);
  const shapes: readonly Shape[] = [[2, 1, 3], [4, 1], [], [1, 1, 1, 1], [3]];
  for (const [shift] of shapes.entries()) {
    for (const sample of op.samples) {
      const inputs = sample.inputs.map((x, at) => similar(random, x, shapes[(shift + at) % shapes.length]));
      expectSlopes(opGraph({ op: id, ...sample, inputs }), 'op', inputs);
    }
  }
});

test.each(byName(owning))('parameters that the node owns: %s', (_, op) => {
  for (const sample of samplesOf(op)) {
    for (let wired = firstOwned(op); wired < sample.inputs.length; wired++) {
      const inputs = sample.inputs.map((x, at) => (at < wired ? x : null));
      expectSlopes(opGraph({ ...sample, inputs }), 'op', inputs);
    }
  }
});

/** What the samples are too small for: windows that overlap or leave gaps, padding that no pixel reaches, one row. */
const odd: readonly (readonly [op: string, shapes: readonly Shape[], params: JsonObject])[] = [
  ['conv2d', [[1, 1, 3, 3], [1, 1, 3, 3], [1]], {}],
  ['conv2d', [[1, 2, 5, 4], [3, 2, 2, 2], [3]], { stride: 3 }],
  ['conv2d', [[2, 1, 4, 7], [2, 1, 3, 3], []], { stride: 2, padding: 2 }],
  ['conv2d', [[3, 2, 1, 2], [1, 2, 2, 2], [1]], { padding: 3 }],
  ['conv2d', [[2, 3, 2, 2], [2, 3, 1, 1], [2]], { stride: 2 }],
  ['maxPool2d', [[1, 2, 5, 4]], { kernel: 3, stride: 1 }],
  ['maxPool2d', [[2, 1, 7, 5]], { kernel: 2, stride: 3 }],
  ['averagePool2d', [[1, 2, 5, 4]], { kernel: 3, stride: 1 }],
  ['averagePool2d', [[2, 1, 7, 5]], { kernel: 2, stride: 3 }],
  ['batchNorm', [[1, 3], [3], [3]], {}],
  ['batchNorm', [[3, 2, 4], [2], []], {}],
  ['batchNorm', [[1, 2, 3, 3], [1], [2]], { epsilon: 0.1 }],
  ['layerNorm', [[1, 1], [1], [1]], {}],
  ['layerNorm', [[2, 3, 1, 4], [], [4]], {}],
  ['dropout', [[5, 7]], { ratio: 0.3 }],
  ['maxout', [[2, 1, 9]], { pieces: 3 }],
  ['prelu', [[2, 3], [3]], {}],
];

test.each(odd)('%s of %j with %j', (op, shapes, params) => {
  const random = createRandom(op);
  const inputs = shapes.map((shape) => toNested(shape, normals(random, sizeOf(shape))));
  expectSlopes(opGraph({ op, inputs, params }), 'op', inputs);
});

function firstOwned({ inputs }: Compute): number {
  return inputs === 'variadic' ? -1 : inputs.findIndex(({ owned }) => owned !== null);
}
