// What takes room from the canvas: the whole graph is shown in what is left, and again when the room is given back.

import { useEffect } from 'react';
import { useEditor } from './EditorContext.tsx';

/** `isThere`: whether the room is taken by now. */
export function useFitBeside(isThere: boolean): void {
  const { canvas } = useEditor();
  useEffect(() => {
    if (!isThere) return;
    const fit = (): void => canvas.current?.fit();
    const frame = requestAnimationFrame(fit);
    return () => {
      cancelAnimationFrame(frame);
      requestAnimationFrame(fit);
    };
  }, [canvas, isThere]);
}
