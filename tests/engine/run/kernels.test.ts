// Every instruction of the reference back end against the definition, element by element, on made-up tensors.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instruction } from '../../../engine/compile/instruction.ts';
import { layOut } from '../../../engine/compile/layout.ts';
import { Recorder } from '../../../engine/compile/recorder.ts';
import type { Shape } from '../../../engine/graph/shape.ts';
import type { Transposition, Val, Windows } from '../../../engine/ops/emitter.ts';
import { bind } from '../../../engine/run/reference/bind.ts';
import type { Chance } from '../../../engine/run/reference/memory.ts';

interface Tensor {
  readonly shape: Shape;
  readonly data: readonly number[];
}

/** What the instructions leave in the buffer that `emit` answers with; the arena starts full of rubbish. */
function carryOut(inputs: readonly Tensor[], emit: (record: Recorder, vals: readonly Val[]) => Val): Tensor {
  const record = new Recorder('train');
  const vals = inputs.map(({ shape }) => record.buffer(shape));
  const out = emit(record, vals);
  const result = run(record, inputs, vals, [out]);
  return result[0] ?? { shape: [], data: [] };
}

function run(
  record: Recorder,
  inputs: readonly Tensor[],
  vals: readonly Val[],
  outs: readonly Val[],
  chance: Chance = { seed: 0, pass: 0 },
): Tensor[] {
  const { buffers, size } = layOut(record.slots);
  const arena = new Float64Array(size).fill(-77);
  const end = record.instructions.length;
  const plan = {
    buffers,
    size,
    leaves: [],
    ends: { forward: end, backward: end, update: end, commit: end },
    instructions: record.instructions,
    steps: [],
    seed: null,
    rule: null,
    mode: 'train' as const,
    nodes: new Map(),
    edges: new Map(),
    parameters: new Map(),
  };
  inputs.forEach(({ data }, index) => {
    arena.set(data, buffers[vals[index]?.id ?? -1]?.offset ?? -1);
  });
  const kernels = bind({ plan, arena, chance }, plan.instructions);
  // Twice: nothing that the first pass left behind may count.
  for (const kernel of [...kernels, ...kernels]) kernel();
  inputs.forEach(({ data }, index) => {
    const { offset = -1, length = -1 } = buffers[vals[index]?.id ?? -1] ?? {};
    expect([...arena.subarray(offset, offset + length)], 'an input was written to').toEqual(data);
  });
  return outs.map(({ id }) => {
    const { shape, offset, length } = buffers[id] ?? { shape: [], offset: 0, length: 0 };
    return { shape, data: [...arena.subarray(offset, offset + length)] };
  });
}

// The definition: tensors as functions of an index.

const sizeOf = (shape: Shape): number => shape.reduce((size, length) => size * length, 1);

/** Every index of a shape, in row-major order. */
const indices = (shape: Shape): number[][] =>
  shape.reduce<number[][]>(
    (found, length) => found.flatMap((index) => Array.from({ length }, (_, at) => [...index, at])),
    [[]],
  );

const at = ({ shape, data }: Tensor, index: readonly number[]): number => {
  const place = index.reduce((sum, i, axis) => sum * (shape[axis] ?? 1) + i, 0);
  return data[place] ?? Number.NaN;
};

const tensorOf = (shape: Shape, element: (index: readonly number[]) => number): Tensor => ({
  shape,
  data: indices(shape).map(element),
});

/** The element of a tensor that a broadcast puts at an index. */
const stretched = (tensor: Tensor, index: readonly number[]): number => {
  const own = index.slice(index.length - tensor.shape.length);
  return at(
    tensor,
    own.map((i, axis) => (tensor.shape[axis] === 1 ? 0 : i)),
  );
};

// Made-up tensors.

const small = fc.nat({ max: 3 });
const shapes = fc.array(small, { maxLength: 4 });
const numbers = fc.integer({ min: -9, max: 9 });
const wild = fc.oneof(
  { weight: 6, arbitrary: numbers },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, -0) },
);

const tensors = (shape: Shape, elements = numbers): fc.Arbitrary<Tensor> =>
  fc.array(elements, { minLength: sizeOf(shape), maxLength: sizeOf(shape) }).map((data) => ({ shape, data }));

/** A shape that broadcasts to the given one: leading axes gone, others of length 1. */
const shrunk = (shape: Shape): fc.Arbitrary<Shape> =>
  fc
    .tuple(
      fc.nat({ max: shape.length }),
      fc.array(fc.boolean(), { minLength: shape.length, maxLength: shape.length }),
    )
    .map(([gone, ones]) => shape.map((length, axis) => (ones[axis] ? 1 : length)).slice(gone));

