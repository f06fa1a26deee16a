// The gradients as a table: analytic, numeric, forward mode, and how far they are apart.

import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { markSigns } from '../session/cover.ts';
import { selectNodes } from '../session/selection.ts';
import type { Row } from './checking.ts';
import { texts } from './texts.ts';

export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const text = useTexts(texts);
  return (
    <div className="check-scroll">
      <table className="check-table">
        <thead>
          <tr>
            <th scope="col">{text('name')}</th>
            <th scope="col">{text('analytic')}</th>
            <th scope="col">{text('numeric')}</th>
            <th scope="col">{text('forward')}</th>
            <th scope="col">{text('error')}</th>
            <th scope="col">{text('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RowOf key={row.name} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowOf({ row }: { readonly row: Row }) {
  const text = useTexts(texts);
  const { session } = useEditor();
  const digits = useSession((state) => state.digits);
  const node = useDocument(({ model }) => model.nodes.get(row.name));
  const number = (value: number, raw = value) => <td title={String(raw)}>{formatNumber(value, digits)}</td>;
  return (
    <tr data-verdict={row.verdict}>
      <th scope="row">
        {node === undefined ? (
          row.name
        ) : (
          <button type="button" onClick={() => session.setState({ selection: selectNodes([node.id]) })}>
            {node.label ?? node.id}
          </button>
        )}
        {row.at !== null && <small>{text('worst', { at: row.at + 1 })}</small>}
      </th>
      {number(row.analytic)}
      {number(row.numeric)}
      {number(row.forward)}
      <td>{row.error === 0 ? '0' : formatNumber(row.error, 2)}</td>
      <td title={row.verdict === 'kink' ? text('about.kink') : undefined}>
        <span className="check-verdict" data-verdict={row.verdict}>
          {markSigns[row.verdict]} {text(row.verdict)}
        </span>
      </td>
    </tr>
  );
}
