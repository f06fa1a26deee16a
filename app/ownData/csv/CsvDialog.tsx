// A table by file, paste or drop: looked at, its columns given roles, its faults named, and made into rows of a data node.

import { type ClipboardEvent, type DragEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { limits } from '../../../engine/index.ts';
import { useEditor } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { dismiss } from '../../session/notify.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogHead } from '../../ui/DialogHead.tsx';
import { DialogFoot } from '../DialogFoot.tsx';
import { placeOwn } from '../placeOwn.ts';
import { texts } from '../texts.ts';
import { CsvSheet } from './CsvSheet.tsx';
import { CsvSource } from './CsvSource.tsx';
import { type Csv, createCsv } from './csvStore.ts';
import { createReader } from './reader.ts';
import type { Outcome } from './sheet.ts';
import './csv.css';

interface Props {
  /** Dropped on the page already. */
  readonly file: File | null;
  readonly close: () => void;
}

export function CsvDialog({ file, close }: Props) {
  const text = useTexts(texts);
  const editor = useEditor();
  const [csv] = useState(() => createCsv(createReader));
  const [typed, setTyped] = useState('');
  const [tooLarge, setTooLarge] = useState<Outcome | null>(null);
  const { status, opening, outcome } = useStore(csv.store);
  useEffect(() => csv.close, [csv]);
  useEffect(() => {
    if (file !== null) void csv.openFile(file);
  }, [csv, file]);
  const use = async (): Promise<void> => {
    const options = await csv.write();
    if (options === null) return;
    if (placeOwn(editor, options, outcome?.summary?.rows ?? 0)) return close();
    dismiss(editor.session, 'limit');
    setTooLarge(outcome);
  };
  return (
    <Dialog label={text('csvTitle')} className="csv" onClose={close}>
      <div className="own-dialog" {...taking(csv, setTyped)}>
        <DialogHead title={text('csvTitle')} close={close} />
        <div className="dialog-body csv-body">
          {status === 'open' && opening !== null ? (
            <CsvSheet csv={csv} opening={opening} />
          ) : (
            <CsvSource csv={csv} status={status} typed={typed} setTyped={setTyped} />
          )}
        </div>
        <DialogFoot
          canUse={status === 'open' && outcome !== null && outcome.summary !== null}
          use={() => void use()}
          cancel={close}
        >
          {tooLarge !== null && tooLarge === outcome && (
            <p className="own-problem">{text('tooLarge', { limit: limits.bytes / 1e6 })}</p>
          )}
        </DialogFoot>
      </div>
    </Dialog>
  );
}

/** A table that is dropped or pasted anywhere in the dialog; the page behind it takes graphs. */
const taking = (csv: Csv, keep: (text: string) => void) => ({
  onDragOver: (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  },
  onDrop: (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void csv.openFile(file);
    else void csv.openText(event.dataTransfer.getData('text/plain'));
  },
  onPaste: (event: ClipboardEvent): void => {
    const [file] = event.clipboardData.files;
    const text = event.clipboardData.getData('text/plain');
    if (text === '' && file !== undefined) void csv.openFile(file);
    else if (text !== '' && !(event.target instanceof HTMLTextAreaElement)) {
      keep(text);
      void csv.openText(text);
    } else return;
    event.preventDefault();
  },
});
