// Beside the title: whether the browser has the work. What is not saved is marked as such for as long as it is so.

import { useTexts } from '../i18n/texts.ts';
import { useSaveStatus } from './AutosaveContext.tsx';
import type { SaveStatus } from './autosave.ts';
import { autosaveTexts } from './texts.ts';

const words = {
  idle: null,
  saving: { mark: 'saving', about: 'savedAbout' },
  saved: { mark: 'saved', about: 'savedAbout' },
  blocked: { mark: 'notSaved', about: 'blocked' },
  full: { mark: 'notSaved', about: 'full' },
  failed: { mark: 'notSaved', about: 'failed' },
  elsewhere: { mark: 'notSaved', about: 'elsewhere' },
} as const satisfies Record<SaveStatus, { mark: string; about: string } | null>;

export function SaveState() {
  const said = words[useSaveStatus()];
  const text = useTexts(autosaveTexts);
  if (said === null) return null;
  const isProblem = said.mark === 'notSaved';
  return (
    <span
      className="top-bar-saved"
      data-tone={isProblem ? 'problem' : 'info'}
      title={said.mark === 'saving' ? undefined : text(said.about)}
    >
      {text(said.mark)}
    </span>
  );
}
