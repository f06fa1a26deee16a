// A quiz from start to end, without a screen.
import { describe, expect, test } from 'vitest';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { mistakeFor, questionsFor } from '../../../app/quiz/paper.ts';
import { type Quiz, usualQuiz } from '../../../app/quiz/quizData.ts';
import {
  accuse,
  answer,
  beginQuiz,
  endQuiz,
  nextNumbers,
  progressOf,
  resultOf,
  tell,
} from '../../../app/quiz/quizMaster.ts';
import { emptyDocument, type Model, read } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

const fork = graph({ x: 3, double: ['add', 'x', 'x'], y: ['multiply', 'double', 'x'] });

const editorWith = (model: Model, quiz: Partial<Quiz> = {}): Editor => {
  const editor = createEditor(
    { ...emptyDocument, model, target: { node: 'y', seed: 1 } },
    { language: 'en', theme: 'light' },
  );
  beginQuiz(editor, { ...usualQuiz, ...quiz });
  return editor;
};

const questions = (editor: Editor) => {
  const { quiz } = editor.session.getState();
  if (quiz === null) throw new Error('no quiz');
  return questionsFor(quiz.quiz, editor.derived.getState().computed);
};

const truth = (editor: Editor, id: string): string => {
  const question = questions(editor).find((each) => each.id === id);
  return JSON.stringify(read(editor.derived.getState().computed.run, question?.buffer ?? -1).data[0]);
};

const progress = (editor: Editor) => {
  const { quiz } = editor.session.getState();
  if (quiz === null) throw new Error('no quiz');
  return progressOf(quiz, editor.derived.getState().computed);
};

describe('blanks', () => {
  test('every hidden number is covered wherever it stands, until it is found', () => {
    const editor = editorWith(fork);
    for (const { id, names } of questions(editor)) {
      for (const name of names) expect(editor.session.getState().covers.get(name)?.kind).toBe('blank');
      expect(answer(editor, id, truth(editor, id))).toBe('right');
      for (const name of names)
        expect(editor.session.getState().covers.get(name)).toEqual({ kind: 'marked', mark: 'right' });
    }
    expect(progress(editor)).toMatchObject({ done: 6, asked: 6, right: 6, told: 0 });
    expect(editor.session.getState().silent.size).toBe(0);
  });

  test('while numbers are hidden, no step that knows them is explained', () => {
    const editor = editorWith(fork);
    const { silent } = editor.session.getState();
    const { steps } = editor.derived.getState().computed.run.plan;
    const backward = steps.flatMap(({ kind }, index) => (kind === 'forward' ? [] : [index]));
    expect([...silent].sort((a, b) => a - b)).toEqual(backward);
  });

  test('a wrong answer is heard once; the second time it is told', () => {
    const editor = editorWith(fork);
    const id = 'node-x-gradient';
    expect(answer(editor, id, '1')).toBe('wrong');
    expect(answer(editor, id, 'what?')).toBe('unreadable');
    expect(answer(editor, id, '2')).toBe('told');
    expect(answer(editor, id, '12')).toBe('told');
    expect(progress(editor)).toMatchObject({ done: 1, right: 0, told: 1, tries: 2 });
  });

  test('locked answers are never told', () => {
    const editor = editorWith(fork, { locks: ['answers'] });
    for (let time = 0; time < 5; time++) expect(answer(editor, 'node-x-gradient', '1')).toBe('wrong');
    expect(answer(editor, 'node-x-gradient', '12')).toBe('right');
  });

  test('answers never enter the document', () => {
    const editor = editorWith(fork);
    const before = editor.document.getState().document;
    answer(editor, 'node-x-gradient', '12');
    tell(editor, 'node-y-gradient');
    expect(editor.document.getState().document).toBe(before);
  });

  test('closing the drawer shows everything again', () => {
    const editor = editorWith(fork);
    editor.session.setState({ panels: new Set() });
    expect(editor.session.getState()).toMatchObject({ quiz: null, covers: new Map(), silent: new Set() });
  });

  test('another document ends it', () => {
    const editor = editorWith(fork);
    editor.document.replace(emptyDocument);
    expect(editor.session.getState().quiz).toBeNull();
  });

  test('new numbers are one step back, and other answers', () => {
    const editor = editorWith(fork);
    answer(editor, 'node-x-gradient', '12');
    nextNumbers(editor);
    expect(progress(editor)).toMatchObject({ done: 0, tries: 0 });
    const drawn = editor.document.getState().document.model.nodes.get('x')?.params.value;
    expect(truth(editor, 'node-x-gradient')).toBe(JSON.stringify(4 * Number(drawn)));
    editor.document.undo();
    expect(editor.document.getState().document.model.nodes.get('x')?.params.value).toBe(3);
  });

  test('two who had the same quiz hand in the same quiz', () => {
    const codes = [editorWith(fork), editorWith(fork)].map((editor) => {
      const { quiz } = editor.session.getState();
      return quiz && resultOf(quiz, editor.derived.getState().computed).quiz;
    });
    expect(codes[0]).toBe(codes[1]);
    const other = editorWith(fork, { hidden: 'values' });
    const { quiz } = other.session.getState();
    expect(quiz && resultOf(quiz, other.derived.getState().computed).quiz).not.toBe(codes[0]);
  });
});

