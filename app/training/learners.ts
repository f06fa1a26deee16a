// Who has learnt something in an editor; asked by those that must not load the training for it.

import type { Tensor } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';

interface Learner {
  /** What is learnt so far, by name; null before the first step. */
  readonly learnt: () => ReadonlyMap<string, Tensor> | null;
}

const learners = new WeakMap<Editor, Learner>();

export const enrol = (editor: Editor, learner: Learner): void => void learners.set(editor, learner);

export const learntIn = (editor: Editor): ReadonlyMap<string, Tensor> | null =>
  learners.get(editor)?.learnt() ?? null;
