// Every gradient three ways, side by side, and what each way costs.

import { RotateCw, Square, X } from 'lucide-react';
import { withPanel } from '../commands/togglePanel.ts';
import { useDerived, useEditor } from '../editor/EditorContext.tsx';
import { useFitBeside } from '../editor/useFitBeside.ts';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Costs } from './Costs.tsx';
import { mostTried, type Report } from './checking.ts';
import { Rows } from './Rows.tsx';
import { texts } from './texts.ts';
import { useCheck } from './useCheck.ts';
import './check.css';

export function CheckDrawer() {
  const text = useTexts(texts);
  const { session } = useEditor();
  const hasTarget = useDerived(({ computed }) => computed.run.plan.seed !== null);
  const { report, stop, again } = useCheck();
  const isRunning = report !== null && report.costs === null;
  useFitBeside(report !== null);
  return (
    <div className="check">
      <header className="check-bar">
        <h2>{text('check')}</h2>
        <p role="status">{hasTarget ? report !== null && <Words report={report} /> : text('nothing')}</p>
        <button type="button" className="button" onClick={isRunning ? stop : again}>
          {isRunning ? <Square aria-hidden /> : <RotateCw aria-hidden />}
          {text(isRunning ? 'stop' : 'again')}
        </button>
        <IconButton
          name={text('close')}
          run={() => session.setState(({ panels }) => ({ panels: withPanel(panels, 'check', 'closed') }))}
        >
          <X aria-hidden />
        </IconButton>
      </header>
      {report !== null && (
        <div className="check-body">
          <Rows rows={report.rows} />
          {report.costs !== null && <Costs costs={report.costs} passes={report.passes} />}
        </div>
      )}
    </div>
  );
}

function Words({ report: { rows, done, all, costs } }: { readonly report: Report }) {
  const text = useTexts(texts);
  if (costs === null) return text('running', { done, all });
  const verdict = rows.some((row) => row.verdict === 'differs')
    ? 'disagree'
    : rows.some((row) => row.verdict === 'kink')
      ? 'agreeSome'
      : 'agree';
  const isSampled = rows.some(({ tried, numbers }) => tried < numbers);
  return `${text(verdict)}${isSampled ? ` ${text('sampled', { most: mostTried })}` : ''}`;
}
