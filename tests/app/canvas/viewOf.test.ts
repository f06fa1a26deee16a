// Which part of the page is on the screen: all of it where it can be read, else the part that matters.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../../app/canvas/geometry.ts';
import { viewOf } from '../../../app/canvas/viewOf.ts';

const area = { width: 768, height: 540 };

const boxes = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
  width: fc.integer({ min: 50, max: 4000 }),
  height: fc.integer({ min: 50, max: 4000 }),
});

const halves = fc.double({ min: 0.05, max: 0.5, noNaN: true });

/** A box and one inside. */
const nested = fc.record({ all: boxes, from: halves, share: halves }).map(({ all, from, share }) => ({
  all,
  part: {
    x: all.x + all.width * from,
    y: all.y + all.height * from,
    width: all.width * share,
    height: all.height * share,
  },
}));

const onScreen = (box: Box, { x, y, zoom }: { x: number; y: number; zoom: number }) => ({
  left: box.x * zoom + x,
  top: box.y * zoom + y,
  right: (box.x + box.width) * zoom + x,
  foot: (box.y + box.height) * zoom + y,
});

test('what is shown is never smaller than asked, and begins on the screen', () => {
  fc.assert(
    fc.property(nested, fc.double({ min: 0.5, max: 1.3, noNaN: true }), ({ all, part }, least) => {
      const view = viewOf(all, [part], area, { least });
      expect(view.zoom).toBeGreaterThanOrEqual(least);
      const { left, top, right, foot } = onScreen(part, view);
      expect(left).toBeGreaterThanOrEqual(32 - 1e-6);
      expect(top).toBeGreaterThanOrEqual(32 - 1e-6);
      if (right - left <= area.width - 64) expect(right).toBeLessThanOrEqual(area.width - 32 + 1e-6);
      if (foot - top <= area.height - 64) expect(foot).toBeLessThanOrEqual(area.height - 32 + 1e-6);
    }),
  );
});

test('where all of it can be read, all of it is in view', () => {
  const all = { x: 100, y: 50, width: 700, height: 400 };
  const seen = onScreen(all, viewOf(all, [{ x: 700, y: 60, width: 90, height: 40 }], area, { least: 0.8 }));
  expect(seen.left).toBeGreaterThanOrEqual(32 - 1e-6);
  expect(seen.right).toBeLessThanOrEqual(area.width - 32 + 1e-6);
});

test('what matters most is in view, and the rest as far as it fits', () => {
  const all = { x: 0, y: 0, width: 3000, height: 300 };
  const field = { x: 2000, y: 100, width: 60, height: 28 };
  const far = { x: 0, y: 100, width: 48, height: 48 };
  const near = { x: 1700, y: 100, width: 48, height: 48 };
  const view = viewOf(all, [field, far, near], area, { least: 0.8 });
  for (const box of [field, near]) {
    const { left, right } = onScreen(box, view);
    expect(left).toBeGreaterThanOrEqual(32);
    expect(right).toBeLessThanOrEqual(area.width - 32);
  }
  expect(onScreen(far, view).right).toBeLessThan(0);
});
