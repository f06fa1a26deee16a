// The canvas alone, on a made-up graph of as many nodes as the address says, with the gestures that the benchmark repeats.

import '@fontsource-variable/inter';
import '../../../app/ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { Canvas } from '../../../app/canvas/Canvas.tsx';
import { EditorProvider } from '../../../app/editor/EditorContext.tsx';
import { createEditor } from '../../../app/editor/editor.ts';
import { gridDocument } from './gridDocument.ts';

const count = Number(new URLSearchParams(location.search).get('nodes') ?? 500);
const editor = createEditor(gridDocument(count), { language: 'en', theme: 'light' });
const root = document.getElementById('root');
if (root === null) throw new Error('internal: no #root');
createRoot(root).render(
  <EditorProvider editor={editor}>
    <Canvas />
  </EditorProvider>,
);

interface Gesture {
  begin(): void;
  step(frame: number): void;
  end(): void;
}

const mouse = (type: string, target: EventTarget, x: number, y: number): void => {
  target.dispatchEvent(
    new MouseEvent(type, {
      bubbles: true,
      cancelable: true,
      view: window,
      clientX: x,
      clientY: y,
      button: 0,
      buttons: 1,
    }),
  );
};

/** Presses on something and moves to and fro with every frame. */
function dragging(find: () => Element): Gesture {
  const start = { x: 0, y: 0 };
  return {
    begin: () => {
      const target = find();
      const { left, top, width, height } = target.getBoundingClientRect();
      start.x = left + Math.min(width / 2, 400);
      start.y = top + Math.min(height / 2, 300);
      mouse('mousedown', target, start.x, start.y);
    },
    step: (frame) =>
      mouse('mousemove', window, start.x + 60 * Math.sin(frame / 15), start.y + 40 * Math.cos(frame / 11)),
    end: () => mouse('mouseup', window, start.x, start.y),
  };
}

const pane = (): Element => document.querySelector('.react-flow__pane') ?? document.body;

/** The node nearest the middle of the window. */
function middleNode(): Element {
  const nodes = [...document.querySelectorAll('.react-flow__node')];
  const distance = (node: Element): number => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return Math.hypot(left + width / 2 - innerWidth / 2, top + height / 2 - innerHeight / 2);
  };
  return nodes.reduce(
    (best, node) => (distance(node) < distance(best) ? node : best),
    nodes[0] ?? document.body,
  );
}

const relabel: Gesture = {
  begin: () => {},
  step: (frame) =>
    editor.document.edit((draft) => {
      for (const node of draft.model.nodes.values())
        if (node.type === 'input') node.params.value = 1 + Math.sin(frame + node.id.length);
    }, 'skip'),
  end: () => {},
};

const gestures: Readonly<Record<string, readonly Gesture[]>> = {
  pan: [dragging(pane)],
  drag: [dragging(middleNode)],
  relabel: [relabel],
  'pan and relabel': [dragging(pane), relabel],
  'drag and relabel': [dragging(middleNode), relabel],
};

/** Frames a second over `frames` frames of a gesture. */
async function measure(name: string, frames: number): Promise<number> {
  const parts = gestures[name] ?? [];
  for (const part of parts) part.begin();
  await nextFrame();
  const start = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    for (const part of parts) part.step(frame);
    await nextFrame();
  }
  const rate = (1000 * frames) / (performance.now() - start);
  for (const part of parts) part.end();
  await nextFrame();
  return rate;
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

Object.assign(window, { editor, measure, gestures: Object.keys(gestures) });
