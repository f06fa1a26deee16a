// Over a gradient on the page: is this the one that is wrong?

import type { NumberId } from '../../engine/quizzing.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { accuse } from './quizMaster.ts';
import { texts } from './texts.ts';
import { nameOfQuestion } from './wording.ts';
import './suspectButton.css';

export function SuspectButton({ question }: { readonly question: NumberId }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const model = useDocument((document) => document.model);
  const isCleared = useSession(({ covers }) => covers.get(question)?.kind === 'marked');
  const name = nameOfQuestion(question, 'mistake', model, text);
  return (
    <button
      type="button"
      // The list below has the same for keys and ears.
      tabIndex={-1}
      className="suspect-button nodrag nokey nopan"
      aria-hidden
      title={name}
      disabled={isCleared}
      onClick={() => accuse(editor, question)}
    />
  );
}
