// A lesson from its first page to its last, without a screen.

import { beforeEach, describe, expect, test } from 'vitest';
import { remove } from '../../../app/editing/remove.ts';
import { setLabel } from '../../../app/editing/setLabel.ts';
import { setParam } from '../../../app/editing/setParam.ts';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { blankPage, type LessonPage, writeLesson } from '../../../app/lessons/lessonData.ts';
import {
  answerPage,
  beginLesson,
  endLesson,
  isChanged,
  openPages,
  putBack,
  tellPage,
  turnBy,
  turnTo,
} from '../../../app/lessons/teacher.ts';
import { withinLocks } from '../../../app/lessons/withinLocks.ts';
import { questionsFor } from '../../../app/quiz/paper.ts';
import { answer } from '../../../app/quiz/quizMaster.ts';
import { selectNodes } from '../../../app/session/selection.ts';
import type { Session } from '../../../app/session/session.ts';
import { type Document, emptyDocument, languages, read } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

const asking = { ask: null, hint: null, because: null };
const text = { en: 'Read.' };
const page = (more: Partial<LessonPage> = {}): LessonPage => ({ ...blankPage, text, ...more });

const pages: readonly LessonPage[] = [
  page({ position: 2, spotlight: ['x', 'y'], locks: ['numbers'] }),
  page({
    hidden: ['node-y-value'],
    question: { ...asking, kind: 'choice', options: [text, text, text], answer: 2 },
  }),
  page({ opens: 'check', question: { ...asking, kind: 'number', answer: 18, tolerance: 0.01 } }),
  page({ hidden: 'gradients', locks: ['graph'], question: { ...asking, kind: 'blanks', tolerance: 0.01 } }),
  page({
    question: { ...asking, kind: 'goal', number: 'node-y-value', answer: 32, tolerance: 0.01 },
  }),
  page({ hidden: 'values', locks: ['numbers', 'graph', 'hints', 'answers'] }),
];

const lesson = (each: readonly LessonPage[] = pages) =>
  writeLesson({ title: text, about: {}, pages: each, extra: {} });
const document: Document = {
  ...emptyDocument,
  model: graph({ x: 3, double: ['add', 'x', 'x'], y: ['multiply', 'double', 'x'] }),
  target: { node: 'y', seed: 1 },
  lesson: lesson(),
};

let editor: Editor;
const session = (): Session => editor.session.getState();
const underWay = () => {
  const state = session().lesson;
  if (state === null) throw new Error('no lesson');
  return state;
};
const heard = () => underWay().answers.get(underWay().page)?.verdict;
const valueOfX = () => editor.document.getState().document.model.nodes.get('x')?.params.value;

beforeEach(() => {
  editor = createEditor(document, { language: 'en', theme: 'light' }, withinLocks);
});

function fillIn(): void {
  const { quiz } = session();
  const { computed } = editor.derived.getState();
  if (quiz === null) throw new Error('no blanks');
  for (const { id, buffer } of questionsFor(quiz.quiz, computed))
    expect(answer(editor, id, String(read(computed.run, buffer).data[0]))).toBe('right');
}

describe('turning pages', () => {
  test('puts steps, spotlight, panels and hidden numbers as each has them', () => {
    beginLesson(editor);
    expect(session()).toMatchObject({ position: 2, spotlight: new Set(['x', 'y']), quiz: null });
    expect(session().panels.has('lesson')).toBe(true);
    expect(session().panels.has('inspector')).toBe(false);
    turnBy(editor, 1);
    expect(session()).toMatchObject({ position: null, spotlight: new Set() });
    expect(session().covers.get('node-y-value')).toEqual({ kind: 'hidden' });
    expect(session().silent.size).toBeGreaterThan(0);
    turnBy(editor, 1);
    expect(session().covers.size).toBe(0);
    expect(session().panels.has('check')).toBe(true);
    turnBy(editor, 1);
    expect(session().panels.has('check')).toBe(false);
    expect([...session().covers.values()].every(({ kind }) => kind === 'blank')).toBe(true);
  });

  test('there is nothing before the first and behind the last', () => {
    beginLesson(editor, 99);
    expect(underWay()).toMatchObject({ page: pages.length - 1, furthest: pages.length - 1 });
    turnTo(editor, -3);
    expect(underWay()).toMatchObject({ page: 0, furthest: pages.length - 1 });
  });

  test('is never locked behind an answer, and what is open is known', () => {
    beginLesson(editor);
    turnTo(editor, 2);
    expect(openPages(editor, underWay())).toEqual([1, 2]);
    expect(answerPage(editor, '9*2')).toBe('right');
    expect(openPages(editor, underWay())).toEqual([1]);
  });

  test('the document never hears of it', () => {
    beginLesson(editor);
    for (let at = 0; at < pages.length; at++) turnBy(editor, 1);
    expect(editor.document.getState().document).toBe(document);
    expect(editor.document.getState().past).toEqual([]);
  });
});

