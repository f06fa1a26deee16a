// What a link carries: a line about what is shown – step, language, quiz, page of the lesson – and then the document as its file has it.

import { type Json, type JsonObject, type Language, languages, readJson } from '../../engine/index.ts';

export interface Shared {
  /** As serializeDocument writes it; whoever opens it parses it, as any other text from outside. */
  readonly file: string;
  /** Steps taken; null: all of them. */
  readonly step: number | null;
  readonly language: Language | null;
  /** Hidden numbers and locks, as quizData.ts writes and reads them; null: none. */
  readonly quiz: JsonObject | null;
  /** The page of the document's lesson, from 0; null: no lesson is under way. */
  readonly page: number | null;
}

export const writeShared = ({ file, step, language, quiz, page }: Shared): string =>
  `${JSON.stringify({ step, language, quiz, ...(page === null ? {} : { page }) })}\n${file}`;

/** null where it does not begin with such a line. What of it makes no sense is left out. */
export function readShared(text: string): Shared | null {
  const end = text.indexOf('\n');
  const head = end < 0 ? null : readJson(text.slice(0, end));
  if (!head?.ok || !isObject(head.value)) return null;
  const { step, language, quiz, page } = head.value;
  return {
    file: text.slice(end + 1),
    step: isCount(step) ? step : null,
    language: languages.find((one) => one === language) ?? null,
    quiz: isObject(quiz) ? quiz : null,
    page: isCount(page) ? page : null,
  };
}

const isCount = (json: Json | undefined): json is number =>
  typeof json === 'number' && Number.isSafeInteger(json) && json >= 0;
const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
