// The works that this browser still has; the one chosen is opened as a file would be.

import { useEffect, useState } from 'react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { openText } from '../files/openText.ts';
import { useTexts } from '../i18n/texts.ts';
import { rank } from '../palette/rank.ts';
import { SearchDialog, type SearchItem } from '../palette/SearchDialog.tsx';
import { browserShelf } from './shelf.ts';
import { autosaveTexts } from './texts.ts';
import { listWorks, type Saved } from './works.ts';

export function EarlierWork({ close }: { readonly close: () => void }) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const text = useTexts(autosaveTexts);
  const works = useWorks();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const titleOf = ({ title }: Saved): string => (title === '' ? text('untitled') : title);
  const toItem = (saved: Saved): SearchItem => ({
    id: saved.work,
    content: (
      <>
        <span className="search-dialog-name">{titleOf(saved)}</span>
        <span className="search-dialog-aside">{time.format(saved.savedAt)}</span>
      </>
    ),
    choose: () => {
      close();
      openText(editor, saved.text, titleOf(saved));
    },
  });
  return (
    <SearchDialog
      label={text('earlier')}
      placeholder={text('earlierPlaceholder')}
      empty={text('noEarlier')}
      search={(query) => rank(query, works, (saved) => [titleOf(saved)]).map(toItem)}
      onClose={close}
    />
  );
}

function useWorks(): readonly Saved[] {
  const [works, setWorks] = useState<readonly Saved[]>([]);
  useEffect(() => {
    listWorks(browserShelf()).then(setWorks, () => setWorks([]));
  }, []);
  return works;
}
