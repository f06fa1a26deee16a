// What the policy would do in each field of the grid, and the way that was last taken.

import type { PolicyWeights } from '../../../engine/labs.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import { texts } from './texts.ts';

interface Props {
  readonly policy: PolicyWeights;
  /** States in turn. */
  readonly way: readonly number[];
}

const side = 4;
const turns = [-90, 0, 90, 180] as const;
const actions = ['action.0', 'action.1', 'action.2', 'action.3'] as const;

export function GridPolicy({ policy, way }: Props) {
  const text = useTexts(texts);
  const passed = new Set(way);
  const rows = Array.from({ length: side }, (_, row) => row);
  return (
    <table className="windows-cells policy-grid">
      <caption>{text('grid')}</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            {rows.map((column) => {
              const state = row * side + column;
              return (
                <td key={column} data-marked={passed.has(state)}>
                  {state === side * side - 1 ? (
                    text('goal')
                  ) : (
                    <Arrow chances={policy[state] ?? []} row={row + 1} column={column + 1} />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ArrowProps {
  readonly chances: readonly number[];
  readonly row: number;
  readonly column: number;
}

function Arrow({ chances, row, column }: ArrowProps) {
  const text = useTexts(texts);
  const chance = Math.max(...chances);
  const best = chances.indexOf(chance);
  const action = text(actions[best] ?? 'action.0');
  const label = text('field', { row, column, action, chance: formatNumber(chance, 2) });
  return (
    <svg viewBox="-20 -20 40 40" role="img" aria-label={label}>
      {chances.map((each, at) => (
        <path
          key={turns[at]}
          transform={`rotate(${turns[at] ?? 0})`}
          d={`M3 0H${(3 + each * 13).toFixed(1)}${each > 0.3 ? 'm-4 -3l4 3l-4 3' : ''}`}
          data-best={at === best && each > 0.3}
        />
      ))}
    </svg>
  );
}
