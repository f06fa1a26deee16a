// What a table becomes by the roles of its columns: so many rows, these features, these classes or values.

import { useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';
import type { Outcome, Roles, Summary } from './sheet.ts';

interface Props {
  readonly roles: Roles;
  readonly outcome: Outcome | null;
  readonly choose: (roles: Roles) => void;
}

const kinds = ['classes', 'values'] as const;

export function CsvOutcome({ roles, outcome, choose }: Props) {
  const text = useTexts(texts);
  const target = outcome?.target ?? roles.target;
  return (
    <div className="csv-outcome">
      <fieldset className="own-choices">
        <legend>{text('targetIs')}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="target"
              checked={target === kind}
              onChange={() => choose({ ...roles, target: kind })}
            />
            {text(`target.${kind}`)}
          </label>
        ))}
      </fieldset>
      {outcome !== null && outcome.summary !== null && (
        <Facts summary={outcome.summary} target={outcome.target} />
      )}
    </div>
  );
}

function Facts({ summary, target }: { readonly summary: Summary; readonly target: Outcome['target'] }) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const written = (count: number): string => count.toLocaleString(language);
  const { rows, features, targets } = summary;
  const named = targets.map((each) =>
    each.rows === null ? each.name : text('withCount', { name: each.name, count: written(each.rows) }),
  );
  return (
    <dl className="csv-facts">
      <div>
        <dt>{text('rows')}</dt>
        <dd>{written(rows)}</dd>
      </div>
      <div>
        <dt>{text('features')}</dt>
        <dd>{text('withCount', { name: brief(features), count: written(features.length) })}</dd>
      </div>
      <div>
        <dt>{text(target)}</dt>
        <dd>{brief(named)}</dd>
      </div>
    </dl>
  );
}

const mostNamed = 12;

const brief = (names: readonly string[]): string =>
  [...names.slice(0, mostNamed), ...(names.length > mostNamed ? ['…'] : [])].join(', ');
