// A tensor to look at: its range, a heat map with a legend, and its numbers as a table.

import { useState } from 'react';
import type { Tensor } from '../../engine/index.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { shapeText } from '../numbers/briefly.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { rawText } from '../numbers/rawText.ts';
import { Heatmap } from './Heatmap.tsx';
import { cornerOf, rangeOf } from './sheet.ts';
import { texts } from './texts.ts';
import './tensor.css';

export function TensorView({ tensor, name }: { readonly tensor: Tensor; readonly name: string }) {
  const digits = useSession((session) => session.digits);
  const theme = useSession((session) => session.theme);
  const [single] = tensor.data;
  if (tensor.data.length === 1 && tensor.shape.length === 0 && single !== undefined) {
    return (
      <p className="tensor-single" title={rawText(tensor)}>
        {formatNumber(single, digits)}
      </p>
    );
  }
  return (
    <div className="tensor">
      <Legend tensor={tensor} digits={digits} />
      {tensor.data.length > 4 && <Heatmap key={theme} tensor={tensor} label={name} digits={digits} />}
      <Table tensor={tensor} name={name} digits={digits} />
      <Copy tensor={tensor} />
    </div>
  );
}

interface PartProps {
  readonly tensor: Tensor;
  readonly digits: number;
}

function Legend({ tensor, digits }: PartProps) {
  const text = useTexts(texts);
  const { least, most } = rangeOf(tensor.data);
  return (
    <p className="tensor-legend">
      {text('shape', { shape: shapeText(tensor.shape) })}
      {', '}
      {text('range', { least: formatNumber(least, digits), most: formatNumber(most, digits) })}
    </p>
  );
}

function Table({ tensor, name, digits }: PartProps & { readonly name: string }) {
  const text = useTexts(texts);
  const { rows, isWhole, columns } = cornerOf(tensor);
  const part = { rows: rows.length, columns, shape: shapeText(tensor.shape) };
  return (
    <section className="tensor-scroll" aria-label={name} tabIndex={0}>
      <table className="tensor-table">
        {!isWhole && <caption>{text('corner', part)}</caption>}
        <tbody>
          {rows.map(({ row, numbers }) => (
            <tr key={row}>
              {numbers.map(({ column, value }) => (
                <td key={column} title={String(value)}>
                  {formatNumber(value, digits)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Copy({ tensor }: { readonly tensor: Tensor }) {
  const text = useTexts(texts);
  const [copied, setCopied] = useState<Tensor | null>(null);
  const copy = (): void => {
    navigator.clipboard?.writeText(rawText(tensor)).then(
      () => setCopied(tensor),
      () => setCopied(null),
    );
  };
  return (
    <button type="button" className="button tensor-copy" onClick={copy}>
      {text(copied === tensor ? 'copied' : 'copy')}
    </button>
  );
}
