// A row of the data as the one that the graph computes with, for as long as it is looked at.

import { useState } from 'react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { endExhibit, exhibit, exhibitRow, sayExhibited } from '../ownData/exhibit.ts';
import type { Exhibit } from '../session/session.ts';
import type { DataAbout, Misjudged } from './protocol.ts';

interface Picked {
  readonly row: number;
  readonly exhibit: Exhibit;
}

/** To pick the row that is shown already takes it back. */
export function usePicked({ node, features, target }: DataAbout) {
  const editor = useEditor();
  const shown = useSession((session) => session.exhibit);
  const [picked, setPicked] = useState<Picked | null>(null);
  const isPicked = ({ row }: Misjudged): boolean => picked?.row === row && picked.exhibit === shown;
  const pick = (mistake: Misjudged): void => {
    const { document } = editor.document.getState();
    const { params } = document.model.nodes.get(node) ?? {};
    if (isPicked(mistake) || params === undefined) {
      endExhibit(editor);
      return;
    }
    const x = { shape: [1, ...features], data: mistake.x };
    const next = exhibitRow(node, params, x, { label: mistake.truth, classes: target.names.length });
    exhibit(editor, next);
    sayExhibited(editor, node);
    setPicked({ row: mistake.row, exhibit: next });
  };
  return { isPicked, pick };
}
