// The order of nodes and edges in the file decides nothing: neither a number, bit for bit, nor an issue.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDocument, type Model } from '../../../engine/document/document.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { brokenModels, models, reordered } from '../../kit/randomModel.ts';
import { resultsOf } from '../../kit/results.ts';

const compute = (model: Model) =>
  resultsOf(computeDocument({ ...emptyDocument, model, target: { node: 'result', seed: 1.5 } }));

test.each([
  ['graphs', models],
  ['broken graphs', brokenModels],
])('%s', (_, arbitrary) => {
  const pairs = arbitrary.chain((model) => fc.tuple(fc.constant(model), reordered(model)));
  fc.assert(
    fc.property(pairs, ([model, other]) => {
      expect(compute(other)).toEqual(compute(model));
    }),
    { numRuns: 300 },
  );
});
