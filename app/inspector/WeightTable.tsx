// The numbers of a small parameter as a table to type in: what is typed becomes the document's weights.

import { useId } from 'react';
import type { Json, Tensor } from '../../engine/index.ts';
import { writeWeights } from '../../engine/training.ts';
import type { Policy } from '../document/documentStore.ts';
import { setWeights } from '../editing/setWeights.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { nudge, readNumber } from '../numbers/readNumber.ts';
import { learntIn } from '../training/learners.ts';
import { texts } from './texts.ts';
import { useTyped } from './useTyped.ts';

interface WeightTableProps {
  readonly parameter: string;
  readonly tensor: Tensor;
}

/** A vector is one row. */
export function WeightTable({ parameter, tensor }: WeightTableProps) {
  const id = useId();
  const width = tensor.shape.at(-1) ?? 1;
  const rows = Array.from({ length: tensor.data.length / width }, (_, row) => row);
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <section className="inspector-table inspector-weights" aria-labelledby={id}>
      <h4 id={id}>{parameter}</h4>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {columns.map((column) => (
                <td key={column}>
                  <Cell parameter={parameter} tensor={tensor} row={row} column={column} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps extends WeightTableProps {
  readonly row: number;
  readonly column: number;
}

function Cell({ parameter, tensor, row, column }: CellProps) {
  const text = useTexts(texts);
  const editor = useEditor();
  const digits = useSession((session) => session.digits);
  const at = row * (tensor.shape.at(-1) ?? 1) + column;
  const value = tensor.data[at] ?? Number.NaN;
  const write = (number: number, policy: Policy): void => {
    // What is learnt stays learnt, also when this one number is taken back.
    const learnt = learntIn(editor);
    if (learnt !== null) editor.document.edit(setWeights(writeWeights(learnt)), 'skip');
    const own = nested(tensor.shape, [...tensor.data.with(at, number)]);
    editor.document.edit(setWeights({ [parameter]: own }), policy);
  };
  const input = useTyped({ value: formatNumber(value, digits), read: readNumber, write, nudge });
  return (
    <input
      inputMode="decimal"
      title={String(value)}
      aria-label={text('cell', { row: row + 1, column: column + 1 })}
      {...input}
    />
  );
}

/** Row-major numbers as the lists that a file has. */
function nested(shape: Tensor['shape'], data: readonly number[]): Json {
  if (shape.length < 2) return data;
  const [, width = 1] = shape;
  return Array.from({ length: data.length / width }, (_, row) => data.slice(row * width, (row + 1) * width));
}
