// What a page of a lesson locks stays as it is, whatever somebody does: edits, undo, redo, putting the graph back.

import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveNodes } from '../../../app/editing/moveNodes.ts';
import { setParam } from '../../../app/editing/setParam.ts';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { blankPage, type LessonLock, writeLesson } from '../../../app/lessons/lessonData.ts';
import { beginLesson, isChanged, putBack, turnTo } from '../../../app/lessons/teacher.ts';
import { withinLocks } from '../../../app/lessons/withinLocks.ts';
import { type Document, emptyDocument } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';
import { gesture, perform } from '../editing/gestures.ts';

const text = { en: 'Read.' };
const lockings: readonly (readonly LessonLock[])[] = [[], ['numbers'], ['graph'], ['numbers', 'graph']];
const lessonOn = (pages: readonly (readonly LessonLock[])[]) =>
  writeLesson({
    title: text,
    about: {},
    pages: pages.map((locks) => ({ ...blankPage, text, locks })),
    extra: {},
  });
const start: Document = {
  ...emptyDocument,
  model: graph({ x: 3, t: 2, double: ['add', 'x', 'x'], y: ['multiply', 'double', 't'] }),
  layout: new Map([['x', { x: 0, y: 0 }]]),
  target: { node: 'y', seed: 1 },
  lesson: lessonOn(lockings),
};

const open = (document: Document): Editor =>
  createEditor(document, { language: 'en', theme: 'light' }, withinLocks);
const documentOf = (editor: Editor): Document => editor.document.getState().document;
const set = (editor: Editor, node: string, value: number): boolean =>
  editor.document.edit(setParam(node, 'value', value), 'commit');
const numberAt = (editor: Editor, node: string) => documentOf(editor).model.nodes.get(node)?.params.value;

/** Whether what is locked is in one as in the other: written here as a teacher would say it. */
function agree(locks: readonly LessonLock[], { model, target }: Document, other: Document): boolean {
  const nodes = [...model.nodes];
  const types = nodes.map(([id, { type }]) => `${id} ${type}`).sort();
  const others = [...other.model.nodes].map(([id, { type }]) => `${id} ${type}`).sort();
  const isGraph = isDeepStrictEqual([types, model.edges, target], [others, other.model.edges, other.target]);
  const areNumbers = nodes.every(
    ([id, { params }]) =>
      !other.model.nodes.has(id) || isDeepStrictEqual(params, other.model.nodes.get(id)?.params),
  );
  return (!locks.includes('graph') || isGraph) && (!locks.includes('numbers') || areNumbers);
}

test('on a locked page everything done in any order leaves what is locked as the page found it, or the lesson', () => {
  const stays = fc.record({
    page: fc.constantFrom(1, 2, 3),
    before: fc.array(gesture, { maxLength: 12 }),
    acts: fc.array(
      fc.oneof({ weight: 12, arbitrary: gesture }, fc.constantFrom('undo', 'redo', 'put back')),
      {
        maxLength: 30,
      },
    ),
  });
  fc.assert(
    fc.property(stays, ({ page, before, acts }) => {
      const editor = open(start);
      beginLesson(editor);
      for (const each of before) perform(editor, each);
      turnTo(editor, page);
      const found = documentOf(editor);
      const locks = lockings[page] ?? [];
      for (const act of acts) {
        if (act === 'undo') editor.document.undo();
        else if (act === 'redo') editor.document.redo();
        else if (act === 'put back') putBack(editor);
        else perform(editor, act);
        const now = documentOf(editor);
        expect(agree(locks, now, found) || agree(locks, now, start)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

describe('undo', () => {
  test('goes on to the step that would change what is locked, stays there, and says why', () => {
    const editor = open(start);
    beginLesson(editor);
    set(editor, 'x', 7);
    set(editor, 't', 8);
    editor.document.edit(moveNodes(new Map([['x', { x: 50, y: 0 }]])), 'commit');
    turnTo(editor, 3);
    editor.document.undo();
    expect(documentOf(editor).layout.get('x')).toEqual({ x: 0, y: 0 });
    expect(editor.session.getState().notices).toEqual([]);
    editor.document.undo();
    expect([numberAt(editor, 'x'), numberAt(editor, 't')]).toEqual([7, 8]);
    expect(editor.session.getState().notices).toHaveLength(1);
    editor.document.redo();
    expect(documentOf(editor).layout.get('x')).toEqual({ x: 50, y: 0 });
    turnTo(editor, 0);
    for (let step = 0; step < 3; step++) editor.document.undo();
    expect(documentOf(editor)).toEqual(start);
  });

  test('is redone no further than the page found it either', () => {
    const editor = open(start);
    beginLesson(editor);
    set(editor, 'x', 7);
    editor.document.undo();
    turnTo(editor, 1);
    editor.document.redo();
    expect(numberAt(editor, 'x')).toBe(3);
  });

  test('takes back that the graph was put back, and redo puts it back again', () => {
    const editor = open(start);
    beginLesson(editor);
    set(editor, 'x', 7);
    set(editor, 't', 8);
    turnTo(editor, 3);
    putBack(editor);
    editor.document.undo();
    expect(numberAt(editor, 't')).toBe(8);
    editor.document.redo();
    expect(numberAt(editor, 't')).toBe(2);
    const { lesson } = editor.session.getState();
    expect(lesson !== null && isChanged(lesson, documentOf(editor))).toBe(false);
  });

  test('brings the work before the lesson back, from a locked page too', () => {
    const work = { ...start, title: 'Mine', lesson: null, model: graph({ mine: 1 }), target: null };
    const editor = open(work);
    editor.document.replace(start);
    beginLesson(editor, 3);
    editor.document.undo();
    expect(documentOf(editor)).toEqual(work);
    expect(editor.session.getState().lesson).toBeNull();
  });

  test('brings the lesson before the lesson back, at its beginning', () => {
    const other = {
      ...start,
      model: graph({ a: 1, b: 2 }),
      target: null,
      lesson: lessonOn([['graph'], [], []]),
    };
    const editor = open(other);
    beginLesson(editor, 2);
    editor.document.replace(start);
    beginLesson(editor, 1);
    editor.document.undo();
    expect(documentOf(editor)).toEqual(other);
    const { lesson } = editor.session.getState();
    expect(lesson).toMatchObject({ page: 0, locks: ['graph'] });
    expect(lesson !== null && isChanged(lesson, documentOf(editor))).toBe(false);
  });
});
