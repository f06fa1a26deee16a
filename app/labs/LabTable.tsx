// A table of a lab: what stands in its columns, above its rows.

import { Children, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

interface Props {
  /** Only said; null: what is above it says it. */
  readonly caption: string | null;
  readonly heads: readonly string[];
  /** What a row ends with: its last number, a bar as long as that number, or what opens it on the canvas. */
  readonly end: 'number' | 'bar' | 'open';
  readonly className?: string;
  /** Said where its rows are yet to come. */
  readonly nothing?: string;
  /** Its rows. */
  readonly children: ReactNode;
}

export function LabTable({ caption, heads, end, className = '', nothing, children }: Props) {
  const text = useTexts(texts);
  return (
    <div className="lab-scroll">
      <table className={`lab-table ${className}`}>
        {caption !== null && <caption className="visually-hidden">{caption}</caption>}
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" colSpan={end === 'bar' && at === heads.length - 1 ? 2 : 1}>
                {head}
              </th>
            ))}
            {end === 'open' && (
              <th scope="col">
                <span className="visually-hidden">{text('open')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {nothing !== undefined && Children.count(children) === 0 ? (
            <tr>
              <td className="lab-nothing" colSpan={heads.length + Number(end !== 'number')}>
                {nothing}
              </td>
            </tr>
          ) : (
            children
          )}
        </tbody>
      </table>
    </div>
  );
}
