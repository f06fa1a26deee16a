// The headless command, with a host made of strings.

import { describe, expect, test } from 'vitest';
import { main } from '../../engine/cli.ts';
import { emptyDocument, type Json, type Model } from '../../engine/document/document.ts';
import { parseDocument } from '../../engine/document/parse.ts';
import { serializeDocument } from '../../engine/document/serialize.ts';
import { numpyScript } from '../../engine/exporting.ts';
import { catalogue } from '../../engine/graph/catalogue.ts';
import { computeDocument } from '../../engine/run/live.ts';
import { graph } from '../kit/graph.ts';

/** Runs a command line over files by name; standard input is the file "-". */
async function run(line: string, files: Readonly<Record<string, string>> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(line.split(' '), {
    read: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error(`no such file: ${path}`);
      return new TextEncoder().encode(text);
    },
    readAsset: async (name) => {
      throw new Error(`no such asset: ${name}`);
    },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { status, out, err, json: line.startsWith('export') ? [] : out.map((text) => JSON.parse(text)) };
}

const fileOf = (model: Model, training: Readonly<Record<string, Json>> | null = null): string =>
  serializeDocument({ ...emptyDocument, model, training });

function parsedFile(text: string) {
  const parsed = parseDocument(text, catalogue);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  return parsed.document;
}

const apple = fileOf(
  graph({
    apple: 100,
    count: 2,
    tax: 1.1,
    mul1: ['multiply', 'apple', 'count'],
    mul2: ['multiply', 'mul1', 'tax'],
  }),
);

const xor = graph({
  data: ['dataset', { data: 'xorTable' }],
  hidden: ['affine', 'data:x', { units: 4, init: 'xavier' }],
  bent: ['tanh', 'hidden'],
  scores: ['affine', 'bent', { units: 2, init: 'xavier' }],
  loss: ['softmaxWithLoss', 'scores', 'data:t'],
});
const training = { optimizer: { type: 'sgd', rate: 0.5 }, batchSize: 4, epochs: 500 };

describe('export', () => {
  test('prints the script that the code view shows', async () => {
    const { status, out, err } = await run('export apple', { apple });
    expect([status, err]).toEqual([0, []]);
    const computed = computeDocument(parsedFile(apple));
    expect(out).toEqual([
      numpyScript(computed)
        .lines.map(({ text }) => text)
        .join('\n'),
    ]);
    expect(out[0]).toMatch(/^import numpy as np\n/);
  });

  test('says what is not in it, and goes on with the next file', async () => {
    const half = fileOf(graph({ x: 3, y: ['exp', 'x'], z: ['add', 'x', null] }));
    const { status, out, err } = await run('export half none apple', { half, apple });
    expect(status).toBe(1);
    expect(out).toHaveLength(2);
    expect(out[0]).toContain('np.exp(x)');
    expect(err.at(-1)).toBe('nabla: none: no such file: none');
    expect(err.slice(0, -1).every((line) => line.startsWith('nabla: half: '))).toBe(true);
    expect(err.length).toBeGreaterThan(1);
  });
});

describe('run', () => {
  test('prints values and gradients, raw', async () => {
    const { status, json, err } = await run('run apple', { apple });
    expect(status).toBe(0);
    expect(err).toEqual([]);
    expect(json[0].nodes.mul2.out).toEqual({ shape: [], value: 220.00000000000003, gradient: 1 });
    expect(json[0].edges['apple>mul1.a']).toEqual({ value: 100, gradient: 2.2 });
  });

  test('several files are a line each, in order, and - is standard input', async () => {
    const { json } = await run('run - apple', { '-': fileOf(graph({ x: 3 })), apple });
    expect(json.map(({ nodes }) => Object.keys(nodes).length)).toEqual([1, 5]);
  });

  test('--mode train drops, --mode test does not; --seed draws others', async () => {
    const model = graph({ x: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], y: ['dropout', 'x'] });
    const files = { f: fileOf(model) };
    const valuesOf = async (line: string) => (await run(line, files)).json[0].nodes.y.out.value;
    const [testing, training, other] = [
      await valuesOf('run f'),
      await valuesOf('run --mode train f'),
      await valuesOf('run --mode=train --seed 5 f'),
    ];
    expect(testing).toEqual(Array(12).fill(1));
    expect(new Set(training)).toEqual(new Set([0, 2]));
    expect(other).not.toEqual(training);
  });

  test('a data node shows its first batch', async () => {
    const { json } = await run('run f', { f: fileOf(xor, training) });
    expect(json[0].issues).toEqual([]);
    expect(json[0].nodes.data.x.shape).toEqual([4, 2]);
    expect(json[0].nodes.data.t.shape).toEqual([4]);
  });
});

test('check compares every gradient with central differences', async () => {
  const { status, out } = await run('check apple', { apple });
  expect(status).toBe(0);
  expect(out).toHaveLength(1);
  expect(out[0]).toContain('relativeError');
});

describe('train', () => {
  test('prints the graph with weights that have learnt', async () => {
    const { status, out, err } = await run('train f', { f: fileOf(xor, training) });
    expect(status).toBe(0);
    expect(err.at(-1)).toMatch(/^done after 500 steps; train loss .* accuracy 1\.0000$/);
    const trained = await run('run f', { f: out.join('') });
    expect(trained.json[0].issues).toEqual([]);
    expect(trained.json[0].nodes.loss.out.value).toBeLessThan(0.1);
  });

  test('says what stands in the way', async () => {
    const { status, err, out } = await run('train apple', { apple });
    expect(status).toBe(1);
    expect(out).toEqual([]);
    expect(err.join()).toContain('No parameter leads to the target');
  });

  test('a data set that cannot be had is said, not thrown', async () => {
    const model = graph({ data: ['dataset', { data: 'iris' }] });
    const { status, err } = await run('train f', { f: fileOf(model) });
    expect(status).toBe(1);
    expect(err.join()).toContain('no such asset: iris');
  });
});

describe('mistakes', () => {
  test.each([
    ['fly apple', 'found "fly"'],
    ['run', 'expected a FILE, found none'],
    ['run --colour apple', 'unknown option --colour'],
    ['run --mode maybe apple', '--mode takes train or test, found maybe'],
    ['run --seed x apple', '--seed takes a whole number, found x'],
  ])('%s is a wrong command line', async (line, said) => {
    const { status, err, out } = await run(line, { apple });
    expect(status).toBe(2);
    expect(err.join()).toContain(said);
    expect(out).toEqual([]);
  });

  test('a file that is no graph is one line on standard error, and the others are run', async () => {
    const { status, err, out } = await run('run bad gone apple', { bad: '{"format": "nab', apple });
    expect(status).toBe(1);
    expect(err).toHaveLength(2);
    for (const line of err) expect(line).not.toContain('\n');
    expect(out).toHaveLength(1);
  });
});
