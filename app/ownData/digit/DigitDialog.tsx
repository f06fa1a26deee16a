// A digit drawn by hand: what the graph takes it for, and the gradient on its pixels.

import { useEffect, useMemo, useState } from 'react';
import { digitsNode } from '../../editing/dataNodes.ts';
import { useDerived, useDocument, useEditor } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useTraining } from '../../training/useTraining.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogHead } from '../../ui/DialogHead.tsx';
import { endExhibit, exhibit, sayExhibited } from '../exhibit.ts';
import { texts } from '../texts.ts';
import { useUndoKey } from '../useUndoKey.ts';
import { Answers } from './Answers.tsx';
import { exhibitDigit } from './exhibitDigit.ts';
import { inkOf, type Stroke } from './ink.ts';
import { Pad } from './Pad.tsx';
import { Pixels } from './Pixels.tsx';
import { answerOf, verdictOf } from './verdict.ts';
import './digit.css';

export function DigitDialog({ close }: { readonly close: () => void }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const [node] = useState(() => digitsNode(editor));
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [meant, setMeant] = useState<number | null>(null);
  const ink = useMemo(() => inkOf(strokes), [strokes]);
  const revision = useDerived((derived) => derived.revision);
  const scale = useTraining(({ about }) => about.find((each) => each.node === node?.id)?.scale ?? null);
  const isDrawn = strokes.length > 0;
  useEffect(() => {
    if (node === null) return;
    if (!isDrawn) return endExhibit(editor);
    const show = (answer: number): void => exhibit(editor, exhibitDigit(node, ink, answer, scale));
    show(meant ?? 0);
    // What the graph says of the digit does not depend on what it is told is right.
    if (meant === null) show(answerOf(verdictNow(editor, node.id).shares ?? []));
  }, [editor, node, ink, isDrawn, meant, scale]);
  const verdict = useMemo(
    () => (node === null || !isDrawn || revision < 0 ? null : verdictNow(editor, node.id)),
    [editor, node, isDrawn, revision],
  );
  const takeBack = (): void => setStrokes((all) => all.slice(0, -1));
  useUndoKey(takeBack);
  const leave = (): void => {
    endExhibit(editor);
    close();
  };
  const follow = (): void => {
    if (!isDrawn || node === null) return;
    sayExhibited(editor, node.id);
    close();
  };
  return (
    <Dialog label={text('digitTitle')} className="digit" onClose={leave}>
      <div className="own-dialog">
        <DialogHead title={text('digitTitle')} close={leave} />
        <div className="dialog-body digit-body">
          <Pad strokes={strokes} change={setStrokes} takeBack={takeBack} />
          <Answers shares={verdict?.shares ?? null} isDrawn={isDrawn} meant={meant} mean={setMeant} />
          <Pixels ink={ink} verdict={verdict} />
        </div>
        <footer className="own-foot">
          <div className="own-foot-note">{scale === null && <Unscaled />}</div>
          <button type="button" className="button button-outlined" onClick={leave}>
            {text('close')}
          </button>
          <button type="button" className="button button-primary" aria-disabled={!isDrawn} onClick={follow}>
            {text('follow')}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}

const verdictNow = ({ derived }: ReturnType<typeof useEditor>, node: string) =>
  verdictOf(derived.getState().computed, node);

/** By what inputs are scaled is only known once the data is there. */
function Unscaled() {
  const text = useTexts(texts);
  const scaling = useDocument(({ training }) => training?.scaling ?? 'none');
  return scaling === 'none' ? null : <p className="own-quiet">{text('scaled')}</p>;
}
