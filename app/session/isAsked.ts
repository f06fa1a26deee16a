import type { Session } from './session.ts';

/** Whether there are numbers that the learner is to find: then nothing else may tell them. */
export const isAsked = ({ quiz, lesson }: Session): boolean =>
  quiz !== null || lesson?.locks.includes('checks') === true;
