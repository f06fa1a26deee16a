// All that was noticed in a table, by row and column, in words.

import { type DataIssue, dataIssueText } from '../../../engine/ownData.ts';
import { useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from '../texts.ts';

interface Props {
  readonly issues: readonly DataIssue[];
  readonly isReady: boolean;
}

export function Faults({ issues, isReady }: Props) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const lines = [...new Set(issues.map((issue) => dataIssueText(issue, language)))];
  const isHopeless = issues.some(({ severity }) => severity === 'error');
  return (
    <section className="csv-faults" aria-live="polite" data-tone={isHopeless ? 'error' : 'warning'}>
      {lines.length > 0 && (
        <>
          <h3>{text('faults', { count: lines.length })}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {lines.length === 0 && isReady && <p className="own-quiet">{text('noFaults')}</p>}
    </section>
  );
}