const axesOf = (shape: Shape): fc.Arbitrary<number[]> => fc.subarray(shape.map((_, axis) => axis));

describe('map', () => {
  test('computes the formula for every element, operands broadcast', () => {
    const cases = shapes.chain((shape) =>
      fc.tuple(
        fc.constant(shape),
        tensors(shape),
        shrunk(shape).chain((s) => tensors(s)),
        shrunk(shape).chain((s) => tensors(s)),
        numbers,
      ),
    );
    fc.assert(
      fc.property(cases, ([shape, a, b, c, n]) => {
        const out = carryOut([a, b, c], (record, [a, b, c]) =>
          record.map('(a - 2 * b) * n + c / 4', { a: a ?? 0, b: b ?? 0, c: c ?? 0, n }),
        );
        expect(out).toEqual(
          tensorOf(shape, (i) => (at(a, i) - 2 * stretched(b, i)) * n + stretched(c, i) / 4),
        );
      }),
    );
  });

  test('carries rows of any length', () => {
    const shape = [3, 1000];
    const a = tensorOf(shape, ([row = 0, column = 0]) => row - column);
    const b = tensorOf([1000], ([column = 0]) => column / 7);
    const out = carryOut([a, b], (record, [a, b]) => record.map('a * b', { a: a ?? 0, b: b ?? 0 }));
    expect(out).toEqual(tensorOf(shape, (i) => at(a, i) * stretched(b, i)));
  });

  test('of a lone variable is that very buffer, of numbers alone a scalar', () => {
    const x: Tensor = { shape: [2], data: [4, 5] };
    const record = new Recorder('train');
    const val = record.buffer(x.shape);
    expect(record.map('x', { x: val })).toBe(val);
    expect(carryOut([], (record) => record.map('2 * n', { n: 21 }))).toEqual({ shape: [], data: [42] });
  });
});

