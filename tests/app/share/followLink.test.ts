import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createEditor, type Editor } from '../../../app/editor/editor.ts';
import { pasteText } from '../../../app/files/clipboard.ts';
import { beginLesson } from '../../../app/lessons/teacher.ts';
import { usualQuiz } from '../../../app/quiz/quizData.ts';
import { beginQuiz } from '../../../app/quiz/quizMaster.ts';
import { followLink } from '../../../app/share/followLink.ts';
import { pack } from '../../../app/share/link.ts';
import { linkOf } from '../../../app/share/linkOf.ts';
import { readShared, writeShared } from '../../../app/share/shared.ts';
import { type Document, emptyDocument, serializeDocument } from '../../../engine/index.ts';
import { models } from '../../kit/randomModel.ts';

const page = 'https://nabla.example/';
const newEditor = (document: Document = emptyDocument): Editor =>
  createEditor(document, { language: 'en', theme: 'light' });
const opened = (editor: Editor): Document => editor.document.getState().document;

async function fragmentOf(editor: Editor): Promise<string> {
  const link = await linkOf(editor, page);
  if (!link.ok) throw new Error(`a link of ${link.length} characters`);
  return link.address.slice(page.length + 1);
}

const documents = fc
  .record({
    title: fc.string({ unit: 'grapheme', maxLength: 60 }),
    model: models,
    x: fc.integer(),
    y: fc.nat(),
  })
  .map(({ title, model, x, y }): Document => {
    const at = { x: x % 1e6, y: y % 1e6 };
    return { ...emptyDocument, title, model, layout: new Map([...model.nodes.keys()].map((id) => [id, at])) };
  });

const small = (title: string): Document => ({
  ...emptyDocument,
  title,
  model: {
    nodes: new Map(
      ['x', 'y'].map((id) => [id, { id, type: 'input', label: null, params: { value: 3 }, extra: {} }]),
    ),
    edges: new Map(),
  },
});

let mine: Editor;

beforeEach(() => {
  mine = newEditor(small('Mine'));
});

describe('following a link', () => {
  test('opens the document that it was made of, one undo away from what was open', () =>
    fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const other = newEditor(small('Open before'));
        await followLink(other, await fragmentOf(newEditor(document)), 'chosen');
        expect(serializeDocument(opened(other))).toBe(serializeDocument(document));
        other.document.undo();
        expect(opened(other).title).toBe('Open before');
      }),
      { numRuns: 100 },
    ));

  test('brings the step and the language along', async () => {
    const sender = newEditor(small('Sent'));
    const steps = sender.derived.getState().computed.run.plan.steps.length;
    sender.session.setState({ position: Math.min(1, steps), language: 'ko' });
    const fragment = await fragmentOf(sender);
    await followLink(mine, fragment, 'of the link');
    expect(mine.session.getState()).toMatchObject({ position: Math.min(1, steps), language: 'ko' });
  });

  test('begins the quiz that was under way, with its numbers, still one undo away', async () => {
    const sender = newEditor(small('Quiz'));
    const quiz = { ...usualQuiz, hidden: 'values', seed: 7, locks: ['hints'] } as const;
    beginQuiz(sender, quiz);
    await followLink(mine, await fragmentOf(sender), 'chosen');
    expect(mine.session.getState().quiz?.quiz).toEqual(quiz);
    expect(opened(mine).model).toEqual(opened(sender).model);
    mine.document.undo();
    expect(opened(mine).title).toBe('Mine');
  });

  test('leaves a language that the reader has chosen', async () => {
    const sender = newEditor(small('Sent'));
    sender.session.setState({ language: 'ja' });
    await followLink(mine, await fragmentOf(sender), 'chosen');
    expect(mine.session.getState().language).toBe('en');
  });

  test('shows all steps where the link names one that there is not', async () => {
    const text = writeShared({
      file: serializeDocument(small('Sent')),
      step: 999,
      language: null,
      quiz: null,
      page: null,
    });
    const packed = await pack(text, 8000);
    await followLink(mine, packed.ok ? packed.fragment : '', 'chosen');
    expect(opened(mine).title).toBe('Sent');
    expect(mine.session.getState().position).toBeNull();
  });

  const hostile: Readonly<Record<string, string>> = {
    'no head': serializeDocument(small('Sent')).replaceAll('\n', ' '),
    'a head that is no object': `[1]\n${serializeDocument(small('Sent'))}`,
    'a head nested 5,000 deep': `${'{"quiz":'.repeat(5000)}1${'}'.repeat(5000)}\n{}`,
    'no document': `{"step":1}\n`,
    "another program's document": '{}\n{"type":"excalidraw","elements":[]}',
    'a document nested 5,000 deep': `{}\n${'['.repeat(5000)}${']'.repeat(5000)}`,
  };
  for (const [name, text] of Object.entries(hostile))
    test(`with ${name} says so, and leaves the open work as it is`, async () => {
      const packed = await pack(text, 60_000);
      await followLink(mine, packed.ok ? packed.fragment : 'too long', 'of the link');
      expect(opened(mine).title).toBe('Mine');
      expect(mine.document.getState().past).toEqual([]);
      const [notice] = mine.session.getState().notices;
      expect(notice?.tone).toBe('problem');
      expect(new Set(Object.values({ ...notice?.text })).size).toBe(3);
    });
});

