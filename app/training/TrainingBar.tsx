// Start, pause, one batch, one epoch, stop, back, anew – and how far it is.

import { Dices, Pause, Play, RotateCcw, Save, SkipForward, Square, StepForward, X } from 'lucide-react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { saveWithWeights } from '../commands/saveWithWeights.ts';
import { withPanel } from '../commands/togglePanel.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/IconButton.tsx';
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
        <IconButton
          name={text(isRunning ? 'pause' : 'play')}
          can={isRunning || canGo}
          run={isRunning ? training.pause : training.play}
          className="training-play"
        >
          {isRunning ? <Pause aria-hidden /> : <Play aria-hidden />}
        </IconButton>
        <IconButton name={text('batch')} can={canGo} run={training.oneBatch}>
          <StepForward aria-hidden />
        </IconButton>
        <IconButton name={text('epoch')} can={canGo} run={training.oneEpoch}>
          <SkipForward aria-hidden />
        </IconButton>
        <IconButton name={text('stop')} can={isRunning} run={training.stop}>
          <Square aria-hidden />
        </IconButton>
        <span className="training-gap" />
        <IconButton name={text('reset')} can={isSetUp} run={training.reset}>
          <RotateCcw aria-hidden />
        </IconButton>
        <IconButton name={text('newStart')} can={isSetUp} run={training.newStart}>
          <Dices aria-hidden />
        </IconButton>
      </div>
      <TrainingStatus />
      <CommandButton command={saveWithWeights} icon={Save} show="icon" />
      <IconButton
        className="training-close"
        name={text('close')}
        run={() => session.setState(({ panels }) => ({ panels: withPanel(panels, 'training', 'closed') }))}
      >
        <X aria-hidden />
      </IconButton>
    </header>
  );
}
