// Below the bar: what the step just taken did, and what is differentiated.

import { lazy, Suspense } from 'react';
import { CommandButton } from '../commands/CommandButton.tsx';
import { predict } from '../commands/predict.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { Differentiate } from './Differentiate.tsx';
import { StepWords } from './StepWords.tsx';

const Predict = lazy(async () => ({ default: (await import('./Predict.tsx')).Predict }));

export function StepFoot() {
  const asked = useSession(({ predicting, position }) =>
    predicting !== null && predicting.asked === position ? predicting.asked : null,
  );
  return (
    <>
      {asked === null ? (
        <StepWords />
      ) : (
        <Suspense fallback={<div className="stepper-words" />}>
          <Predict key={asked} asked={asked} />
        </Suspense>
      )}
      <div className="stepper-side">
        <Differentiate />
        <CommandButton command={predict} show="name" className="stepper-switch button-outlined" />
      </div>
    </>
  );
}
