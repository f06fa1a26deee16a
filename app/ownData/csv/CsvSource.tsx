// Where a table comes from: a file, or pasted text.

import { useEffect, useRef } from 'react';
import { limits } from '../../../engine/index.ts';
import { dataLimits } from '../../../engine/ownData.ts';
import { useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import type { Csv, CsvState } from './csvStore.ts';

interface Props {
  readonly csv: Csv;
  readonly status: CsvState['status'];
  readonly typed: string;
  readonly setTyped: (text: string) => void;
}

export function CsvSource({ csv, status, typed, setTyped }: Props) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const picker = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const written = (count: number): string => count.toLocaleString(language);
  const sizes = {
    rows: written(dataLimits.rows),
    columns: written(dataLimits.columns),
    size: limits.bytes / 1e6,
  };
  return (
    <>
      <div className="csv-drop">
        <span>{text('dropHere')}</span>
        <button
          ref={button}
          type="button"
          className="button button-outlined"
          onClick={() => picker.current?.click()}
        >
          {text('chooseFile')}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void csv.openFile(file);
            event.target.value = '';
          }}
        />
      </div>
      <label className="csv-paste">
        <span>{text('orPaste')}</span>
        <textarea
          rows={7}
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div className="csv-read">
        <button
          type="button"
          className="button button-outlined"
          aria-disabled={typed.trim() === ''}
          onClick={() => {
            if (typed.trim() !== '') void csv.openText(typed);
          }}
        >
          {text('read')}
        </button>
        <Status status={status} />
      </div>
      <p className="own-quiet">{text('csvLimits', sizes)}</p>
    </>
  );
}

function Status({ status }: Pick<Props, 'status'>) {
  const text = useTexts(texts);
  if (status === 'busy') return <p role="status">{text('reading')}</p>;
  if (status === 'failed' || status === 'unreadable')
    return (
      <p className="own-problem" role="alert">
        {text(status)}
      </p>
    );
  return null;
}
