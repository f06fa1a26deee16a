import { expect, test } from 'vitest';
import { nextRate } from '../../../app/training/nextRate.ts';

test('goes by 1, 2, 5 through the powers of ten', () => {
  const rates = [0.01];
  for (let taken = 0; taken < 4; taken++) rates.push(nextRate(rates.at(-1) ?? 0, 1));
  expect(rates).toEqual([0.01, 0.02, 0.05, 0.1, 0.2]);
});

test('down is the way back, and from between two rungs to the nearest on that side', () => {
  for (const rate of [0.001, 0.05, 0.2, 1]) expect(nextRate(nextRate(rate, 1), -1)).toBe(rate);
  expect([nextRate(0.03, 1), nextRate(0.03, -1)]).toEqual([0.05, 0.02]);
});

test('ends at both ends', () => {
  expect(nextRate(0, 1)).toBe(1e-8);
  expect(nextRate(1e-8, -1)).toBe(0);
  expect(nextRate(500, 1)).toBe(500);
});
