// Painted points: every gesture can be taken back, and what is painted is what the data node has.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Gesture,
  mostDots,
  type Painting,
  paint,
  paintingIn,
  reach,
  samplesOf,
} from '../../../app/ownData/paint/painting.ts';
import { writeOwn } from '../../../engine/ownData.ts';

const blank: Painting = { dots: [], past: [] };
const coordinate = fc.double({ min: -8, max: 8, noNaN: true });
const place = fc.record({ x1: coordinate, x2: coordinate });
const label = fc.integer({ min: 0, max: 2 });
const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  fc.record({
    kind: fc.constant('place' as const),
    dot: fc.record({ x1: coordinate, x2: coordinate, label }),
  }),
  fc.record({ kind: fc.constant('erase' as const), around: place, radius: fc.constant(2) }),
  fc.record({ kind: fc.constant('removeNearest' as const), to: place }),
  fc.record({ kind: fc.constant('cloud' as const), label }),
  fc.constant({ kind: 'clear' as const }),
);

const after = (gestures: readonly Gesture[], from = blank): Painting => gestures.reduce(paint, from);

test('undo brings back what was there before the stroke, whatever the stroke was', () => {
  fc.assert(
    fc.property(fc.array(gesture), fc.array(gesture, { minLength: 1 }), (before, stroke) => {
      const start = after([{ kind: 'begin' }, ...before]);
      const end = after([{ kind: 'begin' }, ...stroke], start);
      if (end.dots !== start.dots) expect(after([{ kind: 'undo' }], end).dots).toBe(start.dots);
    }),
  );
});

test('undone to the end, a painting is what it was at the start', () => {
  fc.assert(
    fc.property(fc.array(fc.array(gesture), { maxLength: 6 }), (strokes) => {
      const painted = strokes.reduce((now, stroke) => after([{ kind: 'begin' }, ...stroke], now), blank);
      const undone = strokes.reduce((now) => paint(now, { kind: 'undo' }), painted);
      expect(undone.dots).toEqual([]);
    }),
  );
});

test('points stay on the plane, and no more than it takes', () => {
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 80 }), (gestures) => {
      const { dots } = after(gestures);
      expect(dots.length).toBeLessThanOrEqual(mostDots);
      for (const { x1, x2 } of dots) expect(Math.max(Math.abs(x1), Math.abs(x2))).toBeLessThanOrEqual(reach);
    }),
  );
});

test('what was painted can be painted on', () => {
  fc.assert(
    fc.property(fc.array(gesture), (gestures) => {
      const { dots } = after(gestures);
      const again = paintingIn(writeOwn(samplesOf(dots, [])));
      if (dots.length > 0) expect(again?.dots).toEqual(dots);
      else expect(again).toBeNull();
    }),
  );
});

test('there are two classes at least, a third where one is painted, by the names that were there', () => {
  const dot = { x1: 0, x2: 0 };
  expect(samplesOf([{ ...dot, label: 0 }], []).target.names).toEqual(['0', '1']);
  expect(samplesOf([{ ...dot, label: 2 }], ['cat', 'dog']).target.names).toEqual(['cat', 'dog', '2']);
});

test('rows that are no points of this plane are not taken for a painting', () => {
  const classes = ['a', 'b'];
  expect(paintingIn({ x: [[7, 0]], t: [0], classes })).toBeNull();
  expect(paintingIn({ x: [[1, 0, 2]], t: [0], classes })).toBeNull();
  expect(paintingIn({ x: [[1, 0]], t: [0.5] })).toBeNull();
  expect(paintingIn({ x: [[1, 0]], t: [0], classes: ['a', 'b', 'c', 'd'] })).toBeNull();
});
