// Points of two or three classes, painted on a plane and made into rows of a data node.

import { useReducer, useState } from 'react';
import { writeOwn } from '../../../engine/ownData.ts';
import { selectedDataNode } from '../../editing/dataNodes.ts';
import { useEditor } from '../../editor/EditorContext.tsx';
import type { Editor } from '../../editor/editor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogHead } from '../../ui/DialogHead.tsx';
import { DialogFoot } from '../DialogFoot.tsx';
import { placeOwn } from '../placeOwn.ts';
import { texts } from '../texts.ts';
import { useUndoKey } from '../useUndoKey.ts';
import { Mark } from './Mark.tsx';
import { Plane, type Tool } from './Plane.tsx';
import { mostClasses, mostDots, paint, paintingIn, samplesOf } from './painting.ts';
import './paint.css';

const labels = Array.from({ length: mostClasses }, (_, label) => label);

export function PaintDialog({ close }: { readonly close: () => void }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const [start] = useState(() => paintedBefore(editor));
  const [painting, change] = useReducer(paint, { dots: start?.dots ?? [], past: [] });
  const [tool, setTool] = useState<Tool>(0);
  const names = start?.names ?? [];
  const { dots, past } = painting;
  const canUndo = past.some((each) => each !== dots);
  const step = (gesture: Parameters<typeof change>[0]): void => {
    change({ kind: 'begin' });
    change(gesture);
  };
  const use = (): void => {
    if (placeOwn(editor, writeOwn(samplesOf(dots, names)), dots.length)) close();
  };
  useUndoKey(() => change({ kind: 'undo' }));
  return (
    <Dialog label={text('paintTitle')} className="paint" onClose={close}>
      <div className="own-dialog">
        <DialogHead title={text('paintTitle')} close={close} />
        <div className="dialog-body paint-body">
          <Plane painting={painting} change={change} tool={tool} setTool={setTool} names={names} />
          <div className="paint-tools">
            <fieldset className="own-choices paint-choices">
              <legend>{text('tool')}</legend>
              {labels.map((label) => (
                <label key={label}>
                  <input type="radio" name="tool" checked={tool === label} onChange={() => setTool(label)} />
                  <svg viewBox="-0.3 -0.3 0.6 0.6" aria-hidden="true">
                    <Mark x1={0} x2={0} label={label} />
                  </svg>
                  {text('classOf', { name: names[label] ?? label })}
                </label>
              ))}
              <label>
                <input
                  type="radio"
                  name="tool"
                  checked={tool === 'eraser'}
                  onChange={() => setTool('eraser')}
                />
                {text('eraser')}
              </label>
            </fieldset>
            <button
              type="button"
              className="button button-outlined"
              aria-disabled={tool === 'eraser'}
              onClick={() => {
                if (tool !== 'eraser') step({ kind: 'cloud', label: tool });
              }}
            >
              {text('cloud')}
            </button>
            <button
              type="button"
              className="button button-outlined"
              aria-disabled={!canUndo}
              onClick={() => change({ kind: 'undo' })}
            >
              {text('undo')}
            </button>
            <button
              type="button"
              className="button button-outlined"
              aria-disabled={dots.length === 0}
              onClick={() => step({ kind: 'clear' })}
            >
              {text('clear')}
            </button>
            <p className="own-quiet paint-keys" id="paint-keys">
              {text('planeKeys')}
            </p>
          </div>
        </div>
        <DialogFoot canUse={dots.length > 0} use={use} cancel={close}>
          <p className="own-quiet">
            {dots.length === 0
              ? text('noPoints')
              : dots.length < mostDots
                ? text('counted', { count: dots.length })
                : text('fullPlane', { count: dots.length })}
          </p>
        </DialogFoot>
      </div>
    </Dialog>
  );
}

/** The rows that the selected data node has already, where they can be painted on. */
function paintedBefore(editor: Editor): ReturnType<typeof paintingIn> {
  const { data, options = null } = selectedDataNode(editor)?.params ?? {};
  return data === 'own' ? paintingIn(options) : null;
}
