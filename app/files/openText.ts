// The one way outside text becomes the open document: parsed first, put in place after, as one undoable step.

import { catalogue, type Issue, parseDocument, type Translated } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { startLesson } from '../lessons/startLesson.ts';
import { fetchIssueWords, inWords } from '../problems/issueWords.ts';
import { dismiss, notify } from '../session/notify.ts';
import { nothing } from '../session/selection.ts';
import { filesTexts } from './texts.ts';

const repairsShown = 5;

/**
 * Whether it could be opened. If not, a notice says why, and the open work is untouched.
 * `page`: where to begin, from 0, should it carry a lesson.
 */
export function openText(editor: Editor, source: string | Uint8Array, name: string, page = 0): boolean {
  const parsed = parseDocument(source, catalogue);
  if (!parsed.ok) {
    sayNotOpened(editor, name, parsed.error.message);
    return false;
  }
  dismiss(editor.session, 'open');
  editor.session.setState({ selection: nothing, position: null, playing: false, wiring: null });
  editor.document.replace(parsed.document);
  void startLesson(editor, page);
  if (parsed.notices.length > 0) void sayRepairs(editor, parsed.notices);
  const text = translate(filesTexts, editor.session.getState().language);
  editor.session.setState({ announcement: text('opened', { name }) });
  return true;
}

export function sayNotOpened({ session }: Editor, name: string, reason: Translated): void {
  const text = inEveryLanguage((language) =>
    translate(filesTexts, language)('notOpened', { name, reason: reason[language] }),
  );
  notify(session, { id: 'open', tone: 'problem', text });
}

async function sayRepairs({ session }: Editor, notices: readonly Issue[]): Promise<void> {
  // Without the words the names of the repairs must do.
  await fetchIssueWords().catch(() => {});
  const text = inEveryLanguage((language) => {
    const say = translate(filesTexts, language);
    const lines = notices
      .slice(0, repairsShown)
      .map((notice) => `• ${inWords(notice)?.[language] ?? notice.code}`);
    const rest = notices.length - lines.length;
    return [say('repaired'), ...lines, ...(rest > 0 ? [say('andMore', { count: rest })] : [])].join('\n');
  });
  notify(session, { id: 'open', tone: 'problem', text });
}
