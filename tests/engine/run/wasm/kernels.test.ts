// Every instruction by the float32 kernels beside the float64 reference, on made-up shapes: odd sizes, tails, edges.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../../engine/compile/layout.ts';
import type { Plan } from '../../../../engine/compile/plan.ts';
import { Recorder } from '../../../../engine/compile/recorder.ts';
import { arityOf, type FunctionName, functions } from '../../../../engine/formula/functions.ts';
import { type Shape, sizeOf } from '../../../../engine/graph/shape.ts';
import type { Transposition, Val } from '../../../../engine/ops/emitter.ts';
import { createRandom } from '../../../../engine/random.ts';
import type { Backend } from '../../../../engine/run/machine.ts';
import { reference } from '../../../../engine/run/reference/backend.ts';
import { normals } from '../../../kit/random.ts';
import { backends, kernelBackends } from '../../../kit/wasm.ts';

type Emit = (record: Recorder, inputs: readonly Val[]) => readonly Val[];

/** A plan that is fed with random tensors; the same for the same seed. */
function planOf(
  shapes: readonly Shape[],
  emit: Emit,
  seed = 0,
): { readonly plan: Plan; readonly outs: readonly number[] } {
  const record = new Recorder('train');
  const random = createRandom(`${seed}`);
  record.enter('test');
  const inputs = shapes.map((shape, at) =>
    record.leaf(`x${at}`, 'input', { shape, data: normals(random, sizeOf(shape)) }),
  );
  const outs = emit(record, inputs).map(({ id }) => id);
  const end = record.instructions.length;
  const plan = {
    ...layOut(record.slots),
    leaves: record.leaves,
    instructions: record.instructions,
    ends: { forward: end, backward: end, update: end, commit: end },
    steps: [],
    seed: null,
    rule: null,
    mode: 'train' as const,
    nodes: new Map(),
    edges: new Map(),
    parameters: new Map(),
  };
  return { plan, outs };
}

const start = { seed: 1, learnt: () => undefined };

function resultsOf(backend: Backend, { plan, outs }: ReturnType<typeof planOf>): readonly number[][] {
  const machine = backend.bind(plan, { extent: 'step', wanted: outs, start });
  // Twice: nothing that the first pass left behind may count.
  machine.step(0);
  machine.step(0);
  return outs.map((id) => [...machine.view(id)]);
}

function expectAlike(backend: Backend, made: ReturnType<typeof planOf>, tolerance: number): void {
  const [found, wanted] = [resultsOf(backend, made), resultsOf(reference, made)];
  for (const [at, numbers] of wanted.entries()) {
    const scale = numbers.reduce((most, each) => Math.max(most, Math.abs(each)), 1);
    const off = numbers.findIndex((each, place) => {
      const own = found[at]?.[place] ?? Number.NaN;
      return !(Object.is(own, each) || Math.abs(own - each) <= tolerance * scale);
    });
    if (off !== -1) expect(found[at]?.[off], `output ${at}, element ${off}`).toBe(numbers[off]);
  }
}

const size = fc.integer({ min: 1, max: 21 });
const few = fc.integer({ min: 1, max: 4 });
const transposition = fc.constantFrom<Transposition>('NN', 'NT', 'TN', 'TT');
const turned = (isTurned: boolean, rows: number, columns: number): Shape =>
  isTurned ? [columns, rows] : [rows, columns];

const cases = [
  ...backends.map((backend) => [`${backend.id}, small tasks written out`, backend] as const),
  ...kernelBackends.map((backend) => [`${backend.id}, small tasks by kernels`, backend] as const),
];

