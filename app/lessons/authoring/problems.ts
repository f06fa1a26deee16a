// What a teacher may want to mend before sharing a lesson. Nothing of it keeps anybody from saving.

import type { Computed, Document } from '../../../engine/index.ts';
import { isRight, type NumberId, placeOf } from '../../../engine/quizzing.ts';
import { questionsFor } from '../../quiz/paper.ts';
import { usualQuiz } from '../../quiz/quizData.ts';
import { isRead, type LessonPage, type LessonText, lessonLimits, type WrittenLesson } from '../lessonData.ts';
import { numberNow } from '../teacher.ts';
import { isSilent } from './missing.ts';

export type ProblemKind =
  | 'noTitle'
  | 'longTitle'
  | 'noText'
  | 'tooLong'
  | 'manyNames'
  | 'manyOptions'
  | 'rightUnseen'
  | 'tooFar'
  | 'gone'
  | 'fewOptions'
  | 'emptyOption'
  | 'noRight'
  | 'noBlanks'
  | 'reached';

export interface LessonProblem {
  readonly kind: ProblemKind;
  /** null: of the lesson as a whole. */
  readonly page: number | null;
  /** Of the panel, where it can be mended. */
  readonly part: string;
}

/** In the order of the pages. */
export function problemsOf(lesson: WrittenLesson, computed: Computed): readonly LessonProblem[] {
  const ofAll = [
    isSilent(lesson.title) && ({ kind: 'noTitle', page: null, part: 'lesson' } as const),
    isLong(lesson.title) && ({ kind: 'longTitle', page: null, part: 'lesson' } as const),
    isLong(lesson.about) && ({ kind: 'longTitle', page: null, part: 'about' } as const),
  ].filter((fault) => fault !== false);
  const ofPages = lesson.pages.flatMap((page, at) =>
    (isRead(page) ? faultsOf(page, computed) : []).map(
      ({ kind, part }): LessonProblem => ({ kind, page: at, part }),
    ),
  );
  return [...ofAll, ...ofPages];
}

type Fault = Pick<LessonProblem, 'kind' | 'part'>;

function faultsOf(page: LessonPage, computed: Computed): readonly Fault[] {
  const { position, hidden, spotlight, text } = page;
  const { plan } = computed.run;
  const isKnown = (id: NumberId): boolean => isThere(id, computed);
  const found: (Fault | false)[] = [
    isSilent(text) && { kind: 'noText', part: 'text' },
    isLong(text) && { kind: 'tooLong', part: 'text' },
    position !== null && position > plan.steps.length && { kind: 'tooFar', part: 'position' },
    spotlight.some((id) => !isDrawn(id, computed.document)) && { kind: 'gone', part: 'spotlight' },
    typeof hidden !== 'string' && !hidden.every(isKnown) && { kind: 'gone', part: 'hidden' },
    isMany(spotlight) && { kind: 'manyNames', part: 'spotlight' },
    isMany(hidden) && { kind: 'manyNames', part: 'hidden' },
    ...longTexts(page),
    ...faultsOfQuestion(page, computed),
  ];
  return found.filter((fault) => fault !== false);
}

/** Learners get to see no more of it. */
const isLong = (text: LessonText | null): boolean =>
  Object.values(text ?? {}).some(({ length }) => length > lessonLimits.text);

const isMany = (names: 'gradients' | 'values' | readonly string[]): boolean =>
  typeof names !== 'string' && names.length > lessonLimits.ids;

function longTexts({ question }: LessonPage): readonly Fault[] {
  if (question === null) return [];
  const options = question.kind === 'choice' ? question.options : [];
  const long = [
    ...(['ask', 'hint', 'because'] as const).filter((part) => isLong(question[part])),
    ...options.flatMap((option, at) => (isLong(option) ? [`option-${at}`] : [])),
  ];
  return long.map((part) => ({ kind: 'tooLong', part }));
}

export const isDrawn = (id: string, { model, blocks }: Document): boolean =>
  model.nodes.has(id) || model.edges.has(id) || blocks.has(id);

/** Whether what has this number is on the page; a parameter of a layer is named behind it. */
function isThere(name: NumberId, { document: { model }, run: { plan } }: Computed): boolean {
  const place = placeOf(name);
  if (place === null) return false;
  if (place.kind === 'edge') return model.edges.has(place.id);
  const owner = place.id.slice(0, Math.max(0, place.id.lastIndexOf('.')));
  return model.nodes.has(place.id) || plan.parameters.has(place.id) || model.nodes.has(owner);
}

function faultsOfQuestion({ question, hidden }: LessonPage, computed: Computed): readonly Fault[] {
  switch (question?.kind) {
    case 'choice': {
      const { options, answer } = question;
      const silent = options.flatMap((option, at) => (isSilent(option) ? [at] : []));
      return [
        ...(options.length > lessonLimits.options
          ? [{ kind: 'manyOptions', part: `option-${lessonLimits.options}` } as const]
          : []),
        ...(answer >= lessonLimits.options
          ? [{ kind: 'rightUnseen', part: `option-${answer}` } as const]
          : []),
        ...(options.length < 2 ? [{ kind: 'fewOptions', part: 'question' } as const] : []),
        ...(silent.includes(answer) ? [{ kind: 'noRight', part: `option-${answer}` } as const] : []),
        ...silent
          .filter((at) => at !== answer)
          .slice(0, 1)
          .map((at) => ({ kind: 'emptyOption', part: `option-${at}` }) as const),
      ];
    }
    case 'blanks':
      return blanksIn(hidden, computed) > 0 ? [] : [{ kind: 'noBlanks', part: 'hidden' }];
    case 'goal': {
      if (!isThere(question.number, computed)) return [{ kind: 'gone', part: 'question' }];
      const now = numberNow(computed, question.number);
      const aim = Array.from(now ?? [], () => question.answer);
      const isReached = now !== null && now.length > 0 && isRight(now, aim, question.tolerance);
      return isReached ? [{ kind: 'reached', part: 'question' }] : [];
    }
    case 'number':
    case undefined:
      return [];
    default:
      return question satisfies never;
  }
}

/** How many numbers a learner would be asked for. */
export const blanksIn = (hidden: LessonPage['hidden'], computed: Computed): number =>
  questionsFor({ ...usualQuiz, hidden }, computed).length;

export const isFull = ({ pages }: WrittenLesson): boolean => pages.length >= lessonLimits.pages;