describe('a mistake', () => {
  test.each([1, 2, 3, 4, 5, 6])(
    'seed %i: only the wrong gradient is the one; then the right one is shown',
    (seed) => {
      const editor = editorWith(fork, { kind: 'mistake', seed });
      const { computed } = editor.derived.getState();
      const mistake = mistakeFor({ ...usualQuiz, kind: 'mistake', seed }, computed);
      if (mistake === null) throw new Error('no mistake');
      expect(editor.session.getState().covers.get(mistake.id)).toMatchObject({
        kind: 'number',
        tensor: mistake.wrong,
      });
      const innocent = questions(editor).find(({ id }) => id !== mistake.id);
      expect(accuse(editor, innocent?.id ?? mistake.id)).toBe('wrong');
      expect(accuse(editor, mistake.id)).toBe('right');
      expect(editor.session.getState().covers.get(mistake.id)).toEqual({ kind: 'marked', mark: 'right' });
      endQuiz(editor);
      expect(editor.session.getState().covers.size).toBe(0);
    },
  );
});

describe('shapes', () => {
  const affine = graph({
    x: [
      [1, 2],
      [3, 4],
    ],
    w: [
      'parameter',
      {
        value: [
          [1, 3, 5],
          [2, 4, 6],
        ],
      },
    ],
    b: ['parameter', { value: [1, 2, 3] }],
    y: ['affine', 'x', 'w', 'b', { units: 3 }],
  });

  test('of what a layer gives and of every gradient; with an odd seed, of its parameters', () => {
    const ids = (seed: number) => questions(editorWith(affine, { kind: 'shapes', seed })).map(({ id }) => id);
    expect(ids(0)).toEqual([
      'node-y-value',
      'node-y-gradient',
      'edge-x>y.x-gradient',
      'edge-w>y.w-gradient',
      'edge-b>y.b-gradient',
    ]);
    expect(ids(1)).toEqual(expect.arrayContaining(['node-w-value', 'node-b-value', 'edge-x>y.x-gradient']));
    expect(ids(1)).not.toContain('node-y-value');
  });

  test('are judged as shapes', () => {
    const editor = editorWith(affine, { kind: 'shapes' });
    expect(answer(editor, 'node-y-value', '(3, 2)')).toBe('wrong');
    expect(answer(editor, 'node-y-value', '2x3')).toBe('right');
    expect(answer(editor, 'edge-b>y.b-gradient', '(3,)')).toBe('right');
  });
});
