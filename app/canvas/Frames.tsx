// A quiet frame around what is inside an opened layer or block, with its name.

import './frames.css';
import { ViewportPortal } from '@xyflow/react';
import { ChevronsRightLeft } from 'lucide-react';
import { type Document, nodesWithin } from '../../engine/index.ts';
import { blockName } from '../blocks/blockName.ts';
import { standIns } from '../blocks/standIns.ts';
import { texts } from '../blocks/texts.ts';
import { foldBack } from '../commands/foldBack.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { selectNodes } from '../session/selection.ts';
import { boxesOf } from './figure.ts';
import { type Box, boxAround } from './geometry.ts';
import type { Drawing } from './scene.ts';
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
  const fold = foldBack.label[language];
  const select = (): void => {
    const { blocks } = editor.document.getState().document;
    editor.session.setState({ selection: selectNodes(nodesWithin(blocks, id)) });
  };
  return (
    <div
      className={isSelected ? 'canvas-frame nopan is-selected' : 'canvas-frame nopan'}
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

const margin = 20;
const head = 28;

/** Outer frames first, so that inner ones lie on them. */
function framesOf(
  { blocks }: Document,
  { figures, positions }: Pick<Drawing, 'figures' | 'positions'>,
): readonly { readonly id: string; readonly box: Box }[] {
  const standIn = standIns(blocks);
  const boxes = new Map<string, Box>();
  const boxOf = (id: string, depth: number): Box | null => {
    const figure = figures.get(id);
    if (figure !== undefined) return boxAround(boxesOf(figure, positions.get(id) ?? { x: 0, y: 0 }));
    const known = boxes.get(id);
    const block = blocks.get(id);
    if (known !== undefined || block === undefined || depth > deepest) return known ?? null;
    const inside = boxAround(block.members.flatMap((member) => boxOf(member, depth + 1) ?? []));
    if (inside === null) return null;
    const box = {
      x: inside.x - margin,
      y: inside.y - margin - head,
      width: inside.width + 2 * margin,
      height: inside.height + 2 * margin + head,
    };
    boxes.set(id, box);
    return box;
  };
  for (const { id } of blocks.values()) if (!isHidden(blocks, standIn, id)) boxOf(id, 0);
  return [...boxes].map(([id, box]) => ({ id, box })).reverse();
}

/** Frames within frames beyond this are not drawn. */
const deepest = 40;

const isHidden = (blocks: Document['blocks'], standIn: ReadonlyMap<string, string>, id: string): boolean => {
  const [first] = nodesWithin(blocks, id);
  return (
    first === undefined ||
    (standIn.has(first) && [...nodesWithin(blocks, id)].every((node) => standIn.has(node)))
  );
};