test('accumulate adds its terms in order', () => {
  const cases = shapes.chain((shape) => fc.array(tensors(shape, wild), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(cases, (terms) => {
      const out = carryOut(terms, (record, vals) => record.accumulate(vals));
      const { shape } = terms[0] ?? { shape: [] };
      expect(out).toEqual(tensorOf(shape, (i) => terms.reduce((sum, term) => sum + at(term, i), 0)));
    }),
  );
});

test('gemm multiplies matrices, either transposed, batches broadcast', () => {
  const cases = fc
    .record({
      transposition: fc.constantFrom<Transposition>('NN', 'NT', 'TN', 'TT'),
      batch: fc.array(small, { maxLength: 3 }),
      m: small,
      n: small,
      k: small,
    })
    .chain(({ batch, ...sizes }) =>
      fc
        .tuple(fc.constant(sizes), fc.constant(batch), shrunk(batch), fc.boolean())
        .chain(([{ transposition, m, n, k }, whole, part, swapped]) => {
          const [batchA, batchB] = swapped ? [part, whole] : [whole, part];
          const matrixA = transposition[0] === 'N' ? [m, k] : [k, m];
          const matrixB = transposition[1] === 'N' ? [k, n] : [n, k];
          return fc.record({
            transposition: fc.constant(transposition),
            shape: fc.constant([...whole, m, n]),
            k: fc.constant(k),
            a: tensors([...batchA, ...matrixA], wild),
            b: tensors([...batchB, ...matrixB], wild),
          });
        }),
    );
  fc.assert(
    fc.property(cases, ({ transposition, shape, k, a, b }) => {
      const out = carryOut([a, b], (record, [a, b]) => record.gemm(transposition, a ?? none, b ?? none));
      const element = (
        x: Tensor,
        way: string | undefined,
        batch: readonly number[],
        row: number,
        column: number,
      ) => stretchedMatrix(x, batch, way === 'N' ? [row, column] : [column, row]);
      expect(out).toEqual(
        tensorOf(shape, (index) => {
          const batch = index.slice(0, -2);
          const [row = 0, column = 0] = index.slice(-2);
          const products = Array.from({ length: k }, (_, inner) => {
            const left = element(a, transposition[0], batch, row, inner);
            return left * element(b, transposition[1], batch, inner, column);
          });
          return products.reduce((sum, product) => sum + product, 0);
        }),
      );
    }),
    { numRuns: 300 },
  );
});

const none: Val = { id: -1, shape: [] };

/** Like `stretched`, but only the batch axes are. */
function stretchedMatrix(x: Tensor, batch: readonly number[], place: readonly number[]): number {
  const own = x.shape.slice(0, -2);
  const index = batch.slice(batch.length - own.length).map((i, axis) => (own[axis] === 1 ? 0 : i));
  return at(x, [...index, ...place]);
}

describe('over axes', () => {
  const cases = shapes.chain((shape) => fc.tuple(tensors(shape, wild), axesOf(shape)));
  const kept = (shape: Shape, axes: readonly number[]): Shape =>
    shape.map((length, axis) => (axes.includes(axis) ? 1 : length));
  /** Indices of the elements that a reduced element is made of. */
  const group = (shape: Shape, axes: readonly number[], index: readonly number[]): number[][] =>
    indices(shape).filter((inner) => inner.every((i, axis) => axes.includes(axis) || i === index[axis]));
  /** The first element that none of the others beats; NaN beats every number. */
  const winner = (x: Tensor, members: number[][]): number[] | undefined =>
    members.find((member) => Number.isNaN(at(x, member))) ??
    members.find((member) => members.every((other) => at(x, member) >= at(x, other)));

  test('sum adds, and is 0 over nothing', () => {
    fc.assert(
      fc.property(cases, ([x, axes]) => {
        const out = carryOut([x], (record, [x]) => record.sum(x ?? none, axes));
        const total = (index: readonly number[]): number =>
          group(x.shape, axes, index).reduce((sum, member) => sum + at(x, member), 0);
        expect(out).toEqual(tensorOf(kept(x.shape, axes), total));
      }),
    );
  });

  test('max is the largest, NaN where there is one, NaN over nothing', () => {
    fc.assert(
      fc.property(cases, ([x, axes]) => {
        const out = carryOut([x], (record, [x]) => record.max(x ?? none, axes));
        const largest = (index: readonly number[]): number => {
          const first = winner(x, group(x.shape, axes, index));
          return first === undefined ? Number.NaN : at(x, first);
        };
        expect(out).toEqual(tensorOf(kept(x.shape, axes), largest));
      }),
    );
  });

  test('firstMax marks one element a group: the first of the largest', () => {
    fc.assert(
      fc.property(cases, ([x, axes]) => {
        const out = carryOut([x], (record, [x]) => record.firstMax(x ?? none, axes));
        const isFirst = (index: readonly number[]): number =>
          winner(x, group(x.shape, axes, index))?.join() === index.join() ? 1 : 0;
        expect(out).toEqual(tensorOf(x.shape, isFirst));
      }),
    );
  });

  test('max of a row with NaN', () => {
    const x: Tensor = { shape: [3, 3], data: [1, Number.NaN, 5, Number.NaN, 2, Number.NaN, 7, 9, 9] };
    expect(carryOut([x], (record, [x]) => record.max(x ?? none, [1])).data).toEqual([
      Number.NaN,
      Number.NaN,
      9,
    ]);
    expect(carryOut([x], (record, [x]) => record.firstMax(x ?? none, [1])).data).toEqual([
      0, 1, 0, 1, 0, 0, 0, 1, 0,
    ]);
  });
});

describe('copy', () => {
  test('permute puts the axes in another order', () => {
    const cases = shapes.chain((shape) =>
      fc.tuple(
        tensors(shape),
        fc.shuffledSubarray(
          shape.map((_, axis) => axis),
          { minLength: shape.length },
        ),
      ),
    );
    fc.assert(
      fc.property(cases, ([x, order]) => {
        const out = carryOut([x], (record, [x]) => record.permute(x ?? none, order));
        const shape = order.map((axis) => x.shape[axis] ?? -1);
        expect(out).toEqual(
          tensorOf(shape, (index) =>
            at(
              x,
              x.shape.map((_, axis) => index[order.indexOf(axis)] ?? -1),
            ),
          ),
        );
      }),
    );
  });

  test('expand repeats', () => {
    const cases = shapes.chain((shape) =>
      fc.tuple(
        fc.constant(shape),
        shrunk(shape).chain((s) => tensors(s)),
      ),
    );
    fc.assert(
      fc.property(cases, ([shape, x]) => {
        const out = carryOut([x], (record, [x]) => record.expand(x ?? none, shape));
        expect(out).toEqual(tensorOf(shape, (index) => stretched(x, index)));
      }),
    );
  });

  /** Tensors that are alike but along one axis. */
  const joinable = fc
    .tuple(
      fc.array(small, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.array(small, { minLength: 1, maxLength: 4 }),
    )
    .chain(([shape, any, lengths]) => {
      const axis = any % shape.length;
      const parts = lengths.map((length) => tensors(shape.map((own, at) => (at === axis ? length : own))));
      return fc.tuple(fc.constant(axis), fc.tuple(...parts));
    });

  test('concat joins', () => {
    fc.assert(
      fc.property(joinable, ([axis, parts]) => {
        const out = carryOut(parts, (record, vals) => record.concat(vals, axis));
        const owners = parts.flatMap((part) =>
          Array.from({ length: part.shape[axis] ?? 0 }, (_, place) => ({ part, place })),
        );
        const shape = (parts[0]?.shape ?? []).map((own, at) => (at === axis ? owners.length : own));
        expect(out).toEqual(
          tensorOf(shape, (index) => {
            const owner = owners[index[axis] ?? -1];
            return owner === undefined ? Number.NaN : at(owner.part, index.with(axis, owner.place));
          }),
        );
      }),
    );
  });

  test('slice cuts what concat joined', () => {
    fc.assert(
      fc.property(joinable, ([axis, parts]) => {
        const record = new Recorder('train');
        const vals = parts.map(({ shape }) => record.buffer(shape));
        const whole = record.concat(vals, axis);
        let start = 0;
        const slices = vals.map(({ shape }) => {
          const length = shape[axis] ?? 0;
          start += length;
          return record.slice(whole, axis, start - length, length);
        });
        expect(run(record, parts, vals, slices)).toEqual(parts);
      }),
    );
  });

  test('walks either side by its own strides and offset', () => {
    const record = new Recorder('train');
    const from = record.buffer([3, 4]);
    const to = record.buffer([2, 5]);
    const instruction: Instruction = {
      kind: 'copy',
      shape: [2, 2],
      from: { buffer: from.id, offset: 11, strides: [-4, -2] },
      to: { buffer: to.id, offset: 1, strides: [5, 3] },
    };
    const x = tensorOf([3, 4], ([row = 0, column = 0]) => 10 * row + column);
    record.instructions.push(instruction);
    expect(run(record, [x], [from], [to])[0]?.data).toEqual([-77, 23, -77, -77, 21, -77, 13, -77, -77, 11]);
  });
});

test('reshape is the same stretch of memory', () => {
  const x = tensorOf([2, 3], ([row = 0, column = 0]) => 10 * row + column);
  const record = new Recorder('train');
  const val = record.buffer(x.shape);
  const view = record.reshape(val, [3, 2]);
  expect(record.instructions).toEqual([]);
  expect(run(record, [x], [val], [view])).toEqual([{ shape: [3, 2], data: x.data }]);
  expect(record.reshape(val, [2, 3])).toBe(val);
  expect(() => record.reshape(val, [4, 2])).toThrow('internal');
});

test('oneHot makes unit vectors, and NaN of what is no class', () => {
  const labels = fc.oneof(fc.integer({ min: -2, max: 5 }), fc.constantFrom(0.5, Number.NaN, Infinity));
  const cases = fc.array(small, { maxLength: 2 }).chain((shape) => fc.tuple(tensors(shape, labels), small));
  fc.assert(
    fc.property(cases, ([x, classes]) => {
      const out = carryOut([x], (record, [x]) => record.oneHot(x ?? none, classes));
      const element = (index: readonly number[]): number => {
        const label = at(x, index.slice(0, -1));
        const isClass = [...Array(classes).keys()].includes(label);
        return isClass ? Number(label === index.at(-1)) : Number.NaN;
      };
      expect(out).toEqual(tensorOf([...x.shape, classes], element));
    }),
  );
});

describe('windows', () => {
  const cases = fc
    .record({
      kernel: fc.integer({ min: 1, max: 4 }),
      stride: fc.integer({ min: 1, max: 4 }),
      padding: fc.nat({ max: 3 }),
      batch: fc.nat({ max: 2 }),
      channels: fc.nat({ max: 2 }),
      height: fc.integer({ min: 1, max: 6 }),
      width: fc.integer({ min: 1, max: 6 }),
    })
    .filter(({ kernel, padding, height, width }) => Math.min(height, width) + 2 * padding >= kernel)
    .chain(({ batch, channels, height, width, ...windows }) => {
      const image = [batch, channels, height, width];
      const places = [height, width].map((length) => placesOf(length, windows));
      const seen = [batch, channels, windows.kernel, windows.kernel, ...places];
      return fc.record({
        windows: fc.constant(windows),
        x: tensors(image, wild),
        y: tensors(seen),
        seen: tensors(seen, wild),
      });
    });

  /** How often a window of the kernel can be put down, one stride further each time, before it leaves the padded image. */
  const placesOf = (length: number, { kernel, stride, padding }: Windows): number => {
    let places = 0;
    while (places * stride + kernel <= length + 2 * padding) places++;
    return places;
  };

  /** The pixel that an element of a window lies on, which may be one of the padding. */
  const pixelOf = (
    [n = 0, c = 0, i = 0, j = 0, row = 0, column = 0]: readonly number[],
    windows: Windows,
  ): number[] => {
    const { stride, padding } = windows;
    return [n, c, row * stride + i - padding, column * stride + j - padding];
  };
  const isInside = (index: readonly number[], shape: Shape): boolean =>
    index.every((i, axis) => i >= 0 && i < (shape[axis] ?? 0));

  test('unfold shows what each window sees, and zeros outside', () => {
    fc.assert(
      fc.property(cases, ({ windows, x, seen }) => {
        const out = carryOut([x], (record, [x]) => record.unfold(x ?? none, windows));
        const element = (index: readonly number[]): number => {
          const pixel = pixelOf(index, windows);
          return isInside(pixel, x.shape) ? at(x, pixel) : 0;
        };
        expect(out).toEqual(tensorOf(seen.shape, element));
      }),
      { numRuns: 300 },
    );
  });

  test('fold adds each element to the pixel that it lies on', () => {
    fc.assert(
      fc.property(cases, ({ windows, x, seen }) => {
        const out = carryOut([seen], (record, [seen]) => record.fold(seen ?? none, windows, x.shape));
        const elements = indices(seen.shape);
        const total = (pixel: readonly number[]): number =>
          elements
            .filter((index) => pixelOf(index, windows).join() === pixel.join())
            .reduce((sum, index) => sum + at(seen, index), 0);
        expect(out).toEqual(tensorOf(x.shape, total));
      }),
      { numRuns: 100 },
    );
  });

  test('fold is the transpose of unfold: ⟨unfold x, y⟩ = ⟨x, fold y⟩', () => {
    const dot = (a: Tensor, b: Tensor): number =>
      a.data.reduce((sum, value, i) => sum + value * (b.data[i] ?? Number.NaN), 0);
    const whole = cases.map(({ x, ...rest }) => ({
      ...rest,
      x: { ...x, data: x.data.map((_, i) => ((7 * i) % 19) - 9) },
    }));
    fc.assert(
      fc.property(whole, ({ windows, x, y }) => {
        const unfolded = carryOut([x], (record, [x]) => record.unfold(x ?? none, windows));
        const folded = carryOut([y], (record, [y]) => record.fold(y ?? none, windows, x.shape));
        expect(dot(unfolded, y)).toBe(dot(x, folded));
      }),
    );
  });

  test('a window that fits nowhere is our fault', () => {
    const windows = { kernel: 3, stride: 1, padding: 0 };
    expect(() => new Recorder('test').unfold({ id: 0, shape: [1, 1, 4, 2] }, windows)).toThrow('internal');
  });
});

describe('random', () => {
  /** What is drawn by two instructions of one node in one pass, and by one of another. */
  const draws = (chance: Chance): number[][] => {
    const record = new Recorder('train');
    record.enter('a');
    const vals = [record.random([1000]), record.random([1000])];
    record.enter('b');
    vals.push(record.random([1000]));
    return run(record, [], [], vals, chance).map(({ data }) => [...data]);
  };
  const here = { seed: 0, pass: 0 };

  test('draws evenly from [0, 1)', () => {
    for (const data of draws(here)) {
      expect(data.every((value) => value >= 0 && value < 1)).toBe(true);
      for (const part of [0.25, 0.5, 0.75]) {
        // Five standard deviations of 1,000 draws.
        expect(Math.abs(data.filter((value) => value < part).length - 1000 * part)).toBeLessThan(80);
      }
    }
  });

  test('draws the same by the same seed and pass, else nothing twice', () => {
    expect(draws(here)).toEqual(draws(here));
    const all = [here, { seed: 1, pass: 0 }, { seed: 0, pass: 1 }].flatMap(draws);
    for (const [i, one] of all.entries())
      for (const other of all.slice(i + 1))
        expect(one.filter((value, at) => value === other[at])).toEqual([]);
  });
});
