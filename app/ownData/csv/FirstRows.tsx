// The first rows of a table under the roles of its columns; of many columns some at a time.

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Column } from '../../../engine/ownData.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { texts } from '../texts.ts';
import type { Preview, Roles } from './sheet.ts';

interface FirstRowsProps {
  readonly preview: Preview;
  readonly roles: Roles;
  readonly choose: (roles: Roles) => void;
}

/** More columns at once would make the page crawl. */
const columnsShown = 60;

export function FirstRows({ preview: { header, rows }, roles, choose }: FirstRowsProps) {
  const text = useTexts(texts);
  const [first, setFirst] = useState(0);
  const shown = header
    .slice(first, first + columnsShown)
    .map((name, place) => ({ name, at: first + place, column: roles.columns[first + place] }));
  const change = (place: number, role: Column['role']): void =>
    choose({
      ...roles,
      columns: roles.columns.map((column, at) => (at === place ? { ...column, role } : column)),
    });
  return (
    <>
      {header.length > columnsShown && <Columns first={first} count={header.length} turn={setFirst} />}
      <section key={first} className="csv-table" aria-label={text('firstRows')}>
        <table>
          <thead>
            <tr>
              <td />
              {shown.map(({ name, at, column }) => (
                <th key={name} scope="col" data-role={column?.role}>
                  <span title={name}>{name}</span>
                  <RoleChoice
                    name={name}
                    role={column?.role ?? 'ignore'}
                    choose={(role) => change(at, role)}
                  />
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
    </>
  );
}

interface ColumnsProps {
  readonly first: number;
  readonly count: number;
  readonly turn: (first: number) => void;
}

/** Which columns are shown of many, and the way to the others. */
function Columns({ first, count, turn }: ColumnsProps) {
  const text = useTexts(texts);
  const end = Math.min(first + columnsShown, count);
  const ways = [
    { name: text('columnsBefore'), to: first - columnsShown, isOpen: first > 0, Icon: ChevronLeft },
    { name: text('columnsAfter'), to: first + columnsShown, isOpen: end < count, Icon: ChevronRight },
  ];
  return (
    <p className="csv-columns">
      <span role="status">{text('columnsShown', { from: first + 1, to: end, count })}</span>
      {ways.map(({ name, to, isOpen, Icon }) => (
        <IconButton key={name} name={name} can={isOpen} run={() => turn(to)}>
          <Icon aria-hidden />
        </IconButton>
      ))}
    </p>
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
