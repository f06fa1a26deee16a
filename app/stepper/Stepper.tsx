// The bar below the canvas: buttons, timeline, what is differentiated, and what the step just taken did.

import { useEffect } from 'react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { Differentiate } from './Differentiate.tsx';
import { Pace } from './Pace.tsx';
import { StepWords } from './StepWords.tsx';
import { Timeline } from './Timeline.tsx';
import { Transport } from './Transport.tsx';
import { playOn } from './walk.ts';
import './stepper.css';

export function Stepper() {
  usePlaying();
  return (
    <div className="stepper">
      <div className="stepper-bar">
        <Transport />
        <Timeline />
        <Pace />
      </div>
      <div className="stepper-bar stepper-foot">
        <StepWords />
        <Differentiate />
      </div>
    </div>
  );
}

function usePlaying(): void {
  const editor = useEditor();
  const playing = useSession((session) => session.playing);
  const speed = useSession((session) => session.speed);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => playOn(editor), 1000 / speed);
    return () => clearInterval(timer);
  }, [editor, playing, speed]);
}
