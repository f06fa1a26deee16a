// What a teacher can do to the question of a page: its kind, its answer, its options.

import type { Language } from '../../../engine/index.ts';
import type { NumberId } from '../../../engine/quizzing.ts';
import { type LessonQuestion, type LessonText, lessonLimits, usualTolerance } from '../lessonData.ts';
import { type LessonEdit, onPage, swapped, unsaid } from './edits.ts';

export const questionKinds = [
  'choice',
  'number',
  'blanks',
  'goal',
] as const satisfies readonly QuestionKind[];
export type QuestionKind = LessonQuestion['kind'];

type Choice = Extract<LessonQuestion, { kind: 'choice' }>;

/** A number of the graph, as it is. */
export interface Known {
  readonly id: NumberId;
  readonly value: number;
}

/** Another kind of question, or none; what is asked and replied stays. `known`: where a number and a goal start from. */
export const setQuestion = (
  at: number,
  kind: QuestionKind | null,
  known: Known | null,
  language: Language,
): LessonEdit =>
  onPage(at, (page) => {
    if (kind === (page.question?.kind ?? null)) return page;
    return { ...page, question: kind === null ? null : newQuestion(kind, page.question, known, language) };
  });

function newQuestion(
  kind: QuestionKind,
  before: LessonQuestion | null,
  known: Known | null,
  language: Language,
): LessonQuestion | null {
  const { ask = null, hint = null, because = null } = before ?? {};
  const asking = { ask, hint, because };
  const tolerance = usualTolerance;
  switch (kind) {
    case 'choice':
      return { ...asking, kind, options: [unsaid(language), unsaid(language)], answer: 0 };
    case 'number':
      return { ...asking, kind, answer: known?.value ?? 0, tolerance };
    case 'blanks':
      return { ...asking, kind, tolerance };
    case 'goal':
      return known && { ...asking, kind, number: known.id, answer: known.value, tolerance };
    default:
      return kind satisfies never;
  }
}

export const onQuestion = (at: number, edit: (question: LessonQuestion) => LessonQuestion): LessonEdit =>
  onPage(at, (page) => {
    const next = page.question && edit(page.question);
    return next === page.question ? page : { ...page, question: next };
  });

const onChoice = (at: number, edit: (choice: Choice) => Choice): LessonEdit =>
  onQuestion(at, (question) => (question.kind === 'choice' ? edit(question) : question));

export const setOption = (at: number, option: number, text: LessonText): LessonEdit =>
  onChoice(at, (choice) => ({
    ...choice,
    options: choice.options.map((before, each) => (each === option ? text : before)),
  }));

export const addOption = (at: number, language: Language): LessonEdit =>
  onChoice(at, (choice) =>
    choice.options.length >= lessonLimits.options
      ? choice
      : { ...choice, options: [...choice.options, unsaid(language)] },
  );

/** The right one stays the right one; where it goes, its neighbour is. The only one stays. */
export const removeOption = (at: number, option: number): LessonEdit =>
  onChoice(at, (choice) => {
    const { options, answer } = choice;
    if (options.length < 2 || options[option] === undefined) return choice;
    const next = answer > option ? answer - 1 : Math.min(answer, options.length - 2);
    return { ...choice, options: options.toSpliced(option, 1), answer: next };
  });

export const moveOption = (at: number, option: number, by: 1 | -1): LessonEdit =>
  onChoice(at, (choice) => {
    const options = swapped(choice.options, option, option + by);
    if (options === choice.options) return choice;
    const { answer } = choice;
    const next = answer === option ? option + by : answer === option + by ? option : answer;
    return { ...choice, options, answer: next };
  });

export const markRight = (at: number, option: number): LessonEdit =>
  onChoice(at, (choice) =>
    option === choice.answer || choice.options[option] === undefined ? choice : { ...choice, answer: option },
  );

/** Of a number, what is accepted; of a goal, where to bring it. */
export const setAnswer = (at: number, answer: number): LessonEdit =>
  onQuestion(at, (question) =>
    (question.kind === 'number' || question.kind === 'goal') && Number.isFinite(answer)
      ? { ...question, answer: answer + 0 }
      : question,
  );

export const setGoal = (at: number, number: NumberId): LessonEdit =>
  onQuestion(at, (question) => (question.kind === 'goal' ? { ...question, number } : question));
