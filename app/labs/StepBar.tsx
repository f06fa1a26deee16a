// Back, play, forward and a slider: how far a lab has been stepped.

import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { texts } from './texts.ts';

interface Props {
  readonly step: number;
  readonly steps: number;
  readonly setStep: (step: number) => void;
}

/** Milliseconds a whole way takes while playing. */
const whole = 6000;

export function StepBar({ step, steps, setStep }: Props) {
  const text = useTexts(texts);
  const id = useId();
  const [isPlaying, setPlaying] = useState(false);
  const isAtEnd = step >= steps;
  useEffect(() => {
    if (!isPlaying) return;
    if (isAtEnd) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => setStep(step + 1), Math.max(40, whole / steps));
    return () => clearTimeout(timer);
  }, [isPlaying, isAtEnd, step, steps, setStep]);
  const toggle = (): void => {
    if (!isPlaying && isAtEnd) setStep(0);
    setPlaying(!isPlaying);
  };
  const move = (label: 'back' | 'forward', to: number) => (
    <IconButton name={text(label)} can={to >= 0 && to <= steps} run={() => setStep(to)}>
      {label === 'back' ? <ChevronLeft aria-hidden /> : <ChevronRight aria-hidden />}
    </IconButton>
  );
  return (
    <div className="lab-steps">
      {move('back', step - 1)}
      <IconButton name={text(isPlaying ? 'pause' : 'play')} run={toggle}>
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      {move('forward', step + 1)}
      <label htmlFor={id}>{text('step')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps}
        value={step}
        aria-valuetext={text('stepOf', { step, steps })}
        onChange={(event) => setStep(Number(event.target.value))}
      />
      <span aria-hidden>{text('stepOf', { step, steps })}</span>
    </div>
  );
}
