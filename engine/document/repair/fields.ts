// Optional fields: absent or null stands for the default; what is of the wrong type is said, and passed over.

import type { Expected } from '../../issue.ts';
import type { Json, JsonObject } from '../document.ts';
import { foundOf } from '../found.ts';
import { isObject } from '../isObject.ts';
import { limits } from '../limits.ts';
import { type Desk, notice, type Where } from './desk.ts';

/** An object of the file on its way into the document. */
export interface Entry {
  readonly raw: JsonObject;
  /** What will be its `extra`. */
  readonly rest: Record<string, Json>;
  readonly where: Where;
}

/** A text of bearable length; null where there is none. */
export function readText(desk: Desk, entry: Entry, field: string): string | null {
  const json = readField(desk, entry, field, 'text', isText);
  if (json === null || json.length <= limits.text) return json;
  notice(desk, 'cut-text', entry.where, { field, limit: limits.text, length: json.length });
  return json.slice(0, limits.text).replace(/[\ud800-\udbff]$/, '');
}

export const readObject = (desk: Desk, entry: Entry, field: string): JsonObject | null =>
  readField(desk, entry, field, 'object', isObject);

const isText = (json: Json): json is string => typeof json === 'string';

function readField<T extends Json>(
  desk: Desk,
  { raw, rest, where }: Entry,
  field: string,
  expected: Expected,
  fits: (json: Json) => json is T,
): T | null {
  const json = raw[field] ?? null;
  if (json === null || fits(json)) return json;
  notice(desk, 'bad-field', where, { field, expected, found: foundOf(json) });
  if (desk.isNewer) rest[field] = json;
  return null;
}

/** Types and handles: any text that is not absurdly long. */
export const isName = (json: Json | undefined): json is string =>
  typeof json === 'string' && json.length <= limits.id;

/** An id as it stands in the file; 1 and "1" are two, and yet mean the same where only one of them is there. */
export type WrittenId = string | number;

export const isId = (json: Json | undefined): json is WrittenId => isName(json) || typeof json === 'number';

type Check = (json: Json | undefined) => boolean;

/** Says of a node or an edge which of its fields, by name with what each must be, it cannot be read for. */
export function noticeMisfit(
  desk: Desk,
  kind: 'node' | 'edge',
  [index, raw]: readonly [number, Json],
  checks: Readonly<Record<string, Check>>,
): void {
  const fields = isObject(raw) ? raw : {};
  const [field = ''] = Object.entries(checks).find(([name, fits]) => !fits(fields[name])) ?? [];
  const found = foundOf(isObject(raw) ? raw[field] : raw);
  notice(desk, `bad-${kind}`, {}, { number: index + 1, field, limit: limits.id, found });
  if (desk.isNewer) desk.aside[`${kind}s`].push(raw);
}
