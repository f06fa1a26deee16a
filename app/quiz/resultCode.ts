// What a student hands in: a line of letters and digits that says how a quiz went, and that it was not mistyped.

import { type QuizKind, quizKinds, quizLimits } from './quizData.ts';

export interface QuizResult {
  readonly kind: QuizKind;
  /** Numbers asked for, found without being told, told, and answers tried. */
  readonly asked: number;
  readonly right: number;
  readonly told: number;
  readonly tries: number;
  readonly seed: number;
  /** Of the graph and what was hidden in it: equal for everybody who had the same quiz. */
  readonly quiz: number;
}

const version = 'N1';

/** Such as N1-B-9-9-0-11-0-1X4F2A-K93HQ: for a teacher to read, not proof against a student who can program. */
export function writeResult({ kind, asked, right, told, tries, seed, quiz }: QuizResult): string {
  const numbers = [right, asked, told, tries, seed, quiz].map((each) => each.toString(36));
  const line = [version, kind[0] ?? '', ...numbers].join('-').toUpperCase();
  return `${line}-${checksumOf(line)}`;
}

/** null where it is no such line, or a letter of it is wrong. */
export function readResult(text: string): QuizResult | null {
  const line = text
    .trim()
    .toUpperCase()
    .replaceAll(/\s|–|—/g, '');
  if (line.length > 120) return null;
  const parts = line.split('-');
  const [first, letter = '', ...rest] = parts.slice(0, -1);
  const kind = quizKinds.find((each) => each[0]?.toUpperCase() === letter);
  if (first !== version || kind === undefined || checksumOf(parts.slice(0, -1).join('-')) !== parts.at(-1))
    return null;
  const numbers = rest.map((each) => (/^[0-9A-Z]{1,7}$/.test(each) ? Number.parseInt(each, 36) : Number.NaN));
  const [right = 0, asked = 0, told = 0, tries = 0, seed = 0, quiz = 0] = numbers;
  if (numbers.length !== 6 || numbers.some((each) => !(each <= quizLimits.seed))) return null;
  return right + told <= asked ? { kind, asked, right, told, tries, seed, quiz } : null;
}

const checksumOf = (line: string): string =>
  (hashOf(line) % 36 ** 5).toString(36).toUpperCase().padStart(5, '0');

/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