describe('a link made in a lesson', () => {
  const lesson = { pages: ['One.', 'Two.', 'Three.'].map((en) => ({ text: { en } })) };

  test('opens at its page', async () => {
    const teacher = newEditor({ ...small('A lesson'), lesson });
    beginLesson(teacher, 2);
    await followLink(mine, await fragmentOf(teacher), 'chosen');
    await vi.waitFor(() => expect(mine.session.getState().lesson?.page).toBe(2));
  });

  test('opens at the end where the lesson has become shorter, and never throws', async () => {
    const file = serializeDocument({ ...small('A lesson'), lesson });
    const packed = await pack(writeShared({ file, step: 1, language: null, quiz: null, page: 99 }), 1e6);
    if (!packed.ok) throw new Error('too long');
    await followLink(mine, packed.fragment, 'chosen');
    await vi.waitFor(() => expect(mine.session.getState().lesson?.page).toBe(2));
  });
});

describe('what a link carries', () => {
  test('is read as it was written, quiz and all', () => {
    const shared = { file: '{}\n', step: 3, language: 'ja', quiz: { hidden: ['e1'] }, page: 2 } as const;
    expect(readShared(writeShared(shared))).toEqual(shared);
  });

  test('loses what makes no sense, and keeps the rest', () => {
    const head = '{"step":-1.5,"language":"tlh","quiz":[1],"later":true}';
    expect(readShared(`${head}\n{}`)).toEqual({
      file: '{}',
      step: null,
      language: null,
      quiz: null,
      page: null,
    });
  });
});

describe('a link too long', () => {
  const weights = (count: number) => ({ w: Array.from({ length: count }, (_, at) => Math.sin(at)) });

  test('goes without the trained weights, and says so', async () => {
    const link = await linkOf(newEditor({ ...small('Trained'), weights: weights(3000) }), page);
    expect(link).toMatchObject({ ok: true, weights: 'left out' });
  });

  test('keeps weights that fit', async () => {
    const link = await linkOf(newEditor({ ...small('Trained'), weights: weights(3) }), page);
    expect(link).toMatchObject({ ok: true, weights: 'inside' });
  });

  test('is none where the graph itself is too large', async () => {
    const large = { ...small('Large'), extra: weights(3000) };
    expect(await linkOf(newEditor(large), page)).toMatchObject({ ok: false });
  });
});

describe('a link on the clipboard', () => {
  test('opens what it carries, whoever serves the page', async () => {
    const fragment = await fragmentOf(newEditor(small('Yours')));
    pasteText(mine, ` http://localhost:8080/?lang=ja#${fragment}\n`);
    await vi.waitFor(() => expect(opened(mine).title).toBe('Yours'));
    mine.document.undo();
    expect(opened(mine).title).toBe('Mine');
  });

  test('that was cut short is said to be damaged, any other address to be no graph', async () => {
    const fragment = await fragmentOf(newEditor(small('Yours')));
    pasteText(mine, `${page}#${fragment.slice(0, -3)}`);
    await vi.waitFor(() => expect(mine.session.getState().notices).toHaveLength(1));
    const [damaged] = mine.session.getState().notices;
    pasteText(mine, 'https://nabla.example/#about');
    expect(mine.session.getState().notices[0]?.text).not.toEqual(damaged?.text);
    expect(opened(mine).title).toBe('Mine');
  });
});
