// A table that was read: its first rows under the roles of its columns, what it becomes, and what was noticed.

import { useId } from 'react';
import { useStore } from 'zustand';
import type { Column } from '../../../engine/ownData.ts';
import { useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import { CsvOutcome } from './CsvOutcome.tsx';
import type { Csv, Opening } from './csvStore.ts';
import { encodings } from './decode.ts';
import { Faults } from './Faults.tsx';
import type { Preview, Roles } from './sheet.ts';

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

interface FirstRowsProps {
  readonly preview: Preview;
  readonly roles: Roles;
  readonly choose: (roles: Roles) => void;
}

/** Columns beyond these would make the page crawl; they keep the role that was guessed. */
const columnsShown = 60;

function FirstRows({ preview: { header, rows }, roles, choose }: FirstRowsProps) {
  const text = useTexts(texts);
  const shown = header.slice(0, columnsShown).map((name, at) => ({ name, at, column: roles.columns[at] }));
  const change = (place: number, role: Column['role']): void =>
    choose({
      ...roles,
      columns: roles.columns.map((column, at) => (at === place ? { ...column, role } : column)),
    });
  return (
    <section className="csv-table" aria-label={text('firstRows')}>
      <table>
        <thead>
          <tr>
            <td />
            {shown.map(({ name, at, column }) => (
              <th key={name} scope="col" data-role={column?.role}>
                <span title={name}>{name}</span>
                <RoleChoice name={name} role={column?.role ?? 'ignore'} choose={(role) => change(at, role)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(rows).map(({ number, cells }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              {shown.map(({ name, at, column }) => (
                <td key={name} data-role={column?.role}>
                  {cells[at] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const numbered = (rows: Preview['rows']) => rows.map((cells, at) => ({ cells, number: at + 1 }));

const roleNames = ['feature', 'target', 'ignore'] as const satisfies readonly Column['role'][];

interface RoleChoiceProps {
  readonly name: string;
  readonly role: Column['role'];
  readonly choose: (role: Column['role']) => void;
}

function RoleChoice({ name, role, choose }: RoleChoiceProps) {
  const text = useTexts(texts);
  return (
    <select
      aria-label={text('roleOf', { column: name })}
      value={role}
      onChange={(event) => choose(roleNames.find((each) => each === event.target.value) ?? role)}
    >
      {roleNames.map((each) => (
        <option key={each} value={each}>
          {text(`role.${each}`)}
        </option>
      ))}
    </select>
  );
}
