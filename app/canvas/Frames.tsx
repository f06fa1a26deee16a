// A quiet frame around what is inside an opened layer or block, with its name.

import './frames.css';
import { useStore, ViewportPortal } from '@xyflow/react';
import { ChevronsRightLeft } from 'lucide-react';
import type { CSSProperties } from 'react';
import { nodesWithin } from '../../engine/index.ts';
import { blockName } from '../blocks/blockName.ts';
import { texts } from '../blocks/texts.ts';
import { foldBack } from '../commands/foldBack.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { selectNodes } from '../session/selection.ts';
import { enlargedAt } from './frameRoom.ts';
import type { Box } from './geometry.ts';
import { useLit } from './lit.ts';
import { useProjected } from './screen.ts';
import { useSelectedBlock } from './useSelectedBlock.ts';

export function Frames() {
  const frames = useProjected((projected) => projected.frames);
  const enlarged = useStore(({ transform: [, , zoom] }) => enlargedAt(zoom));
  return (
    <ViewportPortal>
      <div style={{ '--enlarged': enlarged } as CSSProperties}>
        {[...frames].map(([id, box]) => (
          <Frame key={id} id={id} box={box} />
        ))}
      </div>
    </ViewportPortal>
  );
}

function Frame({ id, box }: { readonly id: string; readonly box: Box }) {
  const editor = useEditor();
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const name = useDocument((document) => blockName(document, id, language));
  const isSelected = useSelectedBlock() === id;
  const isLit = useLit(id);
  const fold = foldBack.label[language];
  const select = (): void => {
    const { blocks } = editor.document.getState().document;
    editor.session.setState({ selection: selectNodes(nodesWithin(blocks, id)) });
  };
  return (
    <div
      className={`canvas-frame nopan${isSelected ? ' is-selected' : ''}${isLit ? ' is-lit' : ''}`}
      data-testid={`block-${id}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      <div className="canvas-frame-head">
        <button type="button" className="canvas-frame-name" title={text('select', { name })} onClick={select}>
          {name}
        </button>
        <button
          type="button"
          className="canvas-frame-fold"
          aria-label={`${fold}: ${name}`}
          title={`${fold}: ${name}`}
          onClick={() => {
            select();
            foldBack.run(editor);
          }}
        >
          <ChevronsRightLeft aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
