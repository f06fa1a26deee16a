import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { type Document, emptyDocument } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';
import { gesture, perform } from './gestures.ts';
import { checkComputed, checkDocument, checkFile } from './invariants.ts';

const runs = 1_000;
const gesturesARun = 100;

const starts: readonly Document[] = [
  emptyDocument,
  {
    ...emptyDocument,
    title: 'Apples and tax',
    model: graph({
      apple: 100,
      count: 2,
      total: ['multiply', 'apple', 'count'],
      ['__proto__']: ['unheardOf', 'total'],
      constructor: ['exp', 'total'],
    } as const),
    layout: new Map([['apple', { x: 0, y: 0 }]]),
    target: { node: 'total', seed: 1 },
    extra: { note: [1, { deep: true }] },
  },
  {
    ...emptyDocument,
    model: graph({
      x: [[1, 2, 3]],
      t: [[0, 1]],
      hidden: ['affine', 'x', { units: 2, init: 'he' }],
      active: ['relu', 'hidden'],
      loss: ['softmaxWithLoss', 'active', 't'],
    } as const),
  },
];

test(`${runs} runs of ${gesturesARun} gestures keep every law, and can be taken back and done again`, () => {
  const history = fc.record({
    start: fc.constantFrom(...starts),
    gestures: fc.array(gesture, { minLength: gesturesARun, maxLength: gesturesARun }),
  });
  fc.assert(
    fc.property(history, ({ start, gestures }) => {
      const editor = createEditor(start, { language: 'en', theme: 'light' });
      for (const [at, next] of gestures.entries()) {
        perform(editor, next);
        checkDocument(documentOf(editor));
        if (at % 20 === 19) checkThoroughly(editor);
      }
      while (editor.document.getState().future.length > 0) editor.document.redo();
      const end = documentOf(editor);
      while (editor.document.getState().past.length > 0) editor.document.undo();
      checkThoroughly(editor);
      expect(isDeepStrictEqual(documentOf(editor), start), 'undo leads to the start').toBe(true);
      while (editor.document.getState().future.length > 0) editor.document.redo();
      checkThoroughly(editor);
      expect(isDeepStrictEqual(documentOf(editor), end), 'redo leads to the end').toBe(true);
    }),
    { numRuns: runs, seed: 20260101 },
  );
  // Half a minute alone; a machine that is busy with other work takes longer.
}, 240_000);

const documentOf = (editor: Editor): Document => editor.document.getState().document;

function checkThoroughly(editor: Editor): void {
  checkFile(documentOf(editor));
  checkComputed(editor);
}
