// A value in full, as tests and tooltips read it: a JSON number or nested arrays, every digit kept.

import type { Tensor } from '../../engine/index.ts';

/** NaN and ±Infinity, which JSON lacks, go as strings. */
export function rawText({ shape, data }: Tensor): string {
  const numbers = [...data].map((value) => (Number.isFinite(value) ? String(value) : `"${value}"`));
  if (shape.length === 0) return Number.isFinite(data[0] ?? 0) ? (numbers[0] ?? '') : String(data[0]);
  let parts = numbers;
  for (const length of shape.toReversed()) {
    const groups = length === 0 ? 1 : parts.length / length;
    parts = Array.from(
      { length: Math.max(groups, 1) },
      (_, group) => `[${parts.slice(group * length, (group + 1) * length).join(',')}]`,
    );
  }
  return parts[0] ?? '[]';
}
