// What commands and other rooms can ask of the canvas while it is on screen.

import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import type { CanvasHandle } from '../editor/editor.ts';
import { boxesOf } from './figure.ts';
import { type Box, boxAround } from './geometry.ts';
import { type Screen, useScreen } from './screen.ts';
import { viewOf } from './viewOf.ts';
import { wireAt } from './wireAt.ts';

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
        if (box !== null && area().width > 0) void flow.setViewport(viewOf(box, [box], area()));
      },
      show: (things, { least, most }) => {
        const all = boxAround(contentBoxes(screen));
        if (all === null || area().width === 0) return;
        const [first, ...others] = things.flatMap((id) => boxAround(contentBoxes(screen, [id])) ?? []);
        const range = first === undefined ? { most } : { least, most };
        const view = viewOf(all, [first ?? all, ...others], area(), range);
        void flow.setViewport(view, { duration });
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
      glide: (from) => {
        void import('./glide.ts').then(({ glide }) => glide(screen.projection, from));
      },
      sizes: () => screen.projection.getState().figures,
    };
    editor.canvas.current = handle;
    return () => {
      if (editor.canvas.current === handle) editor.canvas.current = null;
    };
  }, [editor, screen, flow, surface]);
}

/** Nodes with their labels and stubs, open blocks as their frames, numbers; all of them unless told which. */
function contentBoxes({ projection }: Screen, things?: readonly string[]): readonly Box[] {
  const { figures, frames, positions, outputs, spots } = projection.getState();
  const ids = things ?? [...figures.keys(), ...frames.keys(), ...spots.keys()];
  return ids.flatMap((id): readonly Box[] => {
    const figure = figures.get(id);
    if (figure === undefined) return [frames.get(id) ?? spots.get(id) ?? []].flat();
    const position = positions.get(id) ?? { x: 0, y: 0 };
    const own = boxesOf(figure, position);
    const stub = outputs.ends.get(id);
    return stub === undefined
      ? own
      : [...own, { ...position, width: figure.width + stub, height: figure.height }];
  });
}
