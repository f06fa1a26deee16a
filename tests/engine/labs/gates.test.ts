import { expect, test } from 'vitest';
import { gateDocument, gates, regionOf, xorDocument } from '../../../engine/labs.ts';

const truthOf = (graphFor: Parameters<typeof regionOf>[0]) => regionOf(graphFor, [0, 1], 2).truth;

test('the truth tables of the course', () => {
  expect(truthOf((rows) => gateDocument(gates.AND, rows))).toEqual([0, 0, 0, 1]);
  expect(truthOf((rows) => gateDocument(gates.NAND, rows))).toEqual([1, 1, 1, 0]);
  expect(truthOf((rows) => gateDocument(gates.OR, rows))).toEqual([0, 1, 1, 1]);
  expect(truthOf(xorDocument)).toEqual([0, 1, 1, 0]);
});

test('the region of a gate is where its line is above 0', () => {
  const { fires, lines } = regionOf((rows) => gateDocument(gates.OR, rows), [-1, 2], 13);
  expect(lines).toHaveLength(1);
  expect([...fires]).toEqual([...(lines[0] ?? [])].map((height) => (height > 0 ? 1 : 0)));
});

test('that of XOR lies between two lines', () => {
  const { fires, lines } = regionOf(xorDocument, [-1, 2], 13);
  expect(lines).toHaveLength(2);
  for (const [at, y] of fires.entries())
    expect(y).toBe((lines[0]?.[at] ?? 0) > 0 && (lines[1]?.[at] ?? 0) > 0 ? 1 : 0);
});
