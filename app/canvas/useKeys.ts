// Keys on a focused node: move it, start a wire, edit its number, select it.

import { type KeyboardEvent, useMemo } from 'react';
import { moveNodes } from '../editing/moveNodes.ts';
import { nextOutput } from '../editing/portsOf.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import type { Editor } from '../editor/editor.ts';
import { selectNodes } from '../session/selection.ts';
import type { Point } from './geometry.ts';
import { type Screen, useScreen } from './screen.ts';
import { beginWiring, endWiring } from './wiring.ts';

const step = 8;
const bigStep = 40;

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function useKeys() {
  const editor = useEditor();
  const screen = useScreen();
  return useMemo(
    () => ({
      onKeyDown: (event: KeyboardEvent): void => {
        if (event.key === 'Escape' && editor.session.getState().wiring !== null) {
          event.stopPropagation();
          endWiring(editor, screen, null);
          return;
        }
        const node = focusedNode(event.target);
        if (node === null || event.ctrlKey || event.metaKey || event.altKey) return;
        if (act(editor, screen, node, event)) event.preventDefault();
      },
      /** A row of arrow keys is one step back; the next node's are another. */
      onBlur: (): void => editor.document.seal(),
    }),
    [editor, screen],
  );
}

/** Only the node itself, not a port or field in it. */
const focusedNode = (target: EventTarget): string | null =>
  target instanceof HTMLElement && target.classList.contains('react-flow__node')
    ? (target.dataset.id ?? null)
    : null;

function act(editor: Editor, screen: Screen, node: string, { key, shiftKey }: KeyboardEvent): boolean {
  const direction = directions[key];
  if (direction !== undefined) {
    move(editor, node, direction, shiftKey ? bigStep : step);
    return true;
  }
  if (key === 'c' || key === 'C') {
    const handle = nextOutput(editor.document.getState().document.model, node);
    beginWiring(editor, screen, { node, handle, end: 'source' }, 'keys');
    return true;
  }
  if (key !== 'Enter' && key !== ' ') return false;
  editor.session.setState({ selection: selectNodes([node]) });
  const { params } = editor.document.getState().document.model.nodes.get(node) ?? {};
  const isSource = screen.projection.getState().figures.get(node)?.kind === 'source';
  if (key === 'Enter' && isSource && typeof (params?.value ?? 0) === 'number')
    screen.state.setState({ editing: node });
  return true;
}

/** The focused node, and with it all that is selected if it is. */
function move(editor: Editor, node: string, { x, y }: Point, by: number): void {
  const { nodes } = editor.session.getState().selection;
  const { layout } = editor.document.getState().document;
  const moved = nodes.has(node) ? [...nodes] : [node];
  const to = moved.map((id): [string, Point] => {
    const from = layout.get(id) ?? { x: 0, y: 0 };
    return [id, { x: from.x + x * by, y: from.y + y * by }];
  });
  editor.document.edit(moveNodes(new Map(to)), { merge: `move ${moved.join(' ')}` });
}
