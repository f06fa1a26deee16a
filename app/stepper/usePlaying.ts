// The clock of a play: it runs wherever the page is, whether or not the bar of steps is shown.

import { useEffect } from 'react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { playOn } from './walk.ts';

export function usePlaying(): void {
  const editor = useEditor();
  const playing = useSession((session) => session.playing);
  const speed = useSession((session) => session.speed);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => playOn(editor), 1000 / speed);
    return () => clearInterval(timer);
  }, [editor, playing, speed]);
}
