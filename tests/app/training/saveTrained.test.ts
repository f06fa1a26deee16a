import { expect, test } from 'vitest';
import { createEditor } from '../../../app/editor/editor.ts';
import { withLearnt } from '../../../app/training/saveTrained.ts';
import { Training } from '../../../app/training/training.ts';
import { catalogue, parseDocument, read, serializeDocument } from '../../../engine/index.ts';
import { xorDocument } from './documents.ts';
import { fakeLink } from './fakeLink.ts';

const start = { language: 'en', theme: 'light' } as const;

test('a graph saved with what it has learnt opens with it, in single precision', async () => {
  const editor = createEditor(xorDocument(), start);
  const link = fakeLink();
  const training = new Training(editor, link.connect);
  await link.turns();
  expect(withLearnt(editor)).toBe(null);
  training.play();
  await link.turns();
  const saved = withLearnt(editor);
  if (saved === null) throw new Error('nothing learnt');
  const opened = parseDocument(serializeDocument(saved), catalogue);
  if (!opened.ok) throw new Error('it does not open');
  const again = createEditor(opened.document, start);
  const { store } = new Training(again, link.connect);
  await link.turns();
  const learnt = training.learnt();
  const { run } = again.derived.getState().computed;
  expect([...run.plan.parameters.keys()]).toHaveLength(4);
  for (const [name, { value }] of run.plan.parameters)
    expect(read(run, value).data, name).toEqual(
      Float64Array.from(Float32Array.from(learnt?.get(name)?.data ?? [])),
    );
  expect(store.getState().report?.scores.train?.accuracy).toBe(1);
});
