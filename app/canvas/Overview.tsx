// A crowded graph seen from far away: nodes and wires as strokes on one bitmap, since hundreds of elements would be slow.

import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import { stepTaken } from '../stepper/stepTaken.ts';
import { drawOverview, type Ink } from './drawOverview.ts';
import { useScreen } from './screen.ts';

export function Overview() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const editor = useEditor();
  const { projection } = useScreen();
  const store = useStoreApi();
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined) return;
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const { transform, width, height } = store.getState();
      const { derived, session } = editor;
      fitTo(element, width, height);
      const [x, y, zoom] = transform;
      const { position, selection } = session.getState();
      const { reveal } = derived.getState();
      const active = stepTaken(editor)?.drawnAt;
      const drawing = projection.getState();
      const view = { x, y, zoom, width, height, ratio: devicePixelRatio };
      drawOverview(context, inkOf(element), view, drawing, {
        isSelected: (id) => selection.nodes.has(id),
        isActive: (id) => active === id,
        hasGradient: (edge) => {
          const at = reveal.edgeGradient.get(edge);
          return at !== undefined && (position === null || at <= position);
        },
      });
    };
    const redraw = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    draw();
    const ends = [store.subscribe(redraw), projection.subscribe(redraw), editor.session.subscribe(redraw)];
    return () => {
      cancelAnimationFrame(frame);
      for (const end of ends) end();
    };
  }, [editor, projection, store]);
  return <canvas ref={canvas} className="canvas-overview" />;
}

/** Setting a bitmap's size clears it, so only where it differs. */
function fitTo(element: HTMLCanvasElement, width: number, height: number): void {
  const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (element.width !== wide) element.width = wide;
  if (element.height !== high) element.height = high;
}

function inkOf(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`);
  return {
    page: colour('page'),
    margin: colour('margin'),
    line: colour('line'),
    ink: colour('ink'),
    forward: colour('forward'),
    backward: colour('backward'),
  };
}
