// Opening a layer changes nothing but how it is drawn: values, gradients and the way back.

import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { slotsOf } from '../../../engine/compile/plan.ts';
import {
  type Document,
  emptyDocument,
  type Json,
  type JsonObject,
  type Model,
} from '../../../engine/document/document.ts';
import { parseDocument } from '../../../engine/document/parse.ts';
import { serializeDocument } from '../../../engine/document/serialize.ts';
import { readTensor } from '../../../engine/document/tensor.ts';
import { catalogue } from '../../../engine/graph/catalogue.ts';
import { canFold, foldLayer, openLayer } from '../../../engine/graph/expand.ts';
import type { Mode } from '../../../engine/ops/emitter.ts';
import { ops } from '../../../engine/ops/index.ts';
import type { Compute } from '../../../engine/ops/op.ts';
import { createRandom, type Random } from '../../../engine/random.ts';
import { type Computed, computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { graph } from '../../kit/graph.ts';
import { opGraph } from '../../kit/opGraph.ts';
import { similar } from '../../kit/random.ts';

const openable = [...ops.values()].filter((op): op is Compute => op.kind === 'compute' && op.expand !== null);
const byName = openable.map((op) => [op.id, op] as const);
const modes: readonly Mode[] = ['train', 'test'];

/** With the op in the middle of the page, something around it, and a gradient that is not 1 everywhere. */
function documentOf(model: Model): Document {
  const after = graph({ twice: ['multiply', 'op', 'op'], all: ['sum', 'twice'] });
  const nodes = new Map([...model.nodes, ...after.nodes]);
  const layout = new Map(
    [...nodes.keys()].map((id, at) => [id, { x: 200 * at, y: id === 'op' ? 100 : 60 * at }]),
  );
  const edges = new Map([...model.edges, ...after.edges]);
  return { ...emptyDocument, model: { nodes, edges }, layout, target: { node: 'all', seed: 0.7 } };
}

const open = (document: Document, id = 'op'): Document =>
  openLayer(document, computeDocument(document).graph, id);

const numbers = ({ run }: Computed, buffer: number | null | undefined): readonly number[] | null =>
  buffer === null || buffer === undefined ? null : [...read(run, buffer).data];

/** To 1e-12 of the number, or of `scale` where that is larger. */
function expectClose(
  found: readonly number[] | null,
  wanted: readonly number[] | null,
  what: string,
  scale = 1,
): void {
  expect(found?.length, what).toBe(wanted?.length);
  wanted?.forEach((number, at) => {
    const error = Math.abs((found?.[at] ?? Number.NaN) - number) / Math.max(scale, Math.abs(number));
    expect(error, `${what}[${at}]`).toBeLessThan(1e-12);
  });
}

function largestGradient({ run }: Computed): number {
  const outputs = [...run.plan.nodes.values()].flat();
  const all = outputs.flatMap(({ gradient }) => (gradient === null ? [] : [...read(run, gradient).data]));
  return all.reduce((most, number) => Math.max(most, Math.abs(number)), 1);
}

/** Every wire of the folded document is one of the opened: the same value on it, the same gradient comes back. */
function expectSameBorder(folded: Document, opened: Document, mode: Mode): void {
  const [a, b] = [computeDocument(folded, { mode, seed: 3 }), computeDocument(opened, { mode, seed: 3 })];
  expect(b.issues).toEqual(a.issues);
  const scale = largestGradient(a);
  for (const [id, slots] of a.run.plan.edges) {
    const other = b.run.plan.edges.get(id);
    expectClose(numbers(b, other?.value), numbers(a, slots.value), `value on ${id}`);
    expectClose(numbers(b, other?.gradient), numbers(a, slots.gradient), `gradient on ${id}`, scale);
  }
  for (const [name, slots] of a.run.plan.parameters) {
    const other = b.run.plan.parameters.get(name);
    expectClose(numbers(b, other?.value), numbers(a, slots.value), `value of ${name}`);
    expectClose(numbers(b, other?.gradient), numbers(a, slots.gradient), `gradient of ${name}`, scale);
  }
  const [result, other] = [slotsOf(a.run.plan, 'all'), slotsOf(b.run.plan, 'all')];
  expectClose(numbers(b, other?.value), numbers(a, result?.value), 'result');
}

interface Case {
  readonly inputs: readonly (Json | null)[];
  readonly params: JsonObject;
}

/** Numbers near those of each sample, in batches of several sizes, and with as little wired as can be. */
function casesOf(op: Compute): readonly Case[] {
  const random = createRandom(op.id);
  const rules = op.inputs === 'variadic' ? [] : op.inputs;
  return op.samples.flatMap(({ inputs, params = {} }) => {
    const near = inputs.map((x, at) => (isClasses(op, inputs, at) ? x : similar(random, x)));
    const bare = near.map((x, at) => (rules[at]?.owned === null ? x : null));
    const batches = shapeOf(inputs[0] ?? 0).length < 2 ? [] : [2, 5];
    const resized = batches.map((rows) =>
      inputs.map((x, at) =>
        rules[at]?.owned === null ? withRows(x, rows, isClasses(op, inputs, at), random) : x,
      ),
    );
    return [near, bare, ...resized].map((each) => ({ inputs: each, params }));
  });
}

const modelOf = (op: Compute, { inputs, params }: Case): Model => opGraph({ op: op.id, inputs, params });

function shapeOf(json: Json): readonly number[] {
  const result = readTensor(json);
  return result.ok ? result.tensor.shape : [];
}

/** Class numbers are repeated as they are. */
function withRows(json: Json, rows: number, areClasses: boolean, random: Random): Json {
  const shape = [rows, ...shapeOf(json).slice(1)];
  if (!areClasses || !Array.isArray(json)) return similar(random, json, shape);
  return Array.from({ length: rows }, (_, row) => json[row % json.length] ?? 0);
}

/** Class numbers have no numbers near them. */
const isClasses = (op: Compute, inputs: readonly Json[], index: number): boolean =>
  op.category === 'losses' &&
  index === 1 &&
  shapeOf(inputs[0] ?? 0).length !== shapeOf(inputs[1] ?? 0).length;

describe.each(byName)('%s', (_, op) => {
  const cases = casesOf(op).map((each) => modelOf(op, each));

  test.each(modes)('opened, every border gradient is the same to 1e-12 (%s)', (mode) => {
    for (const model of cases) {
      const folded = documentOf(model);
      const opened = open(folded);
      expect(opened).not.toBe(folded);
      expect(opened.model.nodes.has('op')).toBe(false);
      expectSameBorder(folded, opened, mode);
    }
  });

  test('folding back is the exact inverse', () => {
    for (const model of cases) {
      const folded = documentOf(model);
      const opened = open(folded);
      const back = foldLayer(opened, 'op');
      expect(back).toEqual(folded);
      expect([...back.model.nodes.keys()]).toEqual([...folded.model.nodes.keys()]);
    }
  });

  test('opened, it can be saved, read and folded back', () => {
    for (const model of cases) {
      const folded = documentOf(model);
      const text = serializeDocument(open(folded));
      const result = parseDocument(text, catalogue);
      expect(result.ok && result.notices).toEqual([]);
      if (!result.ok) continue;
      expect(serializeDocument(result.document)).toBe(text);
      expect(serializeDocument(foldLayer(result.document, 'op'))).toBe(serializeDocument(folded));
    }
  });

  test('opened with one batch, it computes another', () => {
    for (const { inputs, params } of casesOf(op)) {
      if (shapeOf(inputs[0] ?? 0).length < 2) continue;
      const rules = op.inputs === 'variadic' ? [] : op.inputs;
      const more = inputs.map((x, at) =>
        x === null || rules[at]?.owned !== null
          ? x
          : withRows(x, 7, isClasses(op, inputs as readonly Json[], at), createRandom('more')),
      );
      const opened = open(documentOf(modelOf(op, { inputs, params })));
      const nodes = new Map(opened.model.nodes);
      const other = documentOf(modelOf(op, { inputs: more, params }));
      for (const [id, node] of other.model.nodes) if (nodes.has(id)) nodes.set(id, node);
      expectSameBorder(other, { ...opened, model: { ...opened.model, nodes } }, 'train');
    }
  });

  test('writes its algebra so that it can be set', () => {
    for (const line of op.expand?.algebra ?? [])
      expect(() => katex.renderToString(line, { strict: 'error' }), line).not.toThrow();
  });

  test('names only ops that there are, uses each input once, and ends in its result', () => {
    for (const model of cases) {
      const opened = open(documentOf(model));
      const block = opened.blocks.get('op');
      for (const id of block?.members ?? [])
        expect(ops.has(opened.model.nodes.get(id)?.type ?? '')).toBe(true);
      expect(block?.outputs).toHaveLength(1);
    }
  });
});

describe('what an opened layer remembers', () => {
  const affine = (params: JsonObject): Document =>
    documentOf(
      graph({
        x: [
          [1, 2],
          [3, 4],
        ],
        op: ['affine', 'x', params],
      }),
    );

  test('the target, when it was the layer itself', () => {
    const folded = { ...affine({ units: 2 }), target: { node: 'op', seed: 2 } };
    const opened = open(folded);
    expect(opened.target?.node).toBe(opened.blocks.get('op')?.outputs[0]?.node);
    expect(foldLayer(opened, 'op')).toEqual(folded);
  });

  test('trained weights keep their names, and running statistics follow', () => {
    const weights = { 'op.w': [[1], [2]], 'op.mean': [1, 2], 'op.variance': [3, 4], other: 1 };
    const model = graph({
      x: [
        [1, 2],
        [3, 5],
      ],
      op: ['batchNorm', 'x'],
    });
    const folded: Document = { ...documentOf(model), weights };
    const opened = open(folded);
    expect(Object.keys(opened.weights ?? {})).toEqual(['op.w', 'op.mu.average', 'op.v.average', 'other']);
    expectSameBorder(folded, opened, 'test');
    expect(foldLayer(opened, 'op').weights).toEqual(weights);
  });

  test('a number typed for a parameter stays when it is folded', () => {
    const opened = open(affine({ units: 1 }));
    const w = opened.model.nodes.get('op.w');
    if (w === undefined) throw new Error('no w');
    const typed = new Map(opened.model.nodes).set('op.w', {
      ...w,
      params: { ...w.params, value: [[5], [6]] },
    });
    const back = foldLayer({ ...opened, model: { ...opened.model, nodes: typed } }, 'op');
    expect(back.weights).toEqual({ 'op.w': [[5], [6]] });
  });

  test('once the inside was changed, it is no longer that layer', () => {
    const opened = open(documentOf(graph({ x: 1, op: ['sigmoid', 'x'] })));
    const w = opened.model.nodes.get('op.w');
    if (w === undefined) throw new Error('no w');
    const changed = new Map(opened.model.nodes).set('op.w', { ...w, type: 'multiply' });
    const document = { ...opened, model: { ...opened.model, nodes: changed } };
    expect(canFold(document, 'op')).toBe(false);
    expect(foldLayer(document, 'op')).toBe(document);
  });

  test('a layer that is not computed cannot be opened', () => {
    const document = documentOf(graph({ op: ['sigmoid', null] }));
    expect(open(document)).toBe(document);
  });

  test('two layers open one inside the other’s room, and fold back in any order', () => {
    const model = graph({ x: [0.5, -1], op: ['sigmoid', 'x'], next: ['tanh', 'op'], last: ['sum', 'next'] });
    const layout = new Map([...model.nodes.keys()].map((id, at) => [id, { x: 160 * at, y: 0 }]));
    const folded: Document = { ...emptyDocument, model, layout };
    const both = open(open(folded), 'next');
    expectSameNumbers(folded, both, 'last');
    expect(foldLayer(foldLayer(both, 'next'), 'op')).toEqual(folded);
    expect(foldLayer(foldLayer(both, 'op'), 'next').model).toEqual(folded.model);
  });
});

function expectSameNumbers(a: Document, b: Document, node: string): void {
  const [x, y] = [computeDocument(a), computeDocument(b)];
  expectClose(
    numbers(y, slotsOf(y.run.plan, node)?.value),
    numbers(x, slotsOf(x.run.plan, node)?.value),
    node,
  );
}
