// The part of the bench that needs no packages of others: what everybody is given, and that we compute it.

import { expect, test } from 'vitest';
import { wantedOf } from './expected.ts';
import { readHandover, writeHandover } from './peers/handover.mjs';
import { openPeer } from './peers/measure.mjs';
import * as nabla from './peers/nablaInNode.ts';
import { entrants } from './roster.ts';
import { flopsOf, tensorsOf } from './tensors.ts';
import type { Net } from './workload.ts';
import { workloads } from './workloads.ts';

const small = workloads.filter(({ id }) => id === 'W1' || id === 'W2');

test.each(small)('we compute $id: $title', async (workload) => {
  const tensors = tensorsOf(workload);
  const { answer } = await openPeer(nabla, workload, tensors);
  for (const entrant of entrants.filter(({ id }) => id === 'nabla')) {
    const wanted = wantedOf(workload, tensors, entrant);
    expect(Math.abs(answer / wanted.answer - 1)).toBeLessThan(0.5 * 10 ** (1 - wanted.digits));
  }
});

test.each(small)('$id is handed over as it is', (workload) => {
  const tensors = tensorsOf(workload);
  expect(readHandover(writeHandover(workload, tensors))).toEqual({ workload, tensors });
});

test('counts two passes through the first layer and three through the others', () => {
  const net = workloads.find((workload): workload is Net => workload.id === 'W3');
  expect(net && flopsOf(net)).toBe(2 * 100 * (2 * 784 * 50 + 3 * 50 * 10));
});
