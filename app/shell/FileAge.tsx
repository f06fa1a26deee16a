// How old the last file of this work is: what the browser keeps can be cleared, a file stays.

import { DropdownMenu } from 'radix-ui';
import { ageText } from '../autosave/ageText.ts';
import { lastingTexts } from '../autosave/lastingTexts.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';

export function FileAge() {
  const language = useSession((session) => session.language);
  const at = useSession((session) => session.fileSavedAt);
  const text = useTexts(lastingTexts);
  const age = at === null ? null : ageText(Date.now() - at, language);
  return (
    <DropdownMenu.Label className="menu-note">
      {age === null ? text('noFile') : text('fileSaved', { age })}
    </DropdownMenu.Label>
  );
}
