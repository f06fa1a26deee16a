import { createPortal } from 'react-dom';
import type { Op } from '../../engine/index.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { addAtCentre, dropOp } from './addOp.ts';
import { OpGlyph } from './OpGlyph.tsx';
import { useDrag } from './useDrag.ts';

interface Props {
  readonly op: Op;
  readonly tabIndex: 0 | -1;
}

/** One op of the palette. A press that moves carries a ghost of it to the canvas; a click adds it in the middle. */
export function PaletteOp({ op, tabIndex }: Props) {
  const editor = useEditor();
  const { name, about } = useSession((session) => op.text[session.language]);
  const { at, handlers } = useDrag((client) => dropOp(editor, op, client));
  return (
    <li>
      <button
        type="button"
        className="palette-op"
        title={about}
        tabIndex={tabIndex}
        {...handlers}
        onClick={() => addAtCentre(editor, op)}
      >
        <OpGlyph op={op} />
        <span>{name}</span>
      </button>
      {at !== null &&
        createPortal(
          <div className="palette-ghost" style={{ left: at.x, top: at.y }}>
            <OpGlyph op={op} />
            {name}
          </div>,
          document.body,
        )}
    </li>
  );
}
