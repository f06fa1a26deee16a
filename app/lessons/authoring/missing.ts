// Which texts of a lesson are said in some languages and not in another.

import type { Language } from '../../../engine/index.ts';
import { isRead, type LessonPage, type LessonText, type WrittenLesson } from '../lessonData.ts';

export const isSilent = (text: LessonText | null): boolean =>
  text === null || Object.values(text).every((words) => words.trim() === '');

export const isMissing = (text: LessonText, language: Language): boolean =>
  !isSilent(text) && (text[language] ?? '').trim() === '';

export const missingIn = ({ title, about, pages }: WrittenLesson, language: Language): number =>
  [title, about, ...pages.filter(isRead).flatMap(textsOf)].filter((text) => isMissing(text, language)).length;

function textsOf({ text, question }: LessonPage): readonly LessonText[] {
  if (question === null) return [text];
  const { ask, hint, because } = question;
  const options = question.kind === 'choice' ? question.options : [];
  return [text, ...[ask, hint, because].filter((each) => each !== null), ...options];
}
