import { expect, test } from 'vitest';
import { crosses, overlaps } from '../../../app/canvas/geometry.ts';
import { freePlace, usualSize } from '../../../app/palette/freePlace.ts';
import { graph } from '../../kit/graph.ts';

const model = graph({ apple: 100, count: 2, total: ['multiply', 'apple', 'count'] });
const layout = new Map([
  ['apple', { x: 0, y: 0 }],
  ['count', { x: 0, y: 200 }],
  ['total', { x: 400, y: 100 }],
]);
const sizes = new Map([...layout.keys()].map((id) => [id, { width: 64, height: 48 }]));

test('where nothing lies, the wish is kept', () => {
  const wish = { x: 2000, y: -1000 };
  expect(freePlace({ model, layout }, sizes, wish)).toEqual(wish);
});

test('a new node covers neither nodes nor wires, and is near', () => {
  for (const wish of [
    { x: 390, y: 90 },
    { x: 150, y: 60 },
    { x: 0, y: 190 },
  ]) {
    const place = freePlace({ model, layout }, sizes, wish);
    const box = { ...place, ...usualSize };
    for (const at of layout.values()) expect(overlaps(box, { ...at, width: 64, height: 48 })).toBe(false);
    for (const y of [24, 224])
      expect(crosses({ from: { x: 64, y }, to: { x: 400, y: 124 } }, box)).toBe(false);
    expect(Math.hypot(place.x - wish.x, place.y - wish.y)).toBeLessThan(300);
  }
});

test('where all is full, it still lies on no corner of another', () => {
  const full = new Map(
    Array.from({ length: 900 }, (_, at) => [`n${at}`, { x: (at % 30) * 32, y: 32 * Math.floor(at / 30) }]),
  );
  const wish = { x: 480, y: 480 };
  const { x, y } = freePlace({ model: graph({}), layout: full }, new Map(), wish);
  expect([...full.values()]).not.toContainEqual({ x, y });
});
