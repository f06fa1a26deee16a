// The bar below the canvas: buttons, timeline, what is differentiated, and what the step just taken did.

import { lazy, Suspense } from 'react';
import { Differentiate } from './Differentiate.tsx';
import { Pace } from './Pace.tsx';
import { Timeline } from './Timeline.tsx';
import { Transport } from './Transport.tsx';
import './stepper.css';

// Explaining is only asked for once somebody steps; the page need not wait for it.
const StepWords = lazy(async () => ({ default: (await import('./StepWords.tsx')).StepWords }));

export function Stepper() {
  return (
    <div className="stepper">
      <div className="stepper-bar">
        <Transport />
        <Timeline />
        <Pace />
      </div>
      <div className="stepper-bar stepper-foot">
        <Suspense fallback={<div className="stepper-words" />}>
          <StepWords />
        </Suspense>
        <Differentiate />
      </div>
    </div>
  );
}
