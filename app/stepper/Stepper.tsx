// The bar below the canvas: buttons, timeline, what is differentiated, and what the step just taken did.

import { Differentiate } from './Differentiate.tsx';
import { Pace } from './Pace.tsx';
import { StepWords } from './StepWords.tsx';
import { Timeline } from './Timeline.tsx';
import { Transport } from './Transport.tsx';
import './stepper.css';

export function Stepper() {
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
