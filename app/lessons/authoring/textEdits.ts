// What a teacher can say in a lesson, in any language: its texts, and where each of them stands.

import type { Language } from '../../../engine/index.ts';
import { isRead, type LessonText, type WrittenLesson } from '../lessonData.ts';
import { type LessonEdit, onPage, said, unsaid } from './edits.ts';
import { onQuestion, setOption } from './questionEdits.ts';

/** Which of its texts. */
export type TextPlace =
  | { readonly of: 'title' | 'about' }
  | { readonly of: 'text' | 'ask' | 'hint' | 'because'; readonly page: number }
  | { readonly of: 'option'; readonly page: number; readonly option: number };

/** The text there; null where there is none. */
export function textAt(lesson: WrittenLesson, place: TextPlace): LessonText | null {
  if (!('page' in place)) return lesson[place.of];
  const page = lesson.pages[place.page];
  if (page === undefined || !isRead(page)) return null;
  if (place.of === 'text') return page.text;
  const { question } = page;
  if (place.of !== 'option') return question?.[place.of] ?? null;
  return question?.kind === 'choice' ? (question.options[place.option] ?? null) : null;
}

/** What is said in one language; '' takes it away. */
export const setText =
  (place: TextPlace, language: Language, words: string): LessonEdit =>
  (lesson) => {
    const before = textAt(lesson, place);
    if ((before?.[language] ?? '') === words) return lesson;
    const text = said(before ?? {}, language, words);
    return putText(lesson, place, text, language);
  };

function putText(
  lesson: WrittenLesson,
  place: TextPlace,
  text: LessonText,
  language: Language,
): WrittenLesson {
  if (!('page' in place)) return { ...lesson, [place.of]: text };
  const isUnsaid = Object.keys(text).length === 0;
  const kept = isUnsaid ? unsaid(language) : text;
  const { page: at } = place;
  if (place.of === 'text') return onPage(at, (page) => ({ ...page, text: kept }))(lesson);
  if (place.of === 'option') return setOption(at, place.option, kept)(lesson);
  return onQuestion(at, (question) => ({ ...question, [place.of]: isUnsaid ? null : text }))(lesson);
}
