// JSON for people and for diffs: what is short stands on one line, and so does a list of numbers, a row of a matrix.

import type { Json, JsonObject } from './document.ts';

/** Characters of what need not be broken over lines. */
const width = 150;

/** Documents are of bounded depth, so recursion is safe. */
export function writeJson(json: Json, indent: string): string {
  if (typeof json !== 'object' || json === null) return writeScalar(json);
  return writeLine(json, isRow(json) ? Number.POSITIVE_INFINITY : width) ?? writeBlock(json, indent);
}

/** Every part on a line of its own. */
export function writeBlock(json: readonly Json[] | JsonObject, indent: string): string {
  const inner = `${indent}  `;
  const parts = partsOf(json).map(([key, value]) => key + writeJson(value, inner));
  const [open, close] = bracketsOf(json);
  return parts.length === 0
    ? open + close
    : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** null where it takes more than `room`. */
function writeLine(json: Json, room: number): string | null {
  if (typeof json !== 'object' || json === null) {
    const scalar = writeScalar(json);
    return scalar.length <= room ? scalar : null;
  }
  const [open, close] = bracketsOf(json);
  const pad = isList(json) ? '' : ' ';
  let line = '';
  for (const [key, value] of partsOf(json)) {
    const part = writeLine(value, room - line.length - key.length);
    if (part === null) return null;
    line += line === '' ? key + part : `, ${key}${part}`;
  }
  return line === '' ? open + close : open + pad + line + pad + close;
}

const isList = (json: object): json is readonly Json[] => Array.isArray(json);

const isRow = (json: object): boolean =>
  isList(json) && json.every((item) => typeof item !== 'object' || item === null);

const bracketsOf = (json: object): readonly [open: string, close: string] =>
  isList(json) ? ['[', ']'] : ['{', '}'];

const partsOf = (json: readonly Json[] | JsonObject): (readonly [key: string, value: Json])[] =>
  isList(json)
    ? json.map((item) => ['', item])
    : Object.entries(json).map(([key, value]) => [`${JSON.stringify(key)}: `, value]);

/** JSON.parse makes Infinity of 1e999, so that a number too large for a float64 comes back as it came. */
function writeScalar(json: null | boolean | number | string): string {
  if (Object.is(json, -0)) return '-0';
  if (json === Number.POSITIVE_INFINITY) return '1e999';
  return json === Number.NEGATIVE_INFINITY ? '-1e999' : JSON.stringify(json);
}
