import { useSession } from '../editor/EditorContext.tsx';

/** Whether numbers may be shown: nothing is asked for, and no step is still to be taken. */
export const useNumbersKnown = (): boolean =>
  useSession(
    ({ position, quiz, predicting, covers }) =>
      position === null && quiz === null && predicting === null && covers.size === 0,
  );