describe.each(cases)('%s', (_, backend) => {
  const check = (made: ReturnType<typeof planOf>, tolerance = 2e-6): void =>
    expectAlike(backend, made, tolerance);

  test('products of every transposition, with and without a batch', () => {
    fc.assert(
      fc.property(transposition, size, size, size, few, fc.boolean(), (how, m, n, k, batch, isShared) => {
        const a = [batch, ...turned(how[0] === 'T', m, k)];
        const b = [...(isShared ? [] : [batch]), ...turned(how[1] === 'T', k, n)];
        check(planOf([a, b], (e, [x, y]) => (x && y ? [e.gemm(how, x, y)] : [])));
      }),
      { numRuns: 200 },
    );
  });

  test('products that go on: a row is added, then more is made of it, and some of it is kept', () => {
    fc.assert(
      fc.property(
        transposition,
        size,
        size,
        fc.integer({ min: 1, max: 40 }),
        fc.nat(7),
        (how, m, n, k, kept) => {
          const shapes = [turned(how[0] === 'T', m, k), turned(how[1] === 'T', k, n), [n], [m, n], [1]];
          const made = planOf(shapes, (e, [x, y, b, d, s]) => {
            if (!x || !y || !b || !d || !s) return [];
            const product = e.gemm(how, x, y);
            const z = e.map('product + b', { product, b });
            const last = e.map('(tanh(z) - d) * s', { z, d, s });
            return [last, ...[product, z, e.sum(last, [0])].filter((_, at) => (kept >> at) & 1)];
          });
          check(made, 4e-6);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('large products: blocks along k, rows packed and not, maps that follow', () => {
    const sizes = [
      [70, 45, 1100],
      [37, 64, 2050],
      [260, 9, 33],
    ] as const;
    for (const how of ['NN', 'NT', 'TN', 'TT'] as const) {
      for (const [m, n, k] of sizes) {
        const made = planOf(
          [turned(how[0] === 'T', m, k), turned(how[1] === 'T', k, n), [n]],
          (e, [x, y, b]) => {
            if (!x || !y || !b) return [];
            const product = e.gemm(how, x, y);
            const z = e.map('product + b', { product, b });
            return [z, e.map('max(0, z) * 2', { z })];
          },
        );
        check(made, 4e-6);
      }
    }
  });

  test('a batch of products that is only summed, and a map behind it', () => {
    fc.assert(
      fc.property(transposition, size, size, size, few, (how, m, n, k, batch) => {
        const shapes = [
          [batch, ...turned(how[0] === 'T', m, k)],
          [batch, ...turned(how[1] === 'T', k, n)],
        ];
        const made = planOf(shapes, (e, [x, y]) => {
          if (!x || !y) return [];
          const sum = e.sum(e.gemm(how, x, y), [0]);
          return [e.map('g * 0.5', { g: sum })];
        });
        check(made);
      }),
    );
  });

  test('convolution: what windows see is multiplied, forwards and back', () => {
    const image = fc.record({
      images: few,
      channels: few,
      filters: fc.integer({ min: 1, max: 9 }),
      height: fc.integer({ min: 5, max: 14 }),
      width: fc.integer({ min: 5, max: 14 }),
      kernel: fc.integer({ min: 1, max: 5 }),
      stride: fc.integer({ min: 1, max: 3 }),
      padding: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(image, ({ images, channels, filters, height, width, ...windows }) => {
        const length = channels * windows.kernel ** 2;
        const made = planOf(
          [
            [images, channels, height, width],
            [filters, length],
          ],
          (e, [x, w]) => {
            if (!x || !w) return [];
            const seen = e.unfold(x, windows);
            const columns = e.reshape(seen, [images, length, sizeOf(seen.shape.slice(-2))]);
            const y = e.gemm('NN', w, columns);
            const dw = e.sum(e.gemm('NT', y, columns), [0]);
            const dx = e.fold(e.reshape(e.gemm('TN', w, y), seen.shape), windows, x.shape);
            return [y, dw, dx];
          },
        );
        check(made, 5e-6);
      }),
      { numRuns: 200 },
    );
  });

  test('unfolding alone, and a frame of padding that stays as it is', () => {
    const made = planOf([[2, 3, 6, 5]], (e, [x]) =>
      x ? [e.unfold(x, { kernel: 3, stride: 2, padding: 1 })] : [],
    );
    check(made, 0.5e-6);
  });

  test('pooling, forwards and back, where windows overlap too', () => {
    const windows = fc.record({ kernel: few, stride: few });
    fc.assert(
      fc.property(
        windows,
        few,
        fc.integer({ min: 4, max: 21 }),
        fc.integer({ min: 4, max: 21 }),
        (w, n, h, v) => {
          for (const how of ['max', 'sum'] as const) {
            const made = planOf([[n, 2, h, v]], (e, [x]) => {
              if (!x) return [];
              const y = e.pool(how, x, { ...w, padding: 0 });
              return [y, e.unpool(how, x, y, { ...w, padding: 0 })];
            });
            check(made);
          }
        },
      ),
    );
  });

  test('sums and maxima over any axes', () => {
    const shape = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.integer({ min: 0, max: 15 }), (lengths, mask) => {
        const axes = [...lengths.keys()].filter((axis) => (mask >> axis) & 1);
        check(
          planOf([lengths], (e, [x]) => (x ? [e.sum(x, axes), e.max(x, axes), e.firstMax(x, axes)] : [])),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('long sums keep their digits', () => {
    check(
      planOf([[3, 20_011]], (e, [x]) => (x ? [e.sum(x, [1]), e.sum(x, [0])] : [])),
      1e-6,
    );
  });

  test('maps broadcast as they should, several at once', () => {
    const shape = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.nat(15), fc.nat(15), (lengths, one, other) => {
        const thin = (mask: number): Shape =>
          lengths.map((length, axis) => ((mask >> axis) & 1 ? 1 : length));
        const made = planOf([lengths, thin(one), thin(other)], (e, [x, a, b]) => {
          if (!x || !a || !b) return [];
          const y = e.map('x * a + b', { x, a, b });
          return [y, e.map('tanh(y) - a', { y, a }), e.map('exp(-y * y)', { y })];
        });
        check(made, 4e-6);
      }),
      { numRuns: 200 },
    );
  });

  test('copies: turned, sliced, joined, repeated', () => {
    const made = planOf(
      [
        [3, 4, 5],
        [3, 2, 5],
        [1, 4, 1],
      ],
      (e, [x, y, z]) =>
        x && y && z
          ? [e.permute(x, [2, 0, 1]), e.concat([x, y], 1), e.slice(x, 1, 1, 2), e.expand(z, [3, 4, 5])]
          : [],
    );
    check(made, 1e-6);
  });

  test('one-hot rows, and NaN for what is no class', () => {
    const record = (labels: readonly number[]) =>
      planOf([], (e) => {
        const x = e.leaf('labels', 'input', { shape: [labels.length], data: Float64Array.from(labels) });
        return [e.oneHot(x, 3)];
      });
    expect(resultsOf(backend, record([2, 0, 3, -1, 0.5]))).toEqual(
      resultsOf(reference, record([2, 0, 3, -1, 0.5])),
    );
  });

  test('draws are those of the reference, as far as float32 has room', () => {
    const made = planOf([], (e) => [e.random([1000]), e.random([7])]);
    const [found, wanted] = [resultsOf(backend, made).flat(), resultsOf(reference, made).flat()];
    for (const [at, number] of wanted.entries()) {
      expect(found[at]).toBeLessThan(1);
      expect(Math.abs((found[at] ?? 0) - number)).toBeLessThan(2 ** -24);
    }
  });

  test('a buffer is never given away while somebody needs it', () => {
    const step = fc.record({ op: fc.nat(4), a: fc.nat(99), b: fc.nat(99) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), fc.nat(), (steps, seed) => {
        const made = planOf(
          [
            [6, 6],
            [6, 6],
            [6, 6],
          ],
          (e, inputs) => {
            const known = [...inputs];
            const pick = (at: number): Val => known[at % known.length] ?? fail();
            for (const { op, a, b } of steps) {
              const [x, y] = [pick(a), pick(b)];
              const made = [
                () => e.map('tanh(x + y)', { x, y }),
                () => e.map('x * 0.5 - y', { x, y }),
                () => e.map('tanh(x)', { x: e.gemm('NT', x, y) }),
                () => e.map('x + s', { x, s: e.sum(e.map('y / 6', { y }), [1]) }),
                () => e.permute(x, [1, 0]),
              ][op]?.();
              if (made !== undefined) known.push(made);
            }
            return known.slice(-2);
          },
          seed,
        );
        check(made, 2e-5);
      }),
      { numRuns: 300 },
    );
  });
});

const fail = (): never => {
  throw new Error('nothing to pick from');
};

describe('functions of vectors', () => {
  /** Units in the last place that a result may be off, where the argument is exact in float32. */
  const bounds: Partial<Record<FunctionName, number>> = { exp: 2, expm1: 4, log: 2, log1p: 4, tanh: 8 };
  const ulp = (x: number): number => 2 ** (Math.floor(Math.log2(Math.max(Math.abs(x), 2 ** -126))) - 23);
  const given = [
    0, 1e-30, 1e-6, 3e-4, 4.1e-4, 0.01, 0.3, 0.49, 0.51, 0.7, 1, 1.5, 2, 5, 7.9, 7.91, 20, 60, 87.3, 88.7, 89,
    200,
  ]
    .flatMap((x) => [x, -x])
    .concat(
      Array.from({ length: 4000 }, (_, at) => (at - 2000) / 40),
      [1e30, 3e38, Infinity, -Infinity, Number.NaN],
    )
    .map(Math.fround);

  test.each(Object.keys(functions) as FunctionName[])('%s', (fn) => {
    for (const backend of backends) {
      const arity = arityOf(fn);
      const shifted = (by: number): Float64Array =>
        Float64Array.from(given, (_, at) => given[(at * (by + 1) + by * 7) % given.length] ?? 0);
      const columns = Array.from({ length: arity }, (_, at) => shifted(at));
      const record = new Recorder('test');
      const inputs = columns.map((data, at) =>
        record.leaf(`x${at}`, 'input', { shape: [data.length], data }),
      );
      const names = ['a', 'b', 'c'].slice(0, arity);
      const out = record.map(
        { kind: 'call', fn, args: names.map((name) => ({ kind: 'variable', name })) },
        Object.fromEntries(names.map((name, at) => [name, inputs[at] ?? fail()])),
      );
      const end = record.instructions.length;
      const plan: Plan = {
        ...layOut(record.slots),
        leaves: record.leaves,
        instructions: record.instructions,
        ends: { forward: end, backward: end, update: end, commit: end },
        steps: [],
        seed: null,
        rule: null,
        mode: 'train' as const,
        nodes: new Map(),
        edges: new Map(),
        parameters: new Map(),
      };
      const machine = backend.bind(plan, { extent: 'forward', wanted: [out.id], start });
      machine.forward();
      const found = machine.view(out.id);
      for (let at = 0; at < given.length; at++) {
        const args = columns.map((column) => column[at] ?? 0);
        const [a = 0, b = 0, c = 0] = args;
        const exact = functions[fn].of(a, b, c);
        const own = found[at] ?? Number.NaN;
        const rounded = Math.fround(exact);
        const isTiny = Math.abs(exact) < 2 ** -126 && Math.abs(own) <= 2 ** -126;
        const isAlike = Object.is(own, rounded) || own === rounded || isTiny;
        if (!isAlike && !(Math.abs(own - exact) <= (bounds[fn] ?? 1) * ulp(exact)))
          expect(own, `${fn}(${args.join(', ')}) by ${backend.id}`).toBe(rounded);
      }
    }
  });
});
