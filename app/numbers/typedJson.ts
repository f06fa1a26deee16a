// JSON as people type it, within what a file may hold.

import { type Json, limits } from '../../engine/index.ts';

/** Levels of brackets that are left inside a parameter of a node of a file. */
export const deepest = limits.depth - 4;
/** Characters of one field; what is longer comes in a file. */
export const longest = 1_000_000;

/** What is too much of a text, whether or not it can be read; null where it is within bounds. */
export function excessOf(text: string): 'tooLong' | 'tooDeep' | null {
  if (text.length > longest) return 'tooLong';
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth++;
    if (sign === ']' || sign === '}') depth--;
    if (depth > deepest) return 'tooDeep';
  }
  return null;
}

/** undefined for what is no JSON, or not yet, or too much. */
export function readJson(text: string): Json | undefined {
  if (excessOf(text) !== null) return undefined;
  try {
    return JSON.parse(text.replaceAll('−', '-')) as Json;
  } catch {
    return undefined;
  }
}
