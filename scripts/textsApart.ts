// A Vite plugin: the texts of the first load come in English; Korean and Japanese in a file each, which app/i18n/fetchTexts.ts fetches.
// The source keeps every text in three languages side by side; what rooms fetch later brings its own.

import type { Plugin } from 'vite';

const languages = ['en', 'ko', 'ja'];

/** What of an ESTree node this file looks at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface ObjectNode extends Node {
  readonly properties: readonly { readonly key?: NamedNode; readonly value?: Node }[];
}
interface NamedNode extends Node {
  readonly name?: string;
  readonly value?: unknown;
}

type Text = string | { readonly [key: string]: Text };

/** `chunk`: the name of what the page loads first. */
export const textsApart = (chunk: string): Plugin => ({
  name: 'nabla:texts-apart',
  apply: 'build',
  renderChunk(code, { name }) {
    if (name !== chunk) return null;
    const found = translatedIn(this.parse(code) as Node);
    if (found.length === 0) throw new Error(`internal: no texts in ${chunk}`);
    const files = languages.slice(1).map((language, at) => {
      const source = JSON.stringify(found.map(({ texts }) => texts[at + 1]));
      const reference = this.emitFile({ type: 'asset', name: `${language}.json`, source });
      return [language, this.getFileName(reference).replace(/^.*\//, '')];
    });
    return { code: head(Object.fromEntries(files)) + inEnglish(code, found), map: null };
  },
});

/** Declared in app/i18n/fetchTexts.ts. English stands in until the others are here. */
const head = (files: Readonly<Record<string, string>>): string => `
const textsApart = {
  files: ${JSON.stringify(files)},
  here: {},
  of: (en, at) => ({
    en,
    get ko() { return textsApart.here.ko?.[at] ?? en; },
    get ja() { return textsApart.here.ja?.[at] ?? en; },
  }),
};
`;

interface Translated {
  readonly node: Node;
  readonly english: Node;
  readonly texts: readonly Text[];
}

function inEnglish(code: string, found: readonly Translated[]): string {
  let from = 0;
  const parts = found.map(({ node, english }, at) => {
    const before = code.slice(from, node.start);
    from = node.end;
    return `${before}textsApart.of(${code.slice(english.start, english.end)}, ${at})`;
  });
  return parts.join('') + code.slice(from);
}

/** Every object that says the same in each language and nothing else, in the order of the code. */
function translatedIn(node: unknown): Translated[] {
  if (typeof node !== 'object' || node === null) return [];
  const translated = asTranslated(node as Node);
  return translated === null ? Object.values(node).flatMap(translatedIn) : [translated];
}

function asTranslated(node: Node): Translated | null {
  const entries = entriesOf(node);
  if (entries?.map(([key]) => key).join() !== languages.join()) return null;
  const texts = entries.map(([, value]) => textOf(value)).filter((text) => text !== null);
  const english = entries[0]?.[1];
  return english === undefined || texts.length < languages.length ? null : { node, english, texts };
}

function entriesOf(node: Node): (readonly [string, Node])[] | null {
  if (node.type !== 'ObjectExpression') return null;
  const entries = (node as ObjectNode).properties.map(({ key, value }) =>
    key === undefined || value === undefined ? null : ([key.name ?? String(key.value), value] as const),
  );
  return entries.includes(null) ? null : entries.filter((entry) => entry !== null);
}

/** null: more than words, such as a function. */
function textOf(node: Node): Text | null {
  if (node.type === 'Literal') {
    const { value } = node as NamedNode;
    return typeof value === 'string' ? value : null;
  }
  const texts = entriesOf(node)?.map(([key, value]) => [key, textOf(value)] as const);
  const said = texts?.filter((entry): entry is readonly [string, Text] => entry[1] !== null);
  return said === undefined || said.length < (texts?.length ?? 0) ? null : Object.fromEntries(said);
}
