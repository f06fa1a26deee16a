// The numbers of a source: one number in a field, a small vector or matrix as a table, anything else as text.

import { useId, useState } from 'react';
import type { Json } from '../../engine/index.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { nudge, readNumber } from '../numbers/readNumber.ts';
import { deepest, excessOf, longest } from '../numbers/typedJson.ts';
import { Field } from './Field.tsx';
import { accepted, type ParamFieldProps } from './paramField.ts';
import { readParam, writtenParam } from './paramText.ts';
import { rowsOf, withNumber } from './tensorRows.ts';
import { texts } from './texts.ts';
import { useTyped } from './useTyped.ts';

export function TensorField(props: ParamFieldProps) {
  const text = useTexts(texts);
  const [form, setForm] = useState<'table' | 'text'>('table');
  const rows = rowsOf(props.value);
  if (rows === null) return <TensorText {...props} />;
  const other = form === 'table' ? 'text' : 'table';
  return (
    <div className="inspector-tensor">
      {form === 'table' ? <TensorTable {...props} rows={rows} /> : <TensorText {...props} />}
      <button type="button" className="button inspector-switch" onClick={() => setForm(other)}>
        {text(`as.${other}`)}
      </button>
    </div>
  );
}

function TensorText({ name, param, value, write }: ParamFieldProps) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const complain = (written: string): string | undefined => {
    const excess = excessOf(written);
    if (excess === null) return undefined;
    const limit = excess === 'tooLong' ? longest : deepest;
    return text(excess, { limit: limit.toLocaleString(language) });
  };
  return (
    <Field
      name={name}
      hint={typeof value === 'number' ? undefined : text('tensorHint')}
      complain={complain}
      value={writtenParam(param.control, value, text('all'))}
      read={(written) => accepted(param, readParam(param.control, written, text('all')))}
      write={({ json }, policy) => write(json, policy)}
      nudge={nudge}
    />
  );
}

interface TensorTableProps extends ParamFieldProps {
  readonly rows: readonly (readonly number[])[];
}

function TensorTable({ name, value, rows, write }: TensorTableProps) {
  const id = useId();
  return (
    <section className="inspector-table" aria-labelledby={id}>
      <h4 id={id}>{name}</h4>
      <table>
        <tbody>
          {places(rows).map(({ row, columns }) => (
            <tr key={row}>
              {columns.map((column) => (
                <td key={column}>
                  <Cell value={value} row={row} column={column} rows={rows} write={write} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const places = (rows: TensorTableProps['rows']) =>
  rows.map((numbers, row) => ({ row, columns: numbers.map((_, column) => column) }));

interface CellProps extends Pick<TensorTableProps, 'rows' | 'write'> {
  readonly value: Json;
  readonly row: number;
  readonly column: number;
}

function Cell({ value, row, column, rows, write }: CellProps) {
  const text = useTexts(texts);
  const input = useTyped({
    value: String(rows[row]?.[column] ?? ''),
    read: readNumber,
    write: (number, policy) => write(withNumber(value, row, column, number), policy),
    nudge,
  });
  return (
    <input inputMode="decimal" aria-label={text('cell', { row: row + 1, column: column + 1 })} {...input} />
  );
}
