// What each way to the whole gradient takes: passes, and time on this machine.

import type { Passes } from '../../engine/checking.ts';
import { useTexts } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import type { Cost } from './costs.ts';
import { texts } from './texts.ts';

const ways = ['reverse', 'forward', 'numeric'] as const;

export function Costs({ costs, passes }: { readonly costs: Cost; readonly passes: Passes }) {
  const text = useTexts(texts);
  return (
    <div className="check-scroll">
      <table className="check-table check-costs">
        <thead>
          <tr>
            <th scope="col">{text('count', { count: passes.numbers })}</th>
            <th scope="col">{text('passes')}</th>
            <th scope="col">{text('time')}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => {
            const { time, isMeasured } = costs[way];
            const said = timeText(time);
            return (
              <tr key={way} data-way={way}>
                <th scope="row">{text(`way.${way}`)}</th>
                <td>{text(`passes.${way}`, { passes: passes[way] })}</td>
                <td>{isMeasured ? said : text('estimated', { time: said })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function timeText(milliseconds: number): string {
  if (milliseconds < 1) return `${formatNumber(milliseconds * 1000, 2)} µs`;
  return milliseconds < 1000
    ? `${formatNumber(milliseconds, 2)} ms`
    : `${formatNumber(milliseconds / 1000, 2)} s`;
}
