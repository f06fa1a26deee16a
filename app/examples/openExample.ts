// Reads one of the shipped documents, with its title and labels in the reader's language.

import { catalogue, type Document, type Language, parseDocument } from '../../engine/index.ts';
import type { Example } from './example.ts';
import { examples } from './examples.ts';
import { inTheLanguage } from './inTheLanguage.ts';

const texts = import.meta.glob<string>('./documents/*.nabla.json', { query: '?raw', import: 'default' });

export const findExample = (slug: string): Example | null =>
  examples.find((example) => example.slug === slug) ?? null;

/** The document of an example; rejects where its file cannot be fetched. */
export async function openExample(example: Example, language: Language): Promise<Document> {
  const load = texts[`./documents/${example.slug}.nabla.json`];
  if (load === undefined) throw new Error(`internal: no document for the example ${example.slug}`);
  const parsed = parseDocument(await load(), catalogue);
  if (!parsed.ok) throw new Error(`internal: the example ${example.slug} does not parse`);
  return inTheLanguage(parsed.document, example.title, language);
}
