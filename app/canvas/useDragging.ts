// Dragging nodes: the projection runs ahead, the document learns of it once, when they are let go. Escape puts them back.

import type { NodeChange } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { moveNodes } from '../editing/moveNodes.ts';
import { spliceInput, spliceOnWire } from '../editing/spliceOnWire.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import type { Editor } from '../editor/editor.ts';
import type { Point } from './geometry.ts';
import { type Screen, useScreen } from './screen.ts';
import type { FlowNode } from './toFlow.ts';
import { wireAt } from './wireAt.ts';

export function useDragging() {
  const editor = useEditor();
  const screen = useScreen();
  const isAborted = useRef(false);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') abort();
    };
    const abort = (): void => {
      if (screen.projection.getState().moving === null) return;
      isAborted.current = true;
      screen.projection.move(null);
      screen.state.setState({ splicing: null });
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('blur', abort);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('blur', abort);
    };
  }, [screen]);
  return useMemo(() => {
    const start = (): void => {
      isAborted.current = false;
    };
    const stop = (): void => letGo(editor, screen);
    return {
      follow: (changes: readonly NodeChange<FlowNode>[]): void => {
        if (!isAborted.current) moveAlong(screen, changes);
      },
      onNodeDragStart: start,
      onNodeDragStop: stop,
      onSelectionDragStart: start,
      onSelectionDragStop: stop,
    };
  }, [editor, screen]);
}

function moveAlong({ projection, state }: Screen, changes: readonly NodeChange<FlowNode>[]): void {
  const moved = changes.flatMap((change): readonly (readonly [string, Point])[] =>
    change.type === 'position' && change.dragging === true && change.position !== undefined
      ? [[change.id, change.position]]
      : [],
  );
  if (moved.length === 0) return;
  projection.move(new Map([...(projection.getState().moving ?? []), ...moved]));
  state.setState({ splicing: wireUnderMoving(projection) });
}

/** The wire that lies under the only node being dragged, if nothing is wired to it yet. */
function wireUnderMoving(projection: Screen['projection']): string | null {
  const { moving, figures, flow, model } = projection.getState();
  const [only, ...more] = moving ?? [];
  if (only === undefined || more.length > 0) return null;
  const [id, { x, y }] = only;
  const figure = figures.get(id);
  if (figure === undefined || flow.edges.some(({ source, target }) => source === id || target === id))
    return null;
  const wire = wireAt(projection.getState(), { x: x + figure.width / 2, y: y + figure.height / 2 }, 12);
  return wire === null || spliceInput(model, wire, id) === null ? null : wire;
}

function letGo(editor: Editor, { projection, state }: Screen): void {
  const { moving } = projection.getState();
  const { splicing } = state.getState();
  state.setState({ splicing: null });
  if (moving === null) return;
  const [node] = moving.keys();
  editor.document.edit((draft) => {
    moveNodes(moving)(draft);
    if (splicing !== null && node !== undefined) spliceOnWire(splicing, node)(draft);
  }, 'commit');
  projection.move(null);
}
