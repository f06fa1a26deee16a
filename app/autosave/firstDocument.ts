// What the page opens with: the example that the address asks for, or the lesson, as it was if the page is loaded again; else the last work, else apple and tax.

import {
  catalogue,
  type Document,
  emptyDocument,
  type Language,
  parseDocument,
  type Translated,
} from '../../engine/index.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import type { Quiz } from '../quiz/quizData.ts';
import type { Start } from './autosave.ts';
import type { Shelf } from './shelf.ts';
import { autosaveTexts } from './texts.ts';
import { listWorks, loadWork } from './works.ts';

export interface FirstDocument extends Start {
  readonly document: Document;
  /** What the reader should know of it. */
  readonly notice: Translated | null;
  /** What is asked of it. */
  readonly quiz?: Quiz;
}

interface Wish {
  /** The slug of an example, or null. */
  readonly example: string | null;
  /** The slug of a lesson, or null. */
  readonly lesson: string | null;
  readonly language: Language;
  /** The work that was on this page before it was loaded again; null: the page is new. */
  readonly shown: string | null;
  /** `closed`: the last work stays on the shelf. */
  readonly lastWork: 'open' | 'closed';
  readonly newWork: () => string;
}

export async function firstDocument(shelf: Shelf, wish: Wish): Promise<FirstDocument> {
  if (wish.example === null && wish.lastWork === 'open') {
    const last = wish.lesson === null ? await lastWork(shelf) : await workOf(shelf, wish.shown);
    if (last !== null) return last;
  }
  // A lesson that nobody has changed is on no shelf, but the place in it is: beside the work that it would be.
  const work = (wish.lesson === null ? null : wish.shown) ?? wish.newWork();
  const fresh = { work, generation: 0 };
  try {
    const asked =
      wish.lesson === null
        ? await example(wish.example ?? firstExample, wish.language)
        : await lesson(wish.lesson, wish.language);
    return { ...fresh, ...asked };
  } catch {
    return { ...fresh, document: emptyDocument, notice: say('noFetch') };
  }
}

const firstExample = 'apple-tax';

/** The example called so; the first one, and a notice, where there is none. */
async function example(
  slug: string,
  language: Language,
): Promise<Pick<FirstDocument, 'document' | 'notice' | 'quiz'>> {
  const { findExample, openExample } = await import('../examples/openExample.ts');
  const found = findExample(slug);
  const shown = found ?? findExample(firstExample);
  if (shown === null) throw new Error('internal: the first example is missing');
  const notice = found === null ? say('noExample', { slug }) : null;
  const { quiz } = shown;
  return { document: await openExample(shown, language), notice, ...(quiz === undefined ? {} : { quiz }) };
}

/** The lesson called so; the first example, and a notice, where there is none. */
async function lesson(
  slug: string,
  language: Language,
): Promise<Pick<FirstDocument, 'document' | 'notice' | 'quiz'>> {
  const { findLesson, openLesson } = await import('../lessons/openLesson.ts');
  const found = findLesson(slug);
  if (found === null)
    return { ...(await example(firstExample, language)), notice: say('noLesson', { slug }) };
  return { document: await openLesson(found, language), notice: null };
}

/** The newest work of which any generation can be read; null where there is none, or no storage. */
async function lastWork(shelf: Shelf): Promise<FirstDocument | null> {
  try {
    for (const { work } of await listWorks(shelf)) {
      const found = await workOf(shelf, work);
      if (found !== null) return found;
    }
  } catch {
    // No storage: autosave will say so.
  }
  return null;
}

/** null: none of its generations can be read, or it was never saved. */
async function workOf(shelf: Shelf, work: string | null): Promise<FirstDocument | null> {
  const loaded = work === null ? null : await loadWork(shelf, work, readSaved).catch(() => null);
  if (work === null || loaded === null) return null;
  const { content, saved, fellBack } = loaded;
  const notice = fellBack ? say('fellBack') : null;
  return { document: content, work, generation: saved.generation, notice };
}

export function readSaved(text: string): Document | null {
  const parsed = parseDocument(text, catalogue);
  return parsed.ok ? parsed.document : null;
}

const say = (key: keyof typeof autosaveTexts.en, blanks: Readonly<Record<string, string>> = {}): Translated =>
  inEveryLanguage((language) => translate(autosaveTexts, language)(key, blanks));
