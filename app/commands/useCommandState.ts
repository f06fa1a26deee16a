// Whether a command can run and is on, followed as the editor changes.

import { useCallback, useSyncExternalStore } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import type { Command } from './command.ts';

export interface CommandState {
  readonly enabled: boolean;
  readonly checked: boolean | undefined;
}

export function useCommandState(command: Command): CommandState {
  const editor = useEditor();
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = [editor.document, editor.session, editor.derived].map((store) =>
        store.subscribe(changed),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },
    [editor],
  );
  return {
    enabled: useSyncExternalStore(subscribe, () => command.enabled(editor)),
    checked: useSyncExternalStore(subscribe, () => command.checked?.(editor)),
  };
}
