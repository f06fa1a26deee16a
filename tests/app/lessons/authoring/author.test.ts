// Writing a lesson without a screen: what the canvas shows meanwhile, and what is left when it is over.

import { beforeEach, describe, expect, test } from 'vitest';
import { withPanel } from '../../../../app/commands/togglePanel.ts';
import { remove } from '../../../../app/editing/remove.ts';
import { setParam } from '../../../../app/editing/setParam.ts';
import { createEditor, type Editor } from '../../../../app/editor/editor.ts';
import {
  beginAuthoring,
  endAuthoring,
  preview,
  toggleAuthoring,
  turnTo,
  write,
} from '../../../../app/lessons/authoring/author.ts';
import {
  addPage,
  addSpotlight,
  removeLesson,
  removePage,
  setHidden,
  setPosition,
} from '../../../../app/lessons/authoring/edits.ts';
import { lessonOf } from '../../../../app/lessons/lessonOf.ts';
import { beginLesson, endLesson, turnBy } from '../../../../app/lessons/teacher.ts';
import { usualQuiz } from '../../../../app/quiz/quizData.ts';
import { beginQuiz } from '../../../../app/quiz/quizMaster.ts';
import { selectNodes } from '../../../../app/session/selection.ts';
import type { Session } from '../../../../app/session/session.ts';
import { unpack } from '../../../../app/share/link.ts';
import { linkOf } from '../../../../app/share/linkOf.ts';
import { readShared } from '../../../../app/share/shared.ts';
import { type Document, emptyDocument } from '../../../../engine/index.ts';
import { graph } from '../../../kit/graph.ts';

const document: Document = {
  ...emptyDocument,
  model: graph({ x: 3, double: ['add', 'x', 'x'], y: ['multiply', 'double', 'x'] }),
  target: { node: 'y', seed: 1 },
};

let editor: Editor;
const session = (): Session => editor.session.getState();
const onScreen = () => {
  const { position, spotlight, covers, silent } = session();
  return { position, spotlight, covers, silent };
};
const nothing = { position: null, spotlight: new Set(), covers: new Map(), silent: new Set() };

beforeEach(() => {
  editor = createEditor(document, { language: 'ko', theme: 'light' });
});

describe('the canvas', () => {
  test('shows each page as a learner will find it, with what is hidden only marked', () => {
    beginAuthoring(editor);
    write(editor, addPage(0, 'en'));
    turnTo(editor, 1);
    write(editor, addSpotlight(1, ['x']));
    write(editor, setPosition(1, 2));
    write(editor, setHidden(1, ['node-y-value']));
    expect(onScreen()).toMatchObject({ position: 2, spotlight: new Set(['x']), silent: new Set() });
    expect(session().covers.get('node-y-value')).toEqual({ kind: 'marked', mark: 'kept' });
    turnTo(editor, 0);
    expect(onScreen()).toEqual(nothing);
    turnTo(editor, 1);
    expect(session().position).toBe(2);
  });

  test('follows undo, but leaves the step alone that the teacher looks at', () => {
    beginAuthoring(editor);
    write(editor, setHidden(0, 'gradients'));
    editor.session.setState({ position: 4 });
    editor.document.undo();
    expect(onScreen()).toEqual({ ...nothing, position: 4 });
    write(editor, setPosition(0, 1));
    expect(session().position).toBe(1);
    editor.document.undo();
    expect(session().position).toBeNull();
  });

  test('has marks that follow the graph', () => {
    beginAuthoring(editor);
    write(editor, setHidden(0, 'values'));
    expect(session().covers.has('node-double-value')).toBe(true);
    editor.document.edit(remove(selectNodes(['double'])), 'commit');
    expect(session().covers.has('node-double-value')).toBe(false);
  });

  test('turns to the page before when the last one goes', () => {
    beginAuthoring(editor);
    write(editor, addPage(0, 'en'));
    turnTo(editor, 9);
    expect(session().authoring?.page).toBe(1);
    write(editor, removePage(1));
    expect(session().authoring?.page).toBe(0);
  });
});

describe('beginning', () => {
  test('gives a document a lesson, as one step', () => {
    beginAuthoring(editor);
    expect(lessonOf(editor.document.getState().document)?.pages).toEqual([
      expect.objectContaining({ text: { ko: '' } }),
    ]);
    expect(editor.document.getState().past).toHaveLength(1);
    endAuthoring(editor);
    beginAuthoring(editor);
    expect(editor.document.getState().past).toHaveLength(1);
  });

  test('goes on at the page of the lesson that is played', () => {
    beginAuthoring(editor);
    write(editor, addPage(0, 'en'));
    beginLesson(editor, 1);
    expect(session().authoring).toBeNull();
    toggleAuthoring(editor);
    expect(session().lesson).toBeNull();
    expect(session().authoring?.page).toBe(1);
    expect(session().panels.has('lesson')).toBe(false);
  });
});

