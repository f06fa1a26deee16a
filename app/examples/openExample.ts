// Reads one of the shipped documents, with its title and labels in the reader's language.

import {
  catalogue,
  type Document,
  type GraphNode,
  type Language,
  parseDocument,
} from '../../engine/index.ts';
import type { Example } from './example.ts';
import { examples } from './examples.ts';
import { glossary } from './glossary.ts';

const texts = import.meta.glob<string>('./documents/*.nabla.json', { query: '?raw', import: 'default' });

export const findExample = (slug: string): Example | null =>
  examples.find((example) => example.slug === slug) ?? null;

/** The document of an example; rejects where its file cannot be fetched. */
export async function openExample(example: Example, language: Language): Promise<Document> {
  const load = texts[`./documents/${example.slug}.nabla.json`];
  if (load === undefined) throw new Error(`internal: no document for the example ${example.slug}`);
  const parsed = parseDocument(await load(), catalogue);
  if (!parsed.ok) throw new Error(`internal: the example ${example.slug} does not parse`);
  return translated(parsed.document, example, language);
}

function translated(document: Document, example: Example, language: Language): Document {
  const nodes = [...document.model.nodes].map(([id, node]): [string, GraphNode] => {
    const label = node.label === null ? null : (glossary[node.label]?.[language] ?? node.label);
    return [id, label === node.label ? node : { ...node, label }];
  });
  return { ...document, title: example.title[language], model: { ...document.model, nodes: new Map(nodes) } };
}
