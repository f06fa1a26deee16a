// Below the bar: what the step just taken did, and what is differentiated.

import { Differentiate } from './Differentiate.tsx';
import { StepWords } from './StepWords.tsx';

export function StepFoot() {
  return (
    <>
      <StepWords />
      <Differentiate />
    </>
  );
}
