import { expect, test } from 'vitest';
import { courseWindows, slideConvolution, slidePooling } from '../../../engine/labs.ts';

test('the convolution of the course, and what its window sees', () => {
  const { places, filter } = slideConvolution();
  expect(places.map(({ result }) => result)).toEqual([15, 16, 6, 15]);
  expect(places[1]?.seen).toEqual([2, 3, 0, 1, 2, 3, 0, 1, 2]);
  for (const { seen, result } of places)
    expect((filter ?? []).flat().reduce((sum, weight, at) => sum + weight * (seen[at] ?? 0), 0)).toBe(result);
});

test('the greatest of each window', () => {
  const { places } = slidePooling();
  expect(places.map(({ result }) => result)).toEqual([2, 3, 3, 2]);
  for (const { seen, result } of places) expect(Math.max(...seen)).toBe(result);
});

test('other numbers are slid over alike', () => {
  const image = courseWindows.image.map((row) => row.map((number) => number + 1));
  const results = ({ places }: ReturnType<typeof slidePooling>) => places.map(({ result }) => result);
  expect(results(slideConvolution({ ...courseWindows, image }))).toEqual([24, 25, 15, 24]);
  expect(results(slidePooling({ image }))).toEqual([3, 4, 4, 3]);
});
