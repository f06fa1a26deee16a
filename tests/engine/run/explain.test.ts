// What a step says of itself.

import { expect, test } from 'vitest';
import { learnBy } from '../../../engine/compile/update.ts';
import { emptyDocument, type JsonObject } from '../../../engine/document/document.ts';
import type { Mode } from '../../../engine/ops/emitter.ts';
import { explain } from '../../../engine/run/explain.ts';
import { computeDocument } from '../../../engine/run/live.ts';
import type { Line } from '../../../engine/run/wording.ts';
import { readTraining, ruleOf } from '../../../engine/train/settings.ts';
import { graph } from '../../kit/graph.ts';
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

test('an update is explained by the gradient that it took: decayed, with the numbers of its own', () => {
  const model = graph({
    w: ['parameter', { value: [[2]] }],
    square: ['square', 'w'],
    loss: ['sum', 'square'],
  });
  const document = { ...emptyDocument, model, target: { node: 'loss', seed: 1 } };
  const learn = (training: JsonObject) => learnBy(ruleOf(readTraining(training).value));
  const linesOf = (training: JsonObject): readonly Line[] => {
    const computed = computeDocument(document, { mode: 'train', learn: learn(training) });
    const at = computed.run.plan.steps.findIndex(({ kind }) => kind === 'update');
    const explained = explain(computed, at, String);
    return explained.kind === 'update' ? explained.lines : [];
  };
  // g = 2w + ½w = 5.
  const matrix = (number: number): string => `\\begin{bmatrix} ${number} \\end{bmatrix}`;
  expect(linesOf({ optimizer: { type: 'sgd', rate: 0.5 }, weightDecay: 0.5 })).toMatchObject([
    { numbers: `${matrix(2)} - 0.5 ${matrix(5)}`, result: matrix(-0.5) },
  ]);
});
