// What is in view: the whole graph when another document comes, and how much of it can be read.

import { useReactFlow, useStore, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import { useScreen } from './screen.ts';

/** Below this zoom numbers are too small to read. */
const legible = 0.45;

export function useViewport() {
  const { state } = useScreen();
  useFitOnOpen();
  return useMemo(
    () => ({
      onMove: (_: unknown, { zoom }: Viewport): void => {
        const detail = zoom < legible ? 'shapes' : 'numbers';
        if (state.getState().detail !== detail) state.setState({ detail });
      },
    }),
    [state],
  );
}

/** Whether the page has a size to show things in. */
export function useIsReady(): boolean {
  const { viewportInitialized } = useReactFlow();
  const width = useStore((store) => store.width);
  return viewportInitialized && width > 0;
}

/** Another document is one that shares no node with the last: it is shown whole. */
function useFitOnOpen(): void {
  const editor = useEditor();
  const isReady = useIsReady();
  const nodes = useDocument(({ model }) => model.nodes);
  const last = useRef<ReadonlyMap<string, unknown> | null>(null);
  useEffect(() => {
    if (!isReady) return;
    const before = last.current;
    last.current = nodes;
    const isOther =
      before === null || (nodes.size > 1 && ![...nodes].some(([id, node]) => before.get(id) === node));
    if (isOther) editor.canvas.current?.fit();
  }, [isReady, nodes, editor]);
}
