// A quiet frame around what is inside an opened layer or block, with its name.

import './frames.css';
import { ViewportPortal } from '@xyflow/react';
import { ChevronsRightLeft } from 'lucide-react';
import { nodesWithin } from '../../engine/index.ts';
import { blockName } from '../blocks/blockName.ts';
import { texts } from '../blocks/texts.ts';
import { foldBack } from '../commands/foldBack.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { selectNodes } from '../session/selection.ts';
import { framesOf } from './framesOf.ts';
import type { Box } from './geometry.ts';
import { useLit } from './lit.ts';
import { useProjected } from './screen.ts';
import { useSelectedBlock } from './useSelectedBlock.ts';

export function Frames() {
  const document = useDocument((state) => state);
  const figures = useProjected((projected) => projected.figures);
  const positions = useProjected((projected) => projected.positions);
  return (
    <ViewportPortal>
      {framesOf(document, { figures, positions }).map(({ id, box }) => (
        <Frame key={id} id={id} box={box} />
      ))}
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
