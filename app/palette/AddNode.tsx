// Search for an op and add it: in the middle, at the cursor, or at the end of a wire that was dropped on the page.

import type { Op } from '../../engine/index.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import type { AddPlace } from '../session/session.ts';
import { add } from './addOp.ts';
import { OpGlyph } from './OpGlyph.tsx';
import { SearchDialog, type SearchItem } from './SearchDialog.tsx';
import { searchOps } from './searchOps.ts';
import { paletteTexts } from './texts.ts';

interface Props {
  readonly place: AddPlace;
  readonly close: () => void;
}

export function AddNode({ place, close }: Props) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const text = useTexts(paletteTexts);
  const toItem = (op: Op): SearchItem => ({
    id: op.id,
    content: (
      <>
        <OpGlyph op={op} />
        <span className="search-dialog-name">{op.text[language].name}</span>
        <span className="search-dialog-aside">{text(op.category)}</span>
      </>
    ),
    choose: () => {
      close();
      add(editor, op, place);
    },
  });
  return (
    <SearchDialog
      label={text('addNode')}
      placeholder={text('addPlaceholder')}
      search={(query) => searchOps(query, place.from).map(toItem)}
      onClose={close}
    />
  );
}
