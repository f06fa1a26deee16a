// On a data node: the ways to rows of one's own, and back from a digit that it shows for a while.

import { PencilLine, ScatterChart, Sheet } from 'lucide-react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { drawDigit } from '../commands/drawDigit.ts';
import { importCsv } from '../commands/importCsv.ts';
import { paintPoints } from '../commands/paintPoints.ts';
import { useCommandState } from '../commands/useCommandState.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { endExhibit } from './exhibit.ts';
import { texts } from './texts.ts';
import './ownDataActions.css';

export function OwnDataActions({ node }: { readonly node: string }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const canDraw = useCommandState(drawDigit).enabled;
  const isExhibiting = useSession(({ exhibit }) => exhibit?.node === node);
  return (
    <>
      {isExhibiting && (
        <div className="own-exhibit">
          <p>{text('shown')}</p>
          <button type="button" className="button button-outlined" onClick={() => endExhibit(editor)}>
            {text('backToData')}
          </button>
        </div>
      )}
      <div className="own-actions">
        <CommandButton command={importCsv} icon={Sheet} show="both" className="button-outlined" />
        <CommandButton command={paintPoints} icon={ScatterChart} show="both" className="button-outlined" />
        {canDraw && (
          <CommandButton command={drawDigit} icon={PencilLine} show="both" className="button-outlined" />
        )}
      </div>
    </>
  );
}
