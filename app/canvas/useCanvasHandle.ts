// What commands and other rooms can ask of the canvas while it is on screen.

import { useReactFlow, type Viewport } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import type { CanvasHandle } from '../editor/editor.ts';
import { boxesOf } from './figure.ts';
import { type Box, boxAround, type Point, type Size } from './geometry.ts';
import { type Screen, useScreen } from './screen.ts';
import { wireAt } from './wireAt.ts';

/** A graph of three nodes is not blown up to fill the page. */
const largestFit = 1.5;
/** Free pixels on the screen around a graph that is shown whole. */
const margin = 32;
const smallest = 0.1;
/** On a wall: numbers are at least 18 pixels high, and not so large that a graph of three nodes looks lost. */
const presented = { least: 1.3, most: 2 };

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
        if (box === null || area().width === 0) return;
        const zoom = Math.max(smallest, Math.min(largestFit, zoomOf(box, area())));
        void flow.setViewport(viewport(middleOf(box), zoom, area()));
      },
      present: (nodes) => {
        const all = boxAround(contentBoxes(screen, undefined));
        const { width, height } = area();
        if (all === null || width === 0) return;
        const whole = Math.min(presented.most, zoomOf(all, area()));
        const box = nodes.length === 0 ? null : boxAround(contentBoxes(screen, nodes));
        const zoom = box === null ? Math.max(smallest, whole) : Math.max(presented.least, whole);
        const view = { width: (width - 2 * margin) / zoom, height: (height - 2 * margin) / zoom };
        const centre = middleWithin(all, box ?? all, view);
        void flow.setViewport(viewport(centre, zoom, area()), { duration });
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

/** At which a box just fits. */
const zoomOf = (box: Box, area: DOMRect): number =>
  Math.min((area.width - 2 * margin) / box.width, (area.height - 2 * margin) / box.height);

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

const viewport = ({ x, y }: Point, zoom: number, area: DOMRect): Viewport => ({
  zoom,
  x: area.width / 2 - x * zoom,
  y: area.height / 2 - y * zoom,
});

/** The middle of `box`, held so that a view of that size shows nothing beyond `all` that it need not. */
function middleWithin(all: Box, box: Box, view: Size): Point {
  const along = (start: number, length: number, wanted: number, seen: number): number =>
    length <= seen
      ? start + length / 2
      : Math.min(Math.max(wanted, start + seen / 2), start + length - seen / 2);
  const { x, y } = middleOf(box);
  return { x: along(all.x, all.width, x, view.width), y: along(all.y, all.height, y, view.height) };
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
