// What a step says of itself.

import { expect, test } from 'vitest';
import { emptyDocument } from '../../../engine/document/document.ts';
import type { Mode } from '../../../engine/ops/emitter.ts';
import { explain } from '../../../engine/run/explain.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import { opGraph } from '../../kit/opGraph.ts';

const lineOf = (mode: Mode): string => {
  const model = opGraph({
    op: 'batchNorm',
    inputs: [
      [
        [1, 2],
        [3, 5],
      ],
      [1, 1],
      [0, 0],
    ],
  });
  const computed = computeDocument({ ...emptyDocument, model, target: { node: 'op', seed: 1 } }, { mode });
  const at = computed.run.plan.steps.findIndex((step) => step.kind === 'backward' && step.input === 0);
  return explain(computed, at, String).line.symbols;
};

test('an op that is used otherwise than trained is explained as it works now', () => {
  expect(lineOf('train')).toContain('\\overline');
  expect(lineOf('test')).not.toContain('\\overline');
});
