// Opens what a link carries: read to its end first, put in place after, one key away from what was there.

import type { Editor } from '../editor/editor.ts';
import { openText } from '../files/openText.ts';
import { switchLanguage } from '../i18n/switchLanguage.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { parseQuiz } from '../quiz/quizData.ts';
import { dismiss, notify } from '../session/notify.ts';
import { unpack } from './link.ts';
import { readShared } from './shared.ts';
import { texts } from './texts.ts';

/** `fragment`: what stands behind the #. `language`: whether the link's own may be put on, or the reader has chosen one. */
export async function followLink(
  editor: Editor,
  fragment: string,
  language: 'of the link' | 'chosen',
): Promise<void> {
  const unpacked = await unpack(fragment);
  const shared = unpacked.ok ? readShared(unpacked.text) : null;
  if (shared === null) return sayFault(editor, unpacked.ok ? 'damaged' : unpacked.fault);
  if (language === 'of the link' && shared.language !== null)
    await switchLanguage(editor.session, shared.language);
  const name = translate(texts, editor.session.getState().language)('theLink');
  if (!openText(editor, shared.file, name, shared.page ?? 0)) return;
  const { steps } = editor.derived.getState().computed.run.plan;
  const isThere = shared.step !== null && shared.step <= steps.length;
  editor.session.setState({ position: isThere ? shared.step : null });
  const quiz = parseQuiz(shared.quiz);
  if (quiz !== null) (await import('../quiz/quizMaster.ts')).beginQuiz(editor, quiz);
  sayOpened(editor);
}

function sayFault({ session }: Editor, fault: Exclude<keyof typeof texts.en, 'theLink'>): void {
  const text = inEveryLanguage((language) => {
    const say = translate(texts, language);
    return say('notOpened', { reason: say(fault) });
  });
  notify(session, { id: 'open', tone: 'problem', text });
}

function sayOpened({ document, session }: Editor): void {
  const say = (key: 'opened' | 'back') => inEveryLanguage((language) => translate(texts, language)(key));
  const run = (): void => {
    document.undo();
    dismiss(session, 'link');
  };
  notify(session, { id: 'link', tone: 'info', text: say('opened'), action: { label: say('back'), run } });
}
