// Shares for those who look on are those that the op softmax gives.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDocument } from '../../../engine/document/document.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { sharesOf } from '../../../engine/train/shares.ts';
import { graph } from '../../kit/graph.ts';

test('shares of rows are what softmax says of them', () => {
  const score = fc.double({ min: -2000, max: 2000, noNaN: true });
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(score, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(rows, (x) => {
      const { run } = computeDocument({ ...emptyDocument, model: graph({ x, y: ['softmax', 'x'] }) });
      const wanted = read(run, run.plan.nodes.get('y')?.[0]?.value ?? -1).data;
      const found = sharesOf(Float64Array.from(x.flat()), x[0]?.length ?? 1);
      expect(found.length).toBe(wanted.length);
      for (const [at, share] of found.entries()) expect(share).toBeCloseTo(wanted[at] ?? Number.NaN, 14);
    }),
  );
});
