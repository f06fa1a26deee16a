// Where a quiz asks: fields stand apart from each other, and from all that is still to be seen.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { overlaps } from '../../../app/canvas/geometry.ts';
import { field } from '../../../app/canvas/labelForms.ts';
import { createProjection } from '../../../app/canvas/projection.ts';
import { sceneOf } from '../../../app/canvas/scene.ts';
import { createEditor } from '../../../app/editor/editor.ts';
import { nodesAround } from '../../../app/quiz/nodesAround.ts';
import { catalogue, parseDocument } from '../../../engine/index.ts';
import { placeOf, questionsOf } from '../../../engine/quizzing.ts';

function open(example: string) {
  const parsed = parseDocument(
    readFileSync(`app/examples/documents/${example}.nabla.json`, 'utf8'),
    catalogue,
  );
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  const editor = createEditor(parsed.document, { language: 'en', theme: 'light' });
  return { editor, projection: createProjection(editor) };
}

test.each(['apple-tax', 'apples-oranges-blanks', 'sigmoid-expanded', 'affine-batch', 'softmax'])(
  'on %s, every gradient can be asked for at once',
  (example) => {
    const { editor, projection } = open(example);
    const { computed } = editor.derived.getState();
    const before = projection.getState().spots;
    const questions = questionsOf(computed.run.plan).filter(({ slot }) => slot === 'gradient');
    projection.ask(new Set(questions.flatMap(({ names }) => names)));
    const { spots, ...projected } = projection.getState();
    const { boxes } = sceneOf({ ...projected, computed });
    for (const { names } of questions) {
      const key = names.find((name) => spots.get(name)?.clear === true) ?? '';
      const spot = spots.get(key) ?? expect.fail(`nowhere to ask for ${names[0]}`);
      expect(spot.width).toBeGreaterThanOrEqual(field.width + 2 * field.margin);
      expect(spot.height).toBe(field.height + 2 * field.margin);
      const others = [...spots].filter(([other, { clear }]) => clear && other !== key);
      expect(others.filter(([, each]) => overlaps(spot, each))).toEqual([]);
      expect(boxes.filter((box) => overlaps(spot, box))).toEqual([]);
    }
    projection.ask(new Set());
    expect(projection.getState().spots).toEqual(before);
  },
);

test('a question is about the node that reckons with the number, and what feeds it', () => {
  const { editor } = open('apple-tax');
  const { computed, document } = { ...editor.derived.getState(), ...editor.document.getState() };
  const { edges } = document.model;
  for (const question of questionsOf(computed.run.plan)) {
    const [first] = question.names.flatMap((name) => placeOf(name) ?? []);
    const wire = first?.kind === 'edge' ? edges.get(first.id) : undefined;
    const nodes = nodesAround(document.model, question);
    expect(nodes.length).toBeGreaterThan(0);
    if (wire !== undefined) expect(nodes).toEqual(expect.arrayContaining([wire.source, wire.target]));
  }
});
