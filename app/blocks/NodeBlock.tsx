// On a node: the way into its layer, or out of the block that it stands in.

import { ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { foldBack } from '../commands/foldBack.ts';
import { openLayer } from '../commands/openLayer.ts';
import { useDocument, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { blockName } from './blockName.ts';
import { blockHolding } from './canOpen.ts';
import { texts } from './texts.ts';
import './blocks.css';

export function NodeBlock({ node, can }: { readonly node: string; readonly can: 'open' | 'fold' }) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const name = useDocument((document) => {
    const block = blockHolding(document.blocks, new Set([node]), 'open');
    return block === null ? null : blockName(document, block.id, language);
  });
  return (
    <div className="blocks-actions">
      {can === 'open' && (
        <CommandButton command={openLayer} icon={ChevronsLeftRight} show="both" className="button-outlined" />
      )}
      {name !== null && (
        <>
          <p className="inspector-quiet">{text('partOf', { name })}</p>
          <CommandButton
            command={foldBack}
            icon={ChevronsRightLeft}
            show="both"
            className="button-outlined"
          />
        </>
      )}
    </div>
  );
}
