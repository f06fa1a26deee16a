// The order of nodes and edges in the file decides nothing: neither a number, bit for bit, nor an issue.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Model } from '../../../engine/document/document.ts';
import { emptyDocument } from '../../../engine/document/document.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { read } from '../../../engine/run/run.ts';
import { brokenModels, models, reordered } from '../../kit/randomModel.ts';

/** Everything that computation says of a model, in an order of its own. */
function results(model: Model) {
  const { run, issues } = computeDocument({ ...emptyDocument, model, target: { node: 'result', seed: 1.5 } });
  const tensor = (id: number | null) => (id === null ? null : read(run, id));
  const slots = [...run.plan.nodes].map(([id, outputs]) => [id, outputs.get('out')] as const);
  const all = [...slots, ...run.plan.edges, ...run.plan.parameters].map(([id, slots]) => ({
    id,
    value: tensor(slots?.value ?? null),
    gradient: tensor(slots?.gradient ?? null),
  }));
  return { all: all.sort((a, b) => (a.id < b.id ? -1 : 1)), issues };
}

test.each([
  ['graphs', models],
  ['broken graphs', brokenModels],
])('%s', (_, arbitrary) => {
  const pairs = arbitrary.chain((model) => fc.tuple(fc.constant(model), reordered(model)));
  fc.assert(
    fc.property(pairs, ([model, other]) => {
      expect(results(other)).toEqual(results(model));
    }),
    { numRuns: 300 },
  );
});
