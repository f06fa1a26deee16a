// Taking steps: what the buttons, the keys and the play button do to the session.

import type { Editor } from '../editor/editor.ts';
import { type Direction, leadsOn, move } from './position.ts';

const stepsOf = ({ derived }: Editor) => derived.getState().computed.run.plan.steps;

export const canStep = (editor: Editor, direction: Direction): boolean =>
  leadsOn(direction, editor.session.getState().position, stepsOf(editor).length);

/** Moves, and stops a play that is under way. */
export function step(editor: Editor, direction: Direction): void {
  if (direction === 'next' && ask(editor)) return;
  editor.session.setState(({ position, grain }) => ({
    position: move(stepsOf(editor), position, grain, direction),
    playing: false,
  }));
}

/** Whoever predicts is asked for the next number first. An update is what an optimizer makes of it: nobody is asked for that. */
function ask({ session, derived }: Editor): boolean {
  const { predicting, position } = session.getState();
  const asked = position ?? 0;
  const next = derived.getState().computed.run.plan.steps[asked];
  if (predicting === null || next === undefined || next.kind === 'update') return false;
  session.setState({ predicting: { asked, said: null }, position: asked, playing: false });
  return true;
}

export const stepTo = (editor: Editor, position: number): void =>
  editor.session.setState({
    position: Math.max(0, Math.min(position, stepsOf(editor).length)),
    playing: false,
  });

/** Starts, from the beginning where the end is reached, or pauses. */
export function togglePlay(editor: Editor): void {
  const { length } = stepsOf(editor);
  editor.session.setState(({ position, playing }) =>
    playing
      ? { playing: false }
      : { playing: length > 0, position: (position ?? length) >= length ? 0 : position },
  );
}

/** One tick of a play; it ends itself after the last step. */
export function playOn(editor: Editor): void {
  const steps = stepsOf(editor);
  editor.session.setState(({ position, grain }) => {
    const next = move(steps, position, grain, 'next');
    return { position: next, playing: next < steps.length };
  });
}
