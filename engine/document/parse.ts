// The one way from outside text to a document: file, link, clipboard, storage. Never throws.

import type { Issue } from '../issue.ts';
import type { Catalogue } from './catalogue.ts';
import { decode } from './decode.ts';
import type { Document } from './document.ts';
import type { ParseError } from './parseError.ts';
import { readHeader } from './readHeader.ts';
import { readJson } from './readJson.ts';
import { repair } from './repair/repair.ts';

export type { ParseError } from './parseError.ts';

/** `notices` say what had to be repaired. */
export type ParseResult =
  | { readonly ok: true; readonly document: Document; readonly notices: readonly Issue[] }
  | { readonly ok: false; readonly error: ParseError };

export function parseDocument(source: string | Uint8Array, catalogue: Catalogue): ParseResult {
  const text = decode(source);
  if (!text.ok) return text;
  const json = readJson(text.value);
  if (!json.ok) return json;
  const file = readHeader(json.value);
  if (!file.ok) return file;
  return { ok: true, ...repair(file.value, catalogue) };
}
