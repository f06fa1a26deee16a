// From what a net says to what is seen of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contourOf } from '../../../app/surface/contour.ts';
import { lookOf, shadesOf } from '../../../app/surface/look.ts';
import { tileAt, tilesSize } from '../../../app/surface/miniature.ts';
import { bordersOf, leaningOf, type Palette, paintPlane } from '../../../app/surface/paint.ts';
import { ticksOf } from '../../../app/surface/ticks.ts';
import type { Samples } from '../../../engine/training.ts';

const palette: Palette = {
  paper: [255, 255, 255],
  ink: [0, 0, 0],
  classes: [
    [200, 0, 0],
    [0, 0, 200],
    [0, 200, 0],
  ],
  gap: [9, 9, 9],
};

const pixel = (pixels: Uint8ClampedArray, size: number, x: number, y: number): readonly number[] => [
  ...pixels.subarray(4 * (y * size + x), 4 * (y * size + x) + 3),
];

describe('a plane', () => {
  test('has the first feature to the right and the second upwards, below zero the first colour', () => {
    const shades = { width: 1, data: Float64Array.of(-1, 0, 0, 1) };
    const pixels = paintPlane(shades, 2, 9, palette, 'smooth');
    const [red = 0, , blue = 0] = pixel(pixels, 9, 0, 8);
    expect(red).toBeGreaterThan(blue);
    const [otherRed = 0, , otherBlue = 0] = pixel(pixels, 9, 8, 0);
    expect(otherBlue).toBeGreaterThan(otherRed);
    expect(pixel(pixels, 9, 8, 8)).toEqual([255, 255, 255]);
  });

  test('is paper where classes are alike, and stronger the surer the net is', () => {
    const shades = { width: 3, data: Float64Array.of(1 / 3, 1 / 3, 1 / 3, 0, 0.6, 0.4, 0, 1, 0, 1, 0, 0) };
    const pixels = paintPlane(shades, 2, 2, palette, 'smooth');
    expect(pixel(pixels, 2, 0, 1)).toEqual([255, 255, 255]);
    const [[, unsure = 0], [, sure = 0]] = [pixel(pixels, 2, 1, 1), pixel(pixels, 2, 0, 0)];
    expect(sure).toBeLessThan(unsure);
    expect(unsure).toBeLessThan(255);
  });

  test('discrete, knows two colours only', () => {
    const shades = { width: 1, data: Float64Array.from({ length: 36 }, (_, at) => Math.sin(at)) };
    const pixels = paintPlane(shades, 6, 24, palette, 'discrete');
    const colours = new Set(
      Array.from({ length: 576 }, (_, at) => pixel(pixels, 24, at % 24, (at / 24) | 0).join()),
    );
    expect(colours.size).toBe(2);
  });

  test('says where there is no number', () => {
    const pixels = paintPlane(
      { width: 1, data: new Float64Array(4).fill(Number.NaN) },
      2,
      2,
      palette,
      'smooth',
    );
    expect(pixel(pixels, 2, 0, 0)).toEqual([9, 9, 9]);
  });
});

describe('the line between classes', () => {
  test('of a slope is where it is zero', () => {
    const data = Float64Array.from({ length: 25 }, (_, at) => (at % 5) - 1.25);
    const pieces = contourOf(data, 5);
    expect(pieces).toHaveLength(4);
    for (const [[from], [to]] of pieces) expect([from, to]).toEqual([1.25, 1.25]);
  });

  test('parts every two neighbours of unlike sign, and no others', () => {
    const name = (spot: readonly number[]): string => spot.map((each) => each.toFixed(9)).join();
    const numbers = fc.array(fc.constantFrom(-2, -1, 1, 3), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(numbers, (list) => {
        const ends = new Set(contourOf(Float64Array.from(list), 4).flat().map(name));
        const at = (column: number, row: number): number => list[row * 4 + column] ?? 0;
        const crossings: string[] = [];
        for (let row = 0; row < 4; row++) {
          for (let column = 0; column < 4; column++) {
            const [own, right, up] = [at(column, row), at(column + 1, row), at(column, row + 1)];
            if (column < 3 && own * right < 0) crossings.push(name([column + own / (own - right), row]));
            if (row < 3 && own * up < 0) crossings.push(name([column, row + own / (own - up)]));
          }
        }
        expect([...ends].sort()).toEqual([...new Set(crossings)].sort());
      }),
    );
  });

  test('of many classes is that of the most likely one', () => {
    const shades = { width: 3, data: Float64Array.of(0.2, 0.5, 0.3, 0.6, 0.1, 0.3) };
    const leads = bordersOf(shades).map((border) => [...border].map((lead) => lead > 0));
    expect(leads).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
    expect(leaningOf(shades.data.subarray(0, 3)).side).toBe(1);
  });
});

describe('what is said', () => {
  const samples = (target: Samples['target']): Samples => ({
    rows: 2,
    features: [2],
    x: new Float64Array(4),
    t: Float64Array.of(-4, 1),
    target,
    columns: ['x1', 'x2'],
  });
  const classes = { kind: 'classes', names: ['a', 'b'] } as const;

  test('is scores before a softmax, a chance in one column, values by the largest target', () => {
    expect(lookOf(samples(classes), 2, 'scores')).toMatchObject({
      kind: 'classes',
      numbers: 'scores',
    });
    expect(lookOf(samples(classes), 2, 'probabilities')).toMatchObject({
      kind: 'classes',
      numbers: 'shares',
    });
    expect(lookOf(samples(classes), 1, 'probabilities').kind).toBe('chance');
    expect(lookOf(samples({ kind: 'values', names: ['y'] }), 1, 'values')).toEqual({
      kind: 'values',
      reach: 4,
    });
  });

  test('is even where a chance is a half', () => {
    const look = lookOf(samples(classes), 1, 'values');
    expect([...shadesOf(Float64Array.of(0, 0.5, 1), 1, look).data]).toEqual([-1, 0, 1]);
  });
});

test('marks along an axis are round, within it and few', () => {
  expect(ticksOf(-0.1, 1.1, 4)).toEqual([0, 0.5, 1]);
  expect(ticksOf(-6, 6, 4)).toEqual([-5, 0, 5]);
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      (from, span) => {
        const ticks = ticksOf(from, from + span);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThan(8);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThan(from - 0.02 * span);
          expect(tick).toBeLessThan(from + 1.02 * span);
        }
      },
    ),
  );
});

test('a place in a strip belongs to the square that is there', () => {
  expect(tilesSize(6)).toEqual({ width: 86, height: 42 });
  expect([tileAt(5, 5, 6), tileAt(30, 5, 6), tileAt(21, 5, 6), tileAt(25, 30, 6), tileAt(50, 30, 6)]).toEqual(
    [0, 1, null, 5, null],
  );
});
