// A digit drawn by hand as MNIST would have it: in a box of 20, its mass in the middle of 28.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreOfMass, inkOf, type Stroke, side } from '../../../app/ownData/digit/ink.ts';

const coordinate = fc.double({ min: 2, max: 26, noNaN: true });
const stroke: fc.Arbitrary<Stroke> = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 1,
  maxLength: 8,
});
const strokes = fc.array(stroke, { minLength: 1, maxLength: 4 });

const three: readonly Stroke[] = [
  [
    { x: 8, y: 7 },
    { x: 18, y: 7 },
    { x: 17, y: 12 },
    { x: 13, y: 13 },
    { x: 18, y: 16 },
    { x: 17, y: 22 },
    { x: 8, y: 21 },
  ],
];

const changed = (all: readonly Stroke[], scale: number, dx: number, dy: number): readonly Stroke[] =>
  all.map((points) => points.map(({ x, y }) => ({ x: scale * x + dx, y: scale * y + dy })));

function extentOf(ink: Float64Array) {
  const inked = [...ink.entries()].filter(([, value]) => value >= 0.5).map(([at]) => at);
  const span = (numbers: readonly number[]): number => Math.max(...numbers) - Math.min(...numbers) + 1;
  return {
    width: span(inked.map((at) => at % side)),
    height: span(inked.map((at) => Math.floor(at / side))),
  };
}

test('nothing drawn is nothing', () => {
  expect(inkOf([])).toEqual(new Float64Array(side * side));
});

test('pixels go from 0 to 1, and there is ink', () => {
  fc.assert(
    fc.property(strokes, (drawn) => {
      const ink = inkOf(drawn);
      expect(Math.min(...ink)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...ink)).toBeGreaterThan(0.5);
      expect(Math.max(...ink)).toBeLessThanOrEqual(1);
    }),
  );
});

test('the larger side is 20 pixels, and the centre of mass in the middle', () => {
  const ink = inkOf(three);
  const { width, height } = extentOf(ink);
  expect(Math.abs(Math.max(width, height) - 20)).toBeLessThanOrEqual(1);
  expect(width).toBeLessThan(height);
  const { x, y } = centreOfMass(ink);
  expect(x).toBeCloseTo(side / 2, 1);
  expect(y).toBeCloseTo(side / 2, 1);
});

test('neither place nor size of what was drawn matters', () => {
  const place = fc.double({ min: -4, max: 6, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 1.2, noNaN: true }), place, place, (scale, dx, dy) => {
      const [ink, other] = [inkOf(three), inkOf(changed(three, scale, dx, dy))];
      expect(Math.max(...ink.map((value, at) => Math.abs(value - (other[at] ?? 0))))).toBeLessThan(1e-6);
    }),
  );
});

test('a tap is a dot, not a blot', () => {
  const ink = inkOf([[{ x: 3, y: 25 }]]);
  expect(extentOf(ink).width).toBeLessThanOrEqual(4);
  expect(centreOfMass(ink).x).toBeCloseTo(side / 2, 6);
});
