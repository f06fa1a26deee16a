import type { Document, JsonObject } from '../../engine/index.ts';
import { type Lesson, parseLesson } from './lessonData.ts';

const known = new WeakMap<JsonObject, Lesson | null>();

/** The lesson that a document carries; null where there is none to be read. */
export function lessonOf({ lesson }: Document): Lesson | null {
  if (lesson === null) return null;
  const read = known.get(lesson);
  if (read !== undefined) return read;
  const parsed = parseLesson(lesson);
  known.set(lesson, parsed);
  return parsed;
}
