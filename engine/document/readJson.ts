// Text into JSON of bounded depth; or what stands there instead.

import type { Json } from './document.ts';
import { findJsonFault } from './jsonFault.ts';
import { limits } from './limits.ts';
import { done, fail, type Stage } from './parseError.ts';

export function readJson(text: string): Stage<Json> {
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch {
    return notJson(text);
  }
  return isDeeper(json, limits.depth) ? fail('too-deep', { limit: limits.depth }) : done(json);
}

function notJson(text: string): Stage<never> {
  const start = /\S[^\n\r]{0,19}/.exec(text)?.[0];
  if (start === undefined) return fail('empty');
  if (start.startsWith('<')) return fail('html', { start: JSON.stringify(start) });
  const fault = findJsonFault(text);
  // Well formed, and yet too much for this browser's parser.
  if (fault === null) return fail('too-deep', { limit: limits.depth });
  const { kind, line, column } = fault;
  return kind === 'end'
    ? fail('cut-short', { line, column })
    : fail('not-json', { line, column, text: JSON.stringify(fault.text) });
}

/** Level by level, since recursion is what depth would break. */
function isDeeper(json: Json, limit: number): boolean {
  let level = containersIn([json]);
  for (let depth = 0; depth < limit; depth++) level = level.flatMap(containersIn);
  return level.length > 0;
}

const containersIn = (container: object): object[] =>
  (Array.isArray(container) ? container : Object.values(container)).filter(
    (child: unknown) => typeof child === 'object' && child !== null,
  );
