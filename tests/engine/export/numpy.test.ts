// Graphs as NumPy code: Python finds the numbers that the engine finds, and nothing that people wrote gets into the code.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examples } from '../../../app/examples/examples.ts';
import { emptyDocument } from '../../../engine/document/document.ts';
import type { Code } from '../../../engine/export/code.ts';
import { numpyLayers, numpyScript } from '../../../engine/exporting.ts';
import { ops } from '../../../engine/ops/index.ts';
import { type Computed, computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { computeExamples } from '../../kit/exampleDocuments.ts';
import { graph } from '../../kit/graph.ts';
import { opGraph } from '../../kit/opGraph.ts';

const styles = { script: numpyScript, layers: numpyLayers };
const textOf = ({ lines }: Code): string => lines.map(({ text }) => text).join('\n');

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;
const python = hasNumpy ? 'python3' : '/usr/bin/python3';
const isPython = hasNumpy || spawnSync(python, ['-c', 'import numpy']).status === 0;

/** Runs each file, writes what the variables named beside it hold, and prints how to find it: their shapes and where they begin. */
const runner = `
import json, sys, io, contextlib, warnings
import numpy as np
warnings.simplefilter('ignore')
jobs, numbers = sys.argv[1:]
answers, written = {}, 0
with open(numbers, 'wb') as out:
    for key, (path, names) in json.load(open(jobs)).items():
        space = {}
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(open(path).read(), path, 'exec'), space)
        answers[key] = {}
        for name in names:
            x = np.asarray(space[name], dtype=float)
            answers[key][name] = [list(x.shape), written]
            out.write(x.tobytes())
            written += x.size
print(json.dumps(answers))
`;

type Written = Readonly<
  Record<string, Readonly<Record<string, readonly [shape: readonly number[], from: number]>>>
>;
type Answer = ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float64Array }>;

const folder = mkdtempSync(join(tmpdir(), 'nabla-numpy-'));
afterAll(() => rmSync(folder, { recursive: true }));