describe('the end', () => {
  test('leaves nothing on the canvas, and the details where the panel was', () => {
    const { panels } = session();
    beginAuthoring(editor);
    write(editor, setHidden(0, 'values'));
    write(editor, setPosition(0, 1));
    toggleAuthoring(editor);
    expect(session().authoring).toBeNull();
    expect(onScreen()).toEqual(nothing);
    expect(session().panels).toEqual(panels);
  });

  test.each([
    ['the lesson is removed', () => editor.document.edit(removeLesson, 'commit')],
    ['the lesson is undone', () => editor.document.undo()],
    ['another document comes', () => editor.document.replace(emptyDocument)],
    [
      'the panel is closed',
      () => editor.session.setState({ panels: withPanel(session().panels, 'authoring', 'closed') }),
    ],
  ])('comes when %s', (_, happen) => {
    beginAuthoring(editor);
    happen();
    expect(session().authoring).toBeNull();
    expect(onScreen()).toEqual(nothing);
    expect(session().panels.has('authoring')).toBe(false);
  });

  test('comes with a quiz, whose blanks stay', () => {
    beginAuthoring(editor);
    beginQuiz(editor, usualQuiz);
    expect(session().authoring).toBeNull();
    expect([...session().covers.values()].every(({ kind }) => kind === 'blank')).toBe(true);
    expect(session().covers.size).toBeGreaterThan(0);
  });

  test('does not come while the details are looked at', () => {
    beginAuthoring(editor);
    editor.session.setState({ panels: withPanel(session().panels, 'inspector', 'open') });
    expect(session().authoring).not.toBeNull();
  });
});

describe('a preview', () => {
  test('plays from the page that is written, and comes back to where it was left', () => {
    beginAuthoring(editor, { language: 'ja' });
    write(editor, addPage(0, 'ja'));
    write(editor, setHidden(1, 'values'));
    turnTo(editor, 1);
    preview(editor);
    expect(session().lesson?.page).toBe(1);
    expect(session().covers.get('node-y-value')).toEqual({ kind: 'hidden' });
    turnBy(editor, -1);
    endLesson(editor);
    expect(session().authoring).toMatchObject({ page: 0, language: 'ja' });
    expect(session().notices).toEqual([]);
  });

  test('leaves the graph as its author had it, and what was tried one step back', () => {
    beginAuthoring(editor);
    const before = editor.document.getState();
    preview(editor);
    editor.document.edit(remove(selectNodes(['double'])), 'commit');
    editor.document.edit(setParam('x', 'value', 8), 'commit');
    const tried = editor.document.getState().document;
    endLesson(editor);
    expect(editor.document.getState().document).toEqual(before.document);
    expect(session().authoring).toMatchObject({ page: 0 });
    editor.document.undo();
    expect(editor.document.getState().document).toEqual(tried);
    for (let step = 0; step < 2; step++) editor.document.undo();
    expect(editor.document.getState().document).toEqual(before.document);
  });

  test('is no step where nothing was changed, or all of it undone', () => {
    beginAuthoring(editor);
    const { past } = editor.document.getState();
    preview(editor);
    editor.document.edit(setParam('x', 'value', 8), 'commit');
    editor.document.undo();
    endLesson(editor);
    expect(editor.document.getState().past).toEqual(past);
  });

  test('passes over pages that cannot be read, and comes back to the page that was played', () => {
    const text = { en: 'Read.' };
    const lesson = { pages: [{ film: 1 }, { text }, 7, { text }, null] };
    editor.document.edit((draft) => {
      draft.lesson = lesson as typeof draft.lesson;
    }, 'commit');
    beginAuthoring(editor);
    expect(session().authoring?.page).toBe(1);
    turnTo(editor, 2);
    expect(onScreen()).toEqual(nothing);
    preview(editor);
    expect(session().lesson?.page).toBe(1);
    endLesson(editor);
    expect(session().authoring?.page).toBe(3);
    expect(editor.document.getState().document.lesson).toEqual(lesson);
  });

  test('is left by the command too', () => {
    beginAuthoring(editor, { language: 'ja' });
    preview(editor);
    toggleAuthoring(editor);
    expect(session().lesson).toBeNull();
    expect(session().authoring).toMatchObject({ page: 0, language: 'ja' });
  });

  test('does not come back to another document', () => {
    beginAuthoring(editor);
    preview(editor);
    editor.document.replace({ ...document, title: 'Another' });
    expect(session().lesson).toBeNull();
    expect(session().authoring).toBeNull();
    expect(lessonOf(editor.document.getState().document)).toBeNull();
  });
});

test('the link to what is written begins at the first page', async () => {
  beginAuthoring(editor);
  write(editor, addPage(0, 'en'));
  turnTo(editor, 1);
  editor.session.setState({ position: 3 });
  const link = await linkOf(editor, 'https://nabla.example/');
  const unpacked = link.ok ? await unpack(new URL(link.address).hash.slice(1)) : null;
  const shared = unpacked?.ok ? readShared(unpacked.text) : null;
  expect(shared).toMatchObject({ page: 0, step: null, quiz: null });
  expect(JSON.parse(shared?.file ?? '')).toMatchObject({ lesson: { pages: [{}, {}] } });
});
