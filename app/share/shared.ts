// What a link carries: a line about the lesson – step, language, quiz – and then the document as its file has it.

import { type Json, type JsonObject, type Language, languages, readJson } from '../../engine/index.ts';

export interface Shared {
  /** As serializeDocument writes it; whoever opens it parses it, as any other text from outside. */
  readonly file: string;
  /** Steps taken; null: all of them. */
  readonly step: number | null;
  readonly language: Language | null;
  /** Hidden numbers and locks, as quizData.ts writes and reads them; null: none. */
  readonly quiz: JsonObject | null;
}

export const writeShared = ({ file, step, language, quiz }: Shared): string =>
  `${JSON.stringify({ step, language, quiz })}\n${file}`;

/** null where it does not begin with such a line. What of it makes no sense is left out. */
export function readShared(text: string): Shared | null {
  const end = text.indexOf('\n');
  const head = end < 0 ? null : readJson(text.slice(0, end));
  if (!head?.ok || !isObject(head.value)) return null;
  const { step, language, quiz } = head.value;
  return {
    file: text.slice(end + 1),
    step: typeof step === 'number' && Number.isSafeInteger(step) && step >= 0 ? step : null,
    language: languages.find((one) => one === language) ?? null,
    quiz: isObject(quiz) ? quiz : null,
  };
}

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
