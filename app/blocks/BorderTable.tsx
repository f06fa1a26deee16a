// What comes back to each input of a layer, in one piece and through its inside, side by side.

import type { BorderGradient } from '../../engine/blocks.ts';
import { latexName, type Tensor } from '../../engine/index.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Formula } from '../math/Formula.tsx';
import { briefly } from '../numbers/briefly.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { rawText } from '../numbers/rawText.ts';
import { texts } from './texts.ts';

export function BorderTable({ borders }: { readonly borders: readonly BorderGradient[] }) {
  const text = useTexts(texts);
  const isSame = borders.every(({ folded, opened }) => agree(folded, opened));
  return (
    <section className="blocks-border">
      <h4>{text('both')}</h4>
      <table>
        {borders.map(({ input, folded, opened }) => (
          <tbody key={input}>
            <tr>
              <th scope="rowgroup" rowSpan={2}>
                <Formula latex={`\\partial L / \\partial ${latexName({ id: input, label: null })}`} />
              </th>
              <th scope="row">{text('foldedWay')}</th>
              <Cell tensor={folded} id={`block-${input}-folded`} />
            </tr>
            <tr>
              <th scope="row">{text('openedWay')}</th>
              <Cell tensor={opened} id={`block-${input}-opened`} />
            </tr>
          </tbody>
        ))}
      </table>
      <p className={isSame ? 'blocks-agree' : 'blocks-differ'}>{text(isSame ? 'agree' : 'differ')}</p>
    </section>
  );
}

function Cell({ tensor, id }: { readonly tensor: Tensor; readonly id: string }) {
  const digits = useSession((session) => session.digits);
  const raw = rawText(tensor);
  return (
    <td data-testid={id} data-raw={raw} title={raw}>
      {written(tensor, digits)}
    </td>
  );
}

/** Row by row as far as one can compare them by eye. */
function written(tensor: Tensor, digits: number): string {
  const { shape, data } = tensor;
  const columns = shape.at(-1) ?? 1;
  if (data.length > most || shape.length < 2) return briefly(tensor, digits);
  const numbers = Array.from(data, (number) => formatNumber(number, digits));
  const rows = Array.from({ length: data.length / columns }, (_, row) =>
    numbers.slice(row * columns, (row + 1) * columns).join('  '),
  );
  return rows.join('\n');
}

const most = 12;

/** To what rounding leaves of sixteen digits. */
function agree(a: Tensor, b: Tensor): boolean {
  const scale = b.data.reduce((most, number) => Math.max(most, Math.abs(number)), 1);
  return b.data.every((number, at) => Math.abs(number - (a.data[at] ?? Number.NaN)) <= 1e-9 * scale);
}
