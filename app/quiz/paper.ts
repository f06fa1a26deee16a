// The questions of a quiz on the graph as it is computed now, and what of it the page may show.

import { type Computed, read, type Tensor } from '../../engine/index.ts';
import {
  createRandom,
  isRight,
  type Mistake,
  mistakesIn,
  mostTyped,
  type NumberId,
  type Question,
  questionsOf,
  readAnswer,
  readBy,
  readShape,
  shapeQuestionsOf,
} from '../../engine/quizzing.ts';
import { type Cover, type Covering, type Mark, uncovered } from '../session/cover.ts';
import type { Quiz } from './quizData.ts';
import { entryOf, isDone, type QuizState } from './quizState.ts';

/** What a quiz asks, in the order of asking: for a mistake, every gradient that could be it. */
export function questionsFor(quiz: Quiz, computed: Computed): readonly Question[] {
  const { plan } = computed.run;
  switch (quiz.kind) {
    case 'shapes':
      return shapeQuestionsOf(plan, quiz.seed);
    case 'mistake':
      return questionsOf(plan).filter(({ slot }) => slot === 'gradient');
    case 'blanks':
      return questionsOf(plan).filter((question) => isTyped(question) && isHidden(quiz.hidden, question));
    default:
      return quiz.kind satisfies never;
  }
}

const isTyped = ({ shape }: Question): boolean =>
  shape.reduce((size, length) => size * length, 1) <= mostTyped;

function isHidden(hidden: Quiz['hidden'], { slot, names }: Question): boolean {
  if (hidden === 'gradients') return slot === 'gradient';
  if (hidden === 'values') return slot === 'value';
  return names.some((name) => hidden.includes(name));
}

/** The mistake that the seed means; null where the graph has none to show. */
export function mistakeFor({ seed }: Quiz, computed: Computed): Mistake | null {
  const mistakes = mistakesIn(computed);
  return mistakes[Math.floor(createRandom(`mistake ${seed}`)() * mistakes.length)] ?? null;
}

/** The number that a question asks for. */
export const truthOf = ({ run }: Computed, { buffer }: Question): Tensor => read(run, buffer);

/** null: it cannot be read as an answer at all. */
export function judge(
  quiz: Quiz,
  computed: Computed,
  question: Question,
  text: string,
): 'right' | 'wrong' | null {
  const truth = truthOf(computed, question);
  if (quiz.kind === 'shapes') {
    const shape = readShape(text);
    return shape === null ? null : String(shape) === String(truth.shape) ? 'right' : 'wrong';
  }
  const answer = readAnswer(text, truth.shape);
  return answer === null ? null : isRight(answer, truth.data, quiz.tolerance) ? 'right' : 'wrong';
}

/** What the page shows of the graph while a quiz is under way. */
export function coveringOf(state: QuizState | null, computed: Computed): Covering {
  if (state === null) return uncovered;
  return state.quiz.kind === 'mistake' ? mistaken(state, computed) : blanked(state, computed);
}

const markOf = { right: 'right', told: 'given', wrong: 'wrong' } as const satisfies Record<string, Mark>;

function blanked(state: QuizState, computed: Computed): Covering {
  const covers = new Map<string, Cover>();
  const open = new Set<NumberId>();
  for (const question of questionsFor(state.quiz, computed)) {
    const { verdict } = entryOf(state, question.id);
    const isFound = verdict === 'right' || verdict === 'told';
    const cover: Cover = isFound
      ? { kind: 'marked', mark: markOf[verdict] }
      : { kind: 'blank', question: question.id };
    for (const name of question.names) {
      covers.set(name, cover);
      if (!isFound) open.add(name);
    }
  }
  return { covers, silent: tellingOf(computed, open) };
}

/** Numbers that are kept back while nobody is asked for them. */
export function hidingOf(hidden: Quiz['hidden'], computed: Computed): Covering {
  const names = questionsOf(computed.run.plan).flatMap((question) =>
    isHidden(hidden, question) ? question.names : [],
  );
  const covers = new Map(names.map((name): [string, Cover] => [name, { kind: 'hidden' }]));
  return { covers, silent: tellingOf(computed, new Set(names)) };
}

/** The steps that find one of these numbers, or reckon with it. */
function tellingOf(computed: Computed, open: ReadonlySet<NumberId>): ReadonlySet<number> {
  const found = new Set(
    questionsOf(computed.run.plan).flatMap(({ id, step }) => (open.has(id) ? [step] : [])),
  );
  const reckoning = computed.run.plan.steps.flatMap((_, index) =>
    open.size > 0 && [...readBy(computed, index)].some((name) => open.has(name)) ? [index] : [],
  );
  return new Set([...found, ...reckoning]);
}

function mistaken(state: QuizState, computed: Computed): Covering {
  const mistake = mistakeFor(state.quiz, computed);
  if (mistake === null) return uncovered;
  const covers = new Map<string, Cover>();
  const isOver = isDone(entryOf(state, mistake.id));
  for (const { id, names } of questionsFor(state.quiz, computed)) {
    const { verdict } = entryOf(state, id);
    const mark = verdict === 'open' ? null : verdict === 'wrong' ? 'right' : markOf[verdict];
    const isWrong = id === mistake.id && !isOver;
    const cover: Cover | null = isWrong
      ? { kind: 'number', tensor: mistake.wrong, mark }
      : mark === null
        ? null
        : { kind: 'marked', mark };
    if (cover !== null) for (const name of names) covers.set(name, cover);
  }
  const backward = computed.run.plan.steps.flatMap(({ kind }, index) => (kind === 'forward' ? [] : [index]));
  return { covers, silent: new Set(isOver ? [] : backward) };
}
