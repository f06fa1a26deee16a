import type { Document, JsonObject } from '../../engine/index.ts';
import { isRead, type Lesson, parseLesson, parseWritten, type WrittenLesson } from './lessonData.ts';

/** Read once. */
function remembering<T>(parse: (lesson: JsonObject) => T): (document: Document) => T | null {
  const known = new WeakMap<JsonObject, T>();
  return ({ lesson }) => {
    if (lesson === null) return null;
    const read = known.get(lesson);
    if (read !== undefined) return read;
    const parsed = parse(lesson);
    known.set(lesson, parsed);
    return parsed;
  };
}

/** The lesson that a document carries; null where there is none to be read. */
export const lessonOf: (document: Document) => Lesson | null = remembering(parseLesson);

/** The same as it is written, with the pages that cannot be read. */
export const writtenOf: (document: Document) => WrittenLesson | null = remembering(parseWritten);

/** Which page of the played lesson a written one is; of one that cannot be read, the one after it. */
export const playedAt = ({ pages }: WrittenLesson, at: number): number =>
  pages.slice(0, at).filter(isRead).length;

/** Which page of the written lesson is played there; the first that can be read where there is none. */
export const writtenAt = ({ pages }: WrittenLesson, at: number): number => {
  const read = pages.flatMap((page, index) => (isRead(page) ? [index] : []));
  return read[at] ?? read[0] ?? 0;
};
