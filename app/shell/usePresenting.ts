// Presentation mode: which keys are steps, and what is in view at each of them.

import { useEffect } from 'react';
import { focusOf } from '../commands/keymap.ts';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
import type { Editor } from '../editor/editor.ts';
import { type Direction, takenBy } from '../stepper/position.ts';
import { step, togglePlay } from '../stepper/walk.ts';

/** A presenter's remote control sends PageUp and PageDown. */
const directions: Readonly<Record<string, Direction>> = {
  '.': 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ',': 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
};

export function usePresenting(): void {
  const presenting = useSession((session) => session.presenting);
  useStepKeys(presenting);
  useView(presenting);
}

/** Ahead of every other listener: a key that slips must not edit what the room is looking at. */
function useStepKeys(presenting: boolean): void {
  const editor = useEditor();
  useEffect(() => {
    if (!presenting) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab') return;
      if (editor.session.getState().overlay !== null || focusOf(event.target) !== 'page') return;
      const isPress = event.key === ' ' || event.key === 'Enter';
      if (isPress && event.target instanceof HTMLButtonElement && event.target.tabIndex === 0) return;
      event.stopPropagation();
      if (act(editor, event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [editor, presenting]);
}

/** By the letter, or by its place where an input method or another alphabet is on. */
function act(editor: Editor, { key, code }: KeyboardEvent): boolean {
  const direction = directions[key];
  if (direction !== undefined) step(editor, direction);
  else if (key === 'Escape' || code === 'KeyF') editor.session.setState({ presenting: false });
  else if (code === 'KeyP') togglePlay(editor);
  else return false;
  return true;
}

/** Numbers are at least 18 pixels high, and not so large that a graph of three nodes looks lost. */
const onWall = { least: 1.3, most: 2 };

/** All of the graph, or, where that is too small to read, where the step is; a lesson may speak of any of it. */
function useView(presenting: boolean): void {
  const editor = useEditor();
  const position = useSession((session) => session.position);
  const grain = useSession((session) => session.grain);
  const plan = useDerived(({ computed }) => computed.run.plan);
  const hasLesson = useSession(({ lesson, panels }) => lesson !== null && panels.has('lesson'));
  useEffect(() => {
    if (!presenting) return;
    const look = (): void =>
      hasLesson ? editor.canvas.current?.fit() : editor.canvas.current?.show(nodesOf(), onWall);
    const nodesOf = (): readonly string[] => {
      const taken = takenBy(plan.steps, position, grain);
      return taken.kind === 'pass' ? [] : taken.steps.flatMap((at) => plan.steps[at]?.node ?? []);
    };
    // The canvas has its new size only once this has been drawn.
    const frame = requestAnimationFrame(look);
    window.addEventListener('resize', look);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', look);
    };
  }, [editor, presenting, position, grain, plan, hasLesson]);
  useEffect(() => {
    if (!presenting) return;
    return () => void requestAnimationFrame(() => editor.canvas.current?.fit());
  }, [editor, presenting]);
}
