// What the page opens with: the example that the address asks for, else the last work, else apple and tax.

import {
  catalogue,
  type Document,
  emptyDocument,
  type Language,
  parseDocument,
  type Translated,
} from '../../engine/index.ts';
import { findExample, openExample } from '../examples/openExample.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import type { Start } from './autosave.ts';
import type { Shelf } from './shelf.ts';
import { autosaveTexts } from './texts.ts';
import { listWorks, loadWork } from './works.ts';

export interface FirstDocument extends Start {
  readonly document: Document;
  /** What the reader should know of it. */
  readonly notice: Translated | null;
}

interface Wish {
  /** The slug of an example, or null. */
  readonly example: string | null;
  readonly language: Language;
  /** `closed`: the last work stays on the shelf. */
  readonly lastWork: 'open' | 'closed';
  readonly newWork: () => string;
}

export async function firstDocument(shelf: Shelf, wish: Wish): Promise<FirstDocument> {
  const asked = wish.example === null ? null : findExample(wish.example);
  const unknown = wish.example !== null && asked === null ? say('noExample', { slug: wish.example }) : null;
  if (asked === null && wish.lastWork === 'open') {
    const last = await lastWork(shelf);
    if (last !== null) return { ...last, notice: unknown ?? last.notice };
  }
  const fresh = { work: wish.newWork(), generation: 0 };
  const example = asked ?? findExample('apple-tax');
  try {
    if (example === null) throw new Error('internal: the first example is missing');
    return { ...fresh, document: await openExample(example, wish.language), notice: unknown };
  } catch {
    return { ...fresh, document: emptyDocument, notice: say('noFetch') };
  }
}

/** The newest work of which any generation can be read; null where there is none, or no storage. */
async function lastWork(shelf: Shelf): Promise<FirstDocument | null> {
  try {
    for (const { work } of await listWorks(shelf)) {
      const loaded = await loadWork(shelf, work, readSaved);
      if (loaded === null) continue;
      const { content, saved, fellBack } = loaded;
      return { document: content, work, generation: saved.generation, notice: fellBack ? say('fellBack') : null };
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
