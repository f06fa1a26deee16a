// What a learner types, read and judged: 2.2, 2*1.1, 11/5, a list for a tensor, a sign, a shape.

import { evaluate } from '../formula/evaluate.ts';
import { parse } from '../formula/parse.ts';
import { variablesOf } from '../formula/variables.ts';
import { type Shape, sizeOf } from '../graph/shape.ts';
import { layerNamed } from '../ops/index.ts';

/** Characters that an answer may have. */
export const longestAnswer = 400;

/** Tensors of more numbers than this are not asked for. */
export const mostTyped = 12;

/** The numbers of an answer for a tensor of this shape, row by row; null where it is none. */
export function readAnswer(text: string, shape: Shape): Float64Array | null {
  if (text.length > longestAnswer) return null;
  const plain = plainly(text);
  const parts = shape.length === 0 ? [withPoint(plain)] : elementsOf(plain);
  if (parts.length !== sizeOf(shape)) return null;
  const data = parts.map(numberIn);
  return data.includes(null) ? null : Float64Array.from(data as readonly number[]);
}

/** Signs as they are written by hand, in the letters that formulas are made of. */
const plainly = (text: string): string =>
  text
    .replaceAll(/[×·∙⋅]/g, '*')
    .replaceAll(/[÷:]/g, '/')
    .replaceAll(/[−–]/g, '-')
    .replaceAll('**', '^')
    .trim();

/** "1,1" is a number where the comma stands between two digits and there is no point. */
const withPoint = (text: string): string =>
  /^[^.,()]*\d,\d[^.,()]*$/.test(text) ? text.replace(',', '.') : text;

/** Brackets only group: what counts is the numbers in their order. Commas within a function's brackets are its own. */
function elementsOf(text: string): readonly string[] {
  const elements: string[] = [];
  let current = '';
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    const isEnd = '[],;\n'.includes(letter) && depth === 0;
    if (!isEnd) current += letter;
    else {
      if (current.trim() !== '') elements.push(current);
      current = '';
    }
  }
  return current.trim() === '' ? elements : [...elements, current];
}

/** The value of arithmetic without unknowns; e is Euler's number. */
function numberIn(text: string): number | null {
  const parsed = parse(text.trim().replace(/^\+/, ''), layerNamed);
  if (!parsed.ok || variablesOf(parsed.expr).some((name) => name !== 'e')) return null;
  const value = evaluate(parsed.expr, { e: Math.E });
  return Number.isFinite(value) ? value : null;
}

/** Below this size numbers count as 0: what a graph leaves of 0.1 + 0.2 − 0.3 is nobody's answer. */
const nothing = 1e-9;

/** Whether every number is right to the relative tolerance. */
export const isRight = (answer: ArrayLike<number>, truth: ArrayLike<number>, tolerance: number): boolean =>
  answer.length === truth.length &&
  Array.from(answer).every((value, at) => {
    const wanted = truth[at] ?? Number.NaN;
    return Math.abs(value - wanted) <= Math.max(tolerance * Math.abs(wanted), nothing);
  });

/** + or −, alone or in words of one sign, or 0; null for anything else. */
export function readSign(text: string): -1 | 0 | 1 | null {
  const plain = plainly(text);
  if (plain === '+') return 1;
  if (plain === '-') return -1;
  return null;
}

export const signOf = (value: number): -1 | 0 | 1 => (Math.abs(value) <= nothing ? 0 : value > 0 ? 1 : -1);

/** (2, 3), 2 x 3, [2,3], (3,) and () for a single number; null for anything else. */
export function readShape(text: string): Shape | null {
  if (text.length > longestAnswer) return null;
  const inner = text.trim().replace(/^[([]\s*(.*?)\s*,?\s*[)\]]$/s, '$1');
  if (inner === '') return text.trim() === '' ? null : [];
  const parts = inner.split(/\s*(?:,|x|×|\*|\s)\s*/i);
  return parts.every((part) => /^\d{1,9}$/.test(part)) ? parts.map(Number) : null;
}
