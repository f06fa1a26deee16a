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
    const stopListening = editor.document.subscribe(({ document }, before) => {
      // Whoever changes the graph wants to see what that did, not where the play has got to.
      if (document.model !== before.document.model) editor.session.setState({ playing: false });
    });
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, [editor, playing, speed]);
}
