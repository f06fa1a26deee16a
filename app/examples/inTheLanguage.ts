import type { Document, Language, Translated } from '../../engine/index.ts';
import { glossary } from './glossary.ts';

/** A shipped document as its reader speaks: the title, and the labels that are words. */
export function inTheLanguage(document: Document, title: Translated, language: Language): Document {
  const { model, blocks } = document;
  return {
    ...document,
    title: title[language],
    model: { ...model, nodes: labelled(model.nodes, language) },
    blocks: labelled(blocks, language),
  };
}

function labelled<T extends { readonly label: string | null }>(
  all: ReadonlyMap<string, T>,
  language: Language,
): ReadonlyMap<string, T> {
  return new Map(
    [...all].map(([id, one]) => {
      const label = one.label === null ? null : (glossary[one.label]?.[language] ?? one.label);
      return [id, label === one.label ? one : { ...one, label }];
    }),
  );
}
