// A table that was read: its first rows under the roles of its columns, what it becomes, and what was noticed.

import { useId } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import { CsvOutcome } from './CsvOutcome.tsx';
import type { Csv, Opening } from './csvStore.ts';
import { encodings } from './decode.ts';
import { Faults } from './Faults.tsx';
import { FirstRows } from './FirstRows.tsx';

interface Props {
  readonly csv: Csv;
  readonly opening: Opening;
}

export function CsvSheet({ csv, opening }: Props) {
  const { roles, outcome } = useStore(csv.store);
  const { preview, issues } = opening;
  const all = [...issues, ...(outcome?.issues ?? [])];
  return (
    <>
      <About csv={csv} opening={opening} />
      {preview !== null && roles !== null && (
        <>
          <FirstRows preview={preview} roles={roles} choose={(next) => void csv.choose(next)} />
          <CsvOutcome roles={roles} outcome={outcome} choose={(next) => void csv.choose(next)} />
        </>
      )}
      <Faults issues={all} isReady={preview === null || outcome !== null} />
    </>
  );
}

function About({ csv, opening: { name, preview, encoding } }: Props) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const id = useId();
  const written = (count: number): string => count.toLocaleString(language);
  return (
    <div className="csv-about">
      <strong>{name ?? text('pasted')}</strong>
      {preview !== null && (
        <span className="own-quiet">
          {text('csvCount', { rows: written(preview.count), columns: written(preview.header.length) })}
        </span>
      )}
      {encoding !== null && (
        <span className="csv-encoding">
          <label htmlFor={id} className="own-quiet">
            {text('encoding')}
          </label>
          <select
            id={id}
            value={encoding}
            onChange={(event) => {
              const chosen = encodings.find((each) => each === event.target.value);
              if (chosen !== undefined) void csv.reopen(chosen);
            }}
          >
            {encodings.some((each) => each === encoding) || <option value={encoding}>{encoding}</option>}
            {encodings.map((each) => (
              <option key={each} value={each}>
                {each.toUpperCase()}
              </option>
            ))}
          </select>
        </span>
      )}
      <button type="button" className="button button-outlined" onClick={csv.leave}>
        {text('otherTable')}
      </button>
    </div>
  );
}
