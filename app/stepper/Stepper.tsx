// The bar below the canvas: buttons, timeline, what is differentiated, and what the step just taken did.

import { GraduationCap } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { train } from '../commands/train.ts';
import { Pace } from './Pace.tsx';
import { Timeline } from './Timeline.tsx';
import { Transport } from './Transport.tsx';
import './stepper.css';

// The page need not wait for its explanation.
const StepFoot = lazy(async () => ({ default: (await import('./StepFoot.tsx')).StepFoot }));

export function Stepper() {
  return (
    <div className="stepper">
      <div className="stepper-bar">
        <Transport />
        <Timeline />
        <Pace />
        <CommandButton
          command={train}
          show="both"
          icon={GraduationCap}
          className="stepper-train button-outlined"
        />
      </div>
      <div className="stepper-bar stepper-foot">
        <Suspense fallback={<div className="stepper-words" />}>
          <StepFoot />
        </Suspense>
      </div>
    </div>
  );
}