function runAll(codes: ReadonlyMap<string, Code>): ReadonlyMap<string, Answer> {
  const jobs = [...codes].map(([key, code], index) => {
    const path = join(folder, `${index}.py`);
    writeFileSync(path, textOf(code));
    return [key, [path, [...code.values.values(), ...code.gradients.values()]]];
  });
  const program = join(folder, 'runner.py');
  const list = join(folder, 'jobs.json');
  const numbers = join(folder, 'numbers');
  writeFileSync(program, runner);
  writeFileSync(list, JSON.stringify(Object.fromEntries(jobs)));
  const { status, stdout, stderr } = spawnSync(python, [program, list, numbers], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const all = new Float64Array(new Uint8Array(readFileSync(numbers)).buffer);
  const answerOf = (variables: Written[string]): Answer =>
    new Map(
      Object.entries(variables).map(([name, [shape, from]]) => {
        const size = shape.reduce((product, length) => product * length, 1);
        return [name, { shape, data: all.subarray(from, from + size) }];
      }),
    );
  const written = JSON.parse(stdout) as Written;
  return new Map(Object.entries(written).map(([key, variables]) => [key, answerOf(variables)]));
}

/** Every value and gradient of the graph, and the gradient of every parameter, is what the variable of its name holds. */
function expectSame({ run }: Computed, code: Code, answer: Answer | undefined): void {
  for (const [id, slots] of run.plan.nodes) {
    for (const { handle, value, gradient } of slots) {
      const [valueName, gradientName] = [code.values, code.gradients].map((names) =>
        names.get(`${id}.${handle}`),
      );
      expectTensor(run, value, answer?.get(valueName ?? ''), `${valueName}`);
      if (gradient !== null) expectTensor(run, gradient, answer?.get(gradientName ?? ''), `${gradientName}`);
    }
  }
}

function expectSameParameters({ run }: Computed, code: Code, answer: Answer | undefined): void {
  for (const [parameter, { gradient }] of run.plan.parameters) {
    const name = code.gradients.get(parameter) ?? code.gradients.get(`${parameter}.out`);
    if (gradient !== null) expectTensor(run, gradient, answer?.get(name ?? ''), `${name}`);
  }
}

function expectTensor(
  run: Computed['run'],
  buffer: number,
  found: ReturnType<Answer['get']>,
  label: string,
): void {
  const { shape, data } = read(run, buffer);
  expect(found?.shape, label).toEqual([...shape]);
  const numberAt = (at: number): number => found?.data[at] ?? Number.NaN;
  // One expectation a tensor: there are millions of numbers.
  const off = data.findIndex((value, at) => !agree(numberAt(at), value));
  if (off !== -1) expect(numberAt(off), `${label}[${off}]`).toBeCloseTo(data[off] ?? Number.NaN, 9);
}

const agree = (other: number, value: number): boolean =>
  Number.isFinite(value)
    ? Math.abs(other - value) <= 1e-9 * Math.max(1, Math.abs(value))
    : Object.is(other, value) || other === value;

/** Where there is no Python: every name is given a value before it is read, and every value of the graph has a name. */
function expectSound({ run }: Computed, code: Code): void {
  const known = new Set<string>();
  for (const { text } of code.lines) {
    for (const [, name] of text.matchAll(/^([a-zA-Z]\w*(?:, \w+)*) = /g))
      for (const each of name?.split(', ') ?? []) known.add(each);
  }
  for (const name of [...code.values.values(), ...code.gradients.values()]) expect(known).toContain(name);
  expect(code.values.size).toBe([...run.plan.nodes.values()].flat().length);
}

function expectAgreement(computed: ReadonlyMap<string, Computed>, write: (computed: Computed) => Code): void {
  const codes = new Map([...computed].map(([key, each]) => [key, write(each)]));
  const answers = isPython ? runAll(codes) : new Map<string, Answer>();
  for (const [key, each] of computed) {
    const code = codes.get(key);
    if (code === undefined) throw new Error(key);
    if (isPython) {
      expectSame(each, code, answers.get(key));
      expectSameParameters(each, code, answers.get(key));
    } else expectSound(each, code);
  }
}

describe.each(Object.entries(styles))('as %s', (_, write) => {
  let all: ReadonlyMap<string, Computed> = new Map();
  beforeAll(async () => {
    all = await computeExamples(examples.map(({ slug }) => slug));
  });

  test('every example of the menu', () => {
    expect(all.size).toBe(examples.length);
    expectAgreement(all, write);
  });

  test('every op, with all of its samples', () => {
    const cases = [...ops.values()].flatMap((op) =>
      op.kind === 'source'
        ? []
        : op.samples.map((sample, index): [string, Computed] => {
            const model = opGraph({ op: op.id, ...sample });
            return [
              `${op.id} ${index}`,
              computeDocument({ ...emptyDocument, model, target: { node: 'op', seed: 1 } }),
            ];
          }),
    );
    expectAgreement(new Map(cases), write);
  });

  test('broadcasting, forks, owned parameters and a graph without a target', () => {
    const models = {
      fork: graph({ x: [1.5, 2], y: ['square', 'x'], z: ['multiply', 'y', 'y'], w: ['add', 'z', 'y', 'x'] }),
      broadcast: graph({
        x: [
          [1, 2],
          [3, 4],
        ],
        b: [0.5, 1],
        k: 3,
        y: ['multiply', 'x', 'b', 'k'],
      }),
      owned: graph({ x: [[1, 2, 3]], y: ['affine', 'x', null, null, { units: 2 }], z: ['relu', 'y'] }),
      same: graph({ x: [1, 2], y: ['identity', 'x'], z: ['flatten', 'y'], w: ['exp', 'z'] }),
      loose: graph({ x: 1, y: ['exp', 'x'], z: ['log', 'x'] }),
    };
    const computed = Object.entries(models).map(([key, model]): [string, Computed] => [
      key,
      computeDocument({ ...emptyDocument, model }),
    ]);
    expectAgreement(new Map(computed), write);
  });
});

test('a formula reads as the course writes it', () => {
  const model = graph({
    apple: 100,
    count: 2,
    tax: 1.1,
    mul1: ['multiply', 'apple', 'count'],
    mul2: ['multiply', 'mul1', 'tax'],
  });
  const computed = computeDocument({ ...emptyDocument, model });
  const script = textOf(numpyScript(computed));
  expect(script).toContain('mul1 = apple * count\nmul2 = mul1 * tax');
  expect(script).toContain('d_apple = d_mul1 * count');
  const layers = textOf(numpyLayers(computed));
  expect(layers).toContain('class Multiply:\n    def forward(self, a, b):\n        out = a * b');
  expect(layers).toContain('        da = dout * self.b\n        db = dout * self.a\n        return da, db');
  expect(layers).toContain('d_mul1, d_tax = mul2_layer.backward(d_mul2)');
  expect(layers.match(/^class /gm)).toHaveLength(1);
});

test('each line knows its node', () => {
  const model = graph({ x: 2, y: ['exp', 'x'], z: ['square', 'y'] });
  const { lines } = numpyScript(computeDocument({ ...emptyDocument, model }));
  const nodeOf = (text: string) => lines.find((line) => line.text.startsWith(text))?.node;
  expect(['x = ', 'y = ', 'd_y = ', 'd_x = ', 'import'].map(nodeOf)).toEqual(['x', 'y', 'z', 'y', null]);
});

describe('hostile names', () => {
  const names = [
    'x\nimport os',
    "'); os.system('x') #",
    '__import__("os")',
    'np',
    'import',
    'd_x',
    'self',
    'print',
    'numbers',
    'class',
    '사과',
    '__proto__',
    'constructor',
    '"""',
    '\u202e x',
    'a'.repeat(500),
    '1x',
    'x;y',
    'lambda',
    'out',
    '',
    ' ',
  ];
  const nodes = names.map(
    (label, at) =>
      [`n${at}`, { id: `n${at}`, type: 'input', label, params: { value: at }, extra: {} }] as const,
  );
  const sum = { id: 'os.remove(1)', type: 'add', label: 'exec("x")', params: {}, extra: {} };
  const edges = nodes.map(([id], at) => {
    const ends = {
      source: id,
      sourceHandle: 'out',
      target: sum.id,
      targetHandle: String.fromCharCode(97 + at),
    };
    return [`e${at}`, { id: `e${at}`, ...ends, extra: {} }] as const;
  });
  const model = { nodes: new Map([...nodes, [sum.id, sum] as const]), edges: new Map(edges) };
  const computed = computeDocument({ ...emptyDocument, model });

  test.each(Object.entries(styles))('as %s', (_, write) => {
    const code = write(computed);
    const spelt = [...code.values.values(), ...code.gradients.values()];
    expect(new Set(spelt).size).toBe(spelt.length);
    for (const name of spelt) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,50}$/);
    for (const { text } of code.lines) expect(text).not.toMatch(/\bos\b|\bexec\b|__|사과|\n/);
    expectAgreement(new Map([['hostile', computed]]), write);
  });
});
