// Runs a quiz: begins it, hears answers, tells, draws other numbers, ends it. Everything is kept in the session.

import type { Draft } from 'immer';
import type { Computed, Document, GraphNode } from '../../engine/index.ts';
import { longestAnswer, type NumberId, newNumbers, newShapes } from '../../engine/quizzing.ts';
import { withPanel } from '../commands/togglePanel.ts';
import type { Editor } from '../editor/editor.ts';
import { uncovered } from '../session/cover.ts';
import { coveringOf, judge, mistakeFor, questionsFor } from './paper.ts';
import type { Quiz } from './quizData.ts';
import { type Entry, entryOf, isDone, type QuizState } from './quizState.ts';
import { hashOf, type QuizResult } from './resultCode.ts';

/** Tries after which the answer is told, unless it is locked. */
export const triesBeforeTelling = 2;

const computedIn = ({ derived }: Editor): Computed => derived.getState().computed;

const listening = new WeakMap<Editor, () => void>();

/** Starts a quiz on the open document, from nothing. */
export function beginQuiz(editor: Editor, quiz: Quiz): void {
  listening.get(editor)?.();
  if (quiz.seed > 0) drawNumbers(editor, quiz);
  editor.session.setState(({ panels }) => ({
    predicting: null,
    position: null,
    playing: false,
    panels: withPanel(panels, 'quiz', 'open'),
  }));
  resumeQuiz(editor, { quiz, entries: new Map(), current: null, unread: false });
}

/** Asks on, from where a learner has come to: in the drawer, or wherever a lesson asks. */
export function resumeQuiz(editor: Editor, quiz: QuizState): void {
  listening.get(editor)?.();
  editor.session.setState({ quiz });
  cover(editor);
  listening.set(editor, listen(editor));
}

