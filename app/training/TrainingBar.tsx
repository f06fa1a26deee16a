// Start, pause, one batch, one epoch, stop, back, anew – and how far it is.

import { Dices, Pause, Play, RotateCcw, Save, SkipForward, Square, StepForward, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { saveWithWeights } from '../commands/saveWithWeights.ts';
import { withPanel } from '../commands/togglePanel.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { TrainingStatus } from './TrainingStatus.tsx';
import { texts } from './texts.ts';
import { useTraining, useTrainingOf } from './useTraining.ts';

export function TrainingBar() {
  const text = useTexts(texts);
  const { session } = useEditor();
  const training = useTrainingOf();
  const isRunning = useTraining(({ status }) => status === 'running');
  const canGo = useTraining(
    ({ status, course }) => (status === 'paused' || status === 'finished') && course !== null,
  );
  const isSetUp = useTraining(({ course }) => course !== null);
  return (
    <header className="training-bar">
      <div className="training-controls" role="toolbar" aria-label={text('controls')}>
        <Control
          name={text(isRunning ? 'pause' : 'play')}
          isOpen={isRunning || canGo}
          run={isRunning ? training.pause : training.play}
          className="training-play"
        >
          {isRunning ? <Pause aria-hidden /> : <Play aria-hidden />}
        </Control>
        <Control name={text('batch')} isOpen={canGo} run={training.oneBatch}>
          <StepForward aria-hidden />
        </Control>
        <Control name={text('epoch')} isOpen={canGo} run={training.oneEpoch}>
          <SkipForward aria-hidden />
        </Control>
        <Control name={text('stop')} isOpen={isRunning} run={training.stop}>
          <Square aria-hidden />
        </Control>
        <span className="training-gap" />
        <Control name={text('reset')} isOpen={isSetUp} run={training.reset}>
          <RotateCcw aria-hidden />
        </Control>
        <Control name={text('newStart')} isOpen={isSetUp} run={training.newStart}>
          <Dices aria-hidden />
        </Control>
      </div>
      <TrainingStatus />
      <CommandButton command={saveWithWeights} icon={Save} show="icon" />
      <button
        type="button"
        className="button button-icon training-close"
        aria-label={text('close')}
        title={text('close')}
        onClick={() =>
          session.setState(({ panels }) => ({ panels: withPanel(panels, 'training', 'closed') }))
        }
      >
        <X aria-hidden />
      </button>
    </header>
  );
}

interface ControlProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly run: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

function Control({ name, isOpen, run, className = '', children }: ControlProps) {
  return (
    <button
      type="button"
      className={`button button-icon ${className}`}
      aria-label={name}
      title={name}
      aria-disabled={!isOpen}
      onClick={() => {
        if (isOpen) run();
      }}
    >
      {children}
    </button>
  );
}
