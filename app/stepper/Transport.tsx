// First, previous, play, next, last.

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { type Direction, leadsOn } from './position.ts';
import { texts } from './texts.ts';
import { step, togglePlay } from './walk.ts';

export function Transport() {
  const text = useTexts(texts);
  const playing = useSession((session) => session.playing);
  const editor = useEditor();
  const end = useDerived(({ computed }) => computed.run.plan.steps.length);
  const action = text(playing ? 'pause' : 'play');
  return (
    <div className="stepper-transport">
      <StepButton direction="first" icon={<ChevronFirst />} keys="Home" />
      <StepButton direction="previous" icon={<ChevronLeft />} keys="," />
      <IconButton
        className="stepper-play"
        name={action}
        title={`${action} (P)`}
        can={end > 0}
        run={() => togglePlay(editor)}
      >
        {playing ? <Pause /> : <Play />}
      </IconButton>
      <StepButton direction="next" icon={<ChevronRight />} keys="." />
      <StepButton direction="last" icon={<ChevronLast />} keys="End" />
    </div>
  );
}

interface StepButtonProps {
  readonly direction: Direction;
  readonly icon: ReactNode;
  readonly keys: string;
}

function StepButton({ direction, icon, keys }: StepButtonProps) {
  const text = useTexts(texts);
  const editor = useEditor();
  const end = useDerived(({ computed }) => computed.run.plan.steps.length);
  const isOpen = useSession(({ position }) => leadsOn(direction, position, end));
  return (
    <IconButton
      name={text(direction)}
      title={`${text(direction)} (${keys})`}
      can={isOpen}
      run={() => step(editor, direction)}
    >
      {icon}
    </IconButton>
  );
}
