// The reply to the last answer, as words and one line of mathematics.

import { type Computed, explain, type Model } from '../../engine/index.ts';
import { type Question, ruleOf } from '../../engine/quizzing.ts';
import { shapeText } from '../numbers/briefly.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { lineLatex } from '../stepper/lineLatex.ts';
import { type Reader, say } from '../stepper/say.ts';
import { mistakeFor, questionsFor } from './paper.ts';
import { progressOf } from './quizMaster.ts';
import { entryOf, type QuizState } from './quizState.ts';
import { nameOfQuestion, type Say } from './wording.ts';

export interface Asked {
  readonly state: QuizState;
  readonly computed: Computed;
  readonly model: Model;
  readonly text: Say;
  readonly reader: Reader;
}

export interface Reply {
  readonly tone: 'right' | 'wrong' | 'told' | 'quiet';
  readonly head: string;
  readonly words: string;
  readonly latex: string | null;
}

export function reply(asked: Asked): Reply {
  const { state, computed, model, text } = asked;
  const { kind } = state.quiz;
  const question = questionsFor(state.quiz, computed).find(({ id }) => id === state.current);
  if (question === undefined) return { tone: 'quiet', head: '', words: opening(asked), latex: null };
  const name = nameOfQuestion(question.id, kind, model, text);
  if (state.unread)
    return { tone: 'wrong', head: `${name}:`, words: unreadable(asked, question), latex: null };
  if (kind === 'mistake') return judged(asked, question, name);
  const { verdict } = entryOf(state, question.id);
  switch (verdict) {
    case 'right':
      return {
        tone: 'right',
        head: `✓ ${name}:`,
        ...worked(asked, question, `${text('right')} ${progress(asked)}`),
      };
    case 'told':
      return { tone: 'told', head: `${name}:`, ...worked(asked, question, text('told')) };
    case 'wrong':
      return { tone: 'wrong', head: `✗ ${name}: ${text('wrong')}`, ...hint(asked, question) };
    case 'open':
      return { tone: 'quiet', head: '', words: opening(asked), latex: null };
    default:
      return verdict satisfies never;
  }
}

function opening({ state, computed, text }: Asked): string {
  const { kind } = state.quiz;
  if (progressOf(state, computed).asked === 0) return text(`none.${kind}`);
  return text(kind === 'mistake' ? 'beginMistake' : 'begin');
}

function progress({ state, computed, text }: Asked): string {
  const { asked, done } = progressOf(state, computed);
  return done === asked ? text('all') : `${text('progress', { done, asked })}.`;
}

function unreadable({ state, text }: Asked, { shape }: Question): string {
  if (state.quiz.kind === 'shapes') return text('unreadableShape');
  const count = shape.reduce((size, length) => size * length, 1);
  return shape.length === 0 ? text('unreadable') : text('unreadableTensor', { count });
}

type Told = Pick<Reply, 'words' | 'latex'>;

/** The line with the numbers put in; of a shape, the shape. */
function worked(asked: Asked, { step, shape }: Question, words: string): Told {
  const { state, model, text, reader } = asked;
  if (state.quiz.kind === 'shapes' || step < 0)
    return { words: `${words} ${text('isShape', { shape: shapeText(shape) })}`, latex: null };
  const explanation = explained(asked, step);
  return { words: `${words} ${say(explanation, model, reader)}`, latex: lineLatex(explanation) };
}

const explained = ({ computed, reader }: Asked, step: number) =>
  explain(computed, step, (value) => formatNumber(value, reader.digits));

/** The rule, and its formula without numbers. */
function hint(asked: Asked, { step, slot }: Question): Told {
  const { state, computed, text } = asked;
  if (state.quiz.locks.includes('hints')) return { words: '', latex: null };
  if (state.quiz.kind === 'shapes')
    return { words: text(slot === 'value' ? 'hint.shapeValue' : 'hint.shapeGradient'), latex: null };
  const { line, kind } = explained(asked, step);
  const latex = kind === 'seed' ? null : `${line.left} = ${line.symbols}`;
  return { words: text(`hint.${ruleOf(computed, step)}`), latex };
}

function judged(asked: Asked, question: Question, name: string): Reply {
  const { state, computed, text } = asked;
  const mistake = mistakeFor(state.quiz, computed);
  if (mistake === null) return { tone: 'quiet', head: '', words: opening(asked), latex: null };
  const { verdict } = entryOf(state, question.id);
  if (question.id !== mistake.id)
    return { tone: 'wrong', head: `✗ ${name}:`, ...worked(asked, question, text('innocent')) };
  const found = verdict === 'right' ? `✓ ${name}: ${text('right')}` : `${name}:`;
  const tone = verdict === 'right' ? 'right' : 'told';
  return { tone, head: found, ...worked(asked, question, text(`slip.${mistake.slip}`)) };
}
