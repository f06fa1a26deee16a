// What commands and other rooms can ask of the canvas while it is on screen.

import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import type { CanvasHandle } from '../editor/editor.ts';
import { boxesOf } from './figure.ts';
import { type Box, boxAround } from './geometry.ts';
import { type Screen, useScreen } from './screen.ts';
import { wireAt } from './wireAt.ts';

/** A graph of three nodes is not blown up to fill the page. */
const largestFit = 1.5;
/** Free pixels on the screen around a graph that is shown whole. */
const margin = 32;
const smallest = 0.1;

export function useCanvasHandle(surface: RefObject<HTMLDivElement | null>): void {
  const editor = useEditor();
  const screen = useScreen();
  const flow = useReactFlow();
  useEffect(() => {
    const area = (): DOMRect => surface.current?.getBoundingClientRect() ?? new DOMRect();
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200;
    const handle: CanvasHandle = {
      fit: (nodes) => {
        const box = boxAround(contentBoxes(screen, nodes));
        const { width, height } = area();
        if (box === null || width === 0) return;
        const across = (width - 2 * margin) / box.width;
        const down = (height - 2 * margin) / box.height;
        const zoom = Math.max(smallest, Math.min(largestFit, across, down));
        void flow.setViewport({
          zoom,
          x: width / 2 - (box.x + box.width / 2) * zoom,
          y: height / 2 - (box.y + box.height / 2) * zoom,
        });
      },
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration }),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration }),
      centre: () => {
        const { x, y, width, height } = area();
        return flow.screenToFlowPosition({ x: x + width / 2, y: y + height / 2 });
      },
      locate: (client) => {
        const under = document.elementFromPoint(client.x, client.y);
        return surface.current?.contains(under) === true ? flow.screenToFlowPosition(client) : null;
      },
      edgeAt: (client) => wireAt(screen.projection.getState(), flow.screenToFlowPosition(client), 16),
      sizes: () => screen.projection.getState().figures,
    };
    editor.canvas.current = handle;
    return () => {
      if (editor.canvas.current === handle) editor.canvas.current = null;
    };
  }, [editor, screen, flow, surface]);
}

/** Nodes with their labels and stubs, and the numbers beside them. */
function contentBoxes({ projection }: Screen, nodes: readonly string[] | undefined): readonly Box[] {
  const { figures, positions, outputs, spots } = projection.getState();
  const ids = nodes ?? [...figures.keys()];
  const boxes = ids.flatMap((id): readonly Box[] => {
    const figure = figures.get(id);
    const position = positions.get(id) ?? { x: 0, y: 0 };
    if (figure === undefined) return [];
    const own = boxesOf(figure, position);
    const stub = outputs.ends.get(id);
    return stub === undefined
      ? own
      : [...own, { ...position, width: figure.width + stub, height: figure.height }];
  });
  return nodes === undefined ? [...boxes, ...spots.values()] : boxes;
}