describe('questions', () => {
  test('a choice may be tried again, and shows what it hid once it is right', () => {
    beginLesson(editor, 1);
    expect(answerPage(editor, '0')).toBe('wrong');
    expect(session().covers.size).toBeGreaterThan(0);
    expect(underWay().locks).toContain('checks');
    expect(answerPage(editor, '2')).toBe('right');
    expect(session().covers.size).toBe(0);
    expect(underWay().locks).not.toContain('checks');
    expect(answerPage(editor, '0')).toBe('right');
  });

  test('a number is read as a quiz reads it; what is none counts as no try', () => {
    beginLesson(editor, 2);
    expect(answerPage(editor, 'many')).toBe('unread');
    expect(answerPage(editor, '17')).toBe('wrong');
    expect(underWay().answers.get(2)?.tries).toBe(1);
    expect(answerPage(editor, '36/2')).toBe('right');
  });

  test('an answer may be shown', () => {
    beginLesson(editor, 2);
    tellPage(editor);
    expect(underWay().answers.get(2)).toEqual({ text: '18', tries: 0, verdict: 'told' });
  });

  test('blanks are done once all are found, and stay filled in when one comes back', () => {
    beginLesson(editor, 3);
    expect(heard()).toBeUndefined();
    fillIn();
    expect(heard()).toBe('right');
    turnBy(editor, 1);
    expect(session().quiz).toBeNull();
    expect(session().covers.size).toBe(0);
    turnBy(editor, -1);
    expect([...session().covers.values()].every(({ kind }) => kind === 'marked')).toBe(true);
  });

  test('a goal is reached by changing the graph', () => {
    beginLesson(editor, 4);
    editor.document.edit(setParam('x', 'value', 5), 'commit');
    expect(heard()).toBeUndefined();
    editor.document.edit(setParam('x', 'value', 4), 'commit');
    expect(heard()).toBe('right');
  });
});

describe('locks', () => {
  const set = (value: number): boolean => editor.document.edit(setParam('x', 'value', value), 'commit');
  const erase = (): boolean => editor.document.edit(remove(selectNodes(['double'])), 'commit');

  test('numbers stay, and it is said why; nodes may go', () => {
    beginLesson(editor, 0);
    expect(set(7)).toBe(false);
    expect(valueOfX()).toBe(3);
    const [notice] = session().notices;
    expect(new Set(languages.map((language) => notice?.text[language])).size).toBe(3);
    expect(erase()).toBe(true);
  });

  test('nodes and wires stay; numbers and labels may change', () => {
    beginLesson(editor, 3);
    expect(erase()).toBe(false);
    expect(session().notices).toHaveLength(1);
    expect(set(7)).toBe(true);
    expect(editor.document.edit(setLabel('x', 'price'), 'commit')).toBe(true);
  });

  test('hold for their page alone, and end with the lesson', () => {
    beginLesson(editor, 0);
    turnBy(editor, 1);
    expect(set(7)).toBe(true);
    turnBy(editor, -1);
    expect(set(8)).toBe(false);
    endLesson(editor);
    expect(set(8)).toBe(true);
  });

  test('the graph can be put back on any page, in one step', () => {
    beginLesson(editor, 1);
    erase();
    set(7);
    turnTo(editor, 5);
    expect(isChanged(underWay(), editor.document.getState().document)).toBe(true);
    putBack(editor);
    expect(editor.document.getState().document.model).toBe(document.model);
    expect(isChanged(underWay(), editor.document.getState().document)).toBe(false);
    editor.document.undo();
    expect(valueOfX()).toBe(7);
  });

  test('another document may always come', () => {
    beginLesson(editor, 5);
    editor.document.replace(emptyDocument);
    expect(editor.document.getState().document).toEqual(emptyDocument);
    expect(session().lesson).toBeNull();
  });
});

describe('the end', () => {
  test('everything is as it was before, but what the learner made of the graph', () => {
    const before = session();
    beginLesson(editor, 1);
    editor.document.edit(setParam('x', 'value', 5), 'commit');
    turnTo(editor, 2);
    turnTo(editor, 3);
    endLesson(editor);
    const { panels, covers, silent, quiz, lesson: none, position, spotlight } = session();
    expect({ panels, covers, silent, quiz, lesson: none, position, spotlight }).toEqual({
      panels: before.panels,
      covers: before.covers,
      silent: before.silent,
      quiz: null,
      lesson: null,
      position: null,
      spotlight: before.spotlight,
    });
    expect(valueOfX()).toBe(5);
  });

  test('comes when the lesson is undone away, and a lesson written anew is taken up where one is', () => {
    beginLesson(editor, 4);
    const shorter = lesson(pages.slice(0, 2));
    editor.document.edit((draft) => {
      draft.lesson = shorter as typeof draft.lesson;
    }, 'commit');
    expect(underWay().page).toBe(1);
    editor.document.edit((draft) => {
      draft.lesson = null;
    }, 'commit');
    expect(session().lesson).toBeNull();
  });

  test('a document without one begins none', () => {
    const plain = createEditor({ ...document, lesson: { pages: [] } }, { language: 'en', theme: 'light' });
    beginLesson(plain);
    expect(plain.session.getState().lesson).toBeNull();
  });
});
