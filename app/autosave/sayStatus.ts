// What the reader must know of saving, as one notice that stays until it is true no more.

import type { Translated } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { saveFile } from '../files/saveFile.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { dismiss, notify } from '../session/notify.ts';
import type { Notice } from '../session/session.ts';
import type { Autosave, SaveStatus } from './autosave.ts';
import { autosaveTexts } from './texts.ts';

const id = 'autosave';

export function sayStatus(editor: Editor, autosave: Autosave): () => void {
  let said: SaveStatus = 'idle';
  return autosave.status.subscribe((status) => {
    // While it is tried again the last word stands, and is not said twice.
    if (status === 'saving' || status === said) return;
    said = status;
    const notice = noticeOf(status, editor, autosave);
    if (notice === null) dismiss(editor.session, id);
    else notify(editor.session, notice);
  });
}

function noticeOf(status: SaveStatus, editor: Editor, autosave: Autosave): Notice | null {
  switch (status) {
    case 'idle':
    case 'saving':
    case 'saved':
      return null;
    case 'blocked':
    case 'full':
    case 'failed': {
      const action = { label: say('saveToFile'), run: () => saveFile(editor) };
      return { id, tone: 'problem', text: say(status), action };
    }
    case 'elsewhere': {
      const action = { label: say('takeOver'), run: () => void autosave.takeOver() };
      return { id, tone: 'problem', text: say(status), action };
    }
    default:
      return status satisfies never;
  }
}

const say = (key: keyof typeof autosaveTexts.en): Translated =>
  inEveryLanguage((language) => translate(autosaveTexts, language)(key));
