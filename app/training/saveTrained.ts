// Saves the document together with what is learnt.

import type { Document } from '../../engine/index.ts';
import { writeWeights } from '../../engine/training.ts';
import type { Editor } from '../editor/editor.ts';
import { saveFile } from '../files/saveFile.ts';
import { learntIn } from './learners.ts';

export function saveTrained(editor: Editor): void {
  const document = withLearnt(editor);
  if (document !== null) saveFile(editor, document);
}

/** What an optimizer remembers stays behind: it belongs to the training, not to the network. null: nothing is learnt. */
export function withLearnt(editor: Editor): Document | null {
  const weights = learntIn(editor);
  if (weights === null) return null;
  const { plan } = editor.derived.getState().computed.run;
  const passing = new Set(
    [...plan.parameters].flatMap(([name, { update }]) =>
      Object.keys(update?.states ?? {}).map((state) => `${name}.${state}`),
    ),
  );
  const kept = new Map([...weights].filter(([name]) => !passing.has(name)));
  return { ...editor.document.getState().document, weights: writeWeights(kept) };
}