/** Other numbers have other answers; another document, or a closed drawer, ends the quiz. A lesson needs no drawer. */
function listen(editor: Editor): () => void {
  const stops = [
    editor.derived.subscribe(() => cover(editor)),
    editor.session.subscribe(({ panels, quiz, lesson }) => {
      if (quiz !== null && lesson === null && !panels.has('quiz')) endQuiz(editor);
    }),
    editor.document.subscribe(({ replaced }, before) => {
      if (replaced !== before.replaced) endQuiz(editor);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

export function endQuiz(editor: Editor): void {
  listening.get(editor)?.();
  listening.delete(editor);
  editor.session.setState(({ panels }) => ({
    ...uncovered,
    quiz: null,
    panels: withPanel(panels, 'quiz', 'closed'),
  }));
}

/** Lays over the page what is to be hidden now; answers are judged again by the numbers as they are. */
function cover(editor: Editor): void {
  const { quiz } = editor.session.getState();
  if (quiz !== null)
    editor.session.setState(coveringOf(rejudged(quiz, computedIn(editor)), computedIn(editor)));
}

/** What was right of other numbers may be wrong of these. */
function rejudged(state: QuizState, computed: Computed): QuizState {
  if (state.quiz.kind === 'mistake') return state;
  const questions = questionsFor(state.quiz, computed);
  const entries = [...state.entries].map(([id, entry]): [NumberId, Entry] => {
    const question = questions.find((each) => each.id === id);
    const isStill = question === undefined || judge(state.quiz, computed, question, entry.text) === 'right';
    return [id, entry.verdict === 'right' && !isStill ? { ...entry, verdict: 'open' } : entry];
  });
  return { ...state, entries: new Map(entries) };
}

function record(editor: Editor, id: NumberId, change: (before: Entry) => Entry): Entry {
  const { quiz } = editor.session.getState();
  if (quiz === null) throw new Error('internal: no quiz is under way');
  const entry = change(entryOf(quiz, id));
  editor.session.setState({
    quiz: { ...quiz, current: id, unread: false, entries: new Map(quiz.entries).set(id, entry) },
  });
  cover(editor);
  return entry;
}

/** Hears an answer. Text that is none at all counts as no try. */
export function answer(editor: Editor, id: NumberId, text: string): Entry['verdict'] | 'unreadable' {
  const { quiz } = editor.session.getState();
  const question = quiz && questionsFor(quiz.quiz, computedIn(editor)).find((each) => each.id === id);
  if (quiz === null || question === null || question === undefined) return 'unreadable';
  const before = entryOf(quiz, id);
  if (isDone(before)) return before.verdict;
  const heard = text.slice(0, longestAnswer + 1);
  const verdict = judge(quiz.quiz, computedIn(editor), question, heard);
  if (verdict === null) {
    editor.session.setState({ quiz: { ...quiz, current: id, unread: true } });
    return 'unreadable';
  }
  const isEnough = before.tries + 1 >= triesBeforeTelling && !quiz.quiz.locks.includes('answers');
  const next = verdict === 'wrong' && isEnough ? 'told' : verdict;
  return record(editor, id, ({ tries }) => ({ text: heard, tries: tries + 1, verdict: next })).verdict;
}

/** Takes a gradient for the one that is wrong. */
export function accuse(editor: Editor, id: NumberId): Entry['verdict'] {
  const { quiz } = editor.session.getState();
  const mistake = quiz && mistakeFor(quiz.quiz, computedIn(editor));
  if (quiz === null || mistake === null || isDone(entryOf(quiz, mistake.id))) return 'open';
  const verdict = id === mistake.id ? 'right' : 'wrong';
  return record(editor, id, ({ tries }) => ({ text: '', tries: tries + 1, verdict })).verdict;
}

/** Shows the answer. */
export const tell = (editor: Editor, id: NumberId): void => {
  record(editor, id, (entry) => ({ ...entry, verdict: 'told' }));
};

/** Another exercise of the same kind. */
export function nextNumbers(editor: Editor): void {
  const { quiz } = editor.session.getState();
  if (quiz === null) return;
  beginQuiz(editor, { ...quiz.quiz, seed: quiz.quiz.seed + 1 });
}

/** A seed changes what is given: one edit, one step back. */
function drawNumbers(editor: Editor, { kind, seed }: Quiz): void {
  const { model } = editor.document.getState().document;
  const params =
    kind === 'shapes'
      ? (newShapes(model, seed) ?? new Map<string, GraphNode['params']>())
      : new Map(
          [...newNumbers(model, seed)].map(
            ([id, value]) => [id, { ...model.nodes.get(id)?.params, value }] as const,
          ),
        );
  editor.document.edit((draft: Draft<Document>) => {
    for (const [id, next] of params) {
      const node = draft.model.nodes.get(id);
      // Those of a link are drawn already: no step to undo.
      if (node === undefined || JSON.stringify(node.params) === JSON.stringify(next)) continue;
      node.params = next as Draft<GraphNode['params']>;
    }
  }, 'commit');
}

export interface Progress {
  readonly asked: number;
  readonly done: number;
  readonly right: number;
  readonly told: number;
  readonly tries: number;
}

export function progressOf(state: QuizState, computed: Computed): Progress {
  const mistake = state.quiz.kind === 'mistake' ? mistakeFor(state.quiz, computed) : null;
  const ids =
    state.quiz.kind === 'mistake'
      ? mistake === null
        ? []
        : [mistake.id]
      : questionsFor(state.quiz, computed).map(({ id }) => id);
  const entries = ids.map((id) => entryOf(state, id));
  return {
    asked: ids.length,
    done: entries.filter(isDone).length,
    right: entries.filter(({ verdict }) => verdict === 'right').length,
    told: entries.filter(({ verdict }) => verdict === 'told').length,
    tries: [...state.entries.values()].reduce((sum, { tries }) => sum + tries, 0),
  };
}

/** What the learner can hand in. */
export function resultOf(state: QuizState, computed: Computed): QuizResult {
  const { asked, right, told, tries } = progressOf(state, computed);
  const { kind, seed } = state.quiz;
  const types = computed.graph.nodes.map(({ id, op }) => `${id} ${op.id}`).join(',');
  const hidden = questionsFor(state.quiz, computed).map(({ id }) => id);
  return { kind, asked, right, told, tries, seed, quiz: hashOf(`${kind} ${types} ${hidden.join(' ')}`) };
}
