// What the page opens with: the example or lesson that the address asks for, else the last work, else apple and tax.

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
  /** `closed`: the last work stays on the shelf. */
  readonly lastWork: 'open' | 'closed';
  readonly newWork: () => string;
}

export async function firstDocument(shelf: Shelf, wish: Wish): Promise<FirstDocument> {
  if (wish.example === null && wish.lesson === null && wish.lastWork === 'open') {
    const last = await lastWork(shelf);
    if (last !== null) return last;
  }
  const fresh = { work: wish.newWork(), generation: 0 };
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
      const loaded = await loadWork(shelf, work, readSaved);
      if (loaded === null) continue;
      const { content, saved, fellBack } = loaded;
      return {
        document: content,
        work,
        generation: saved.generation,
        notice: fellBack ? say('fellBack') : null,
      };
    }
  } catch {
    // No storage: autosave will say so.
  }
  return null;
}

export function readSaved(text: string): Document | null {
  const parsed = parseDocument(text, catalogue);
  return parsed.ok ? parsed.document : null;
}

const say = (key: keyof typeof autosaveTexts.en, blanks: Readonly<Record<string, string>> = {}): Translated =>
  inEveryLanguage((language) => translate(autosaveTexts, language)(key, blanks));
