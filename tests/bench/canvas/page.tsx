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
  begin(): Promise<void>;
  step(frame: number): void;
  end(): void;
  /** Something that is another thing once the gesture has taken effect. */
  effect(): unknown;
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

/** Presses on a point and moves to and fro with every frame. */
function dragging(place: () => { readonly x: number; readonly y: number }, effect: () => unknown): Gesture {
  let start = { x: 0, y: 0 };
  return {
    begin: async () => {
      start = place();
      const under = () => document.elementFromPoint(start.x, start.y) ?? document.body;
      // From far away, what is under the pointer is drawn when the pointer comes.
      const at = { bubbles: true, clientX: start.x, clientY: start.y };
      under().dispatchEvent(new PointerEvent('pointermove', at));
      await nextFrame();
      await nextFrame();
      mouse('mousedown', under(), start.x, start.y);
    },
    step: (frame) =>
      mouse('mousemove', window, start.x + 60 * Math.sin(frame / 15), start.y + 40 * Math.cos(frame / 11)),
    end: () => mouse('mouseup', window, start.x, start.y),
    effect,
  };
}

/** Where there is nothing but the page. */
function emptyPoint() {
  for (let y = innerHeight / 2; y < innerHeight; y += 8) {
    for (let x = innerWidth / 2; x < innerWidth; x += 8) {
      if (document.elementFromPoint(x, y)?.classList.contains('react-flow__pane')) return { x, y };
    }
  }
  throw new Error('no empty place on the page');
}

/** The node nearest the middle of the window. */
function middleNode() {
  const { layout } = editor.document.getState().document;
  const { canvas } = editor;
  const middle = canvas.current?.centre() ?? { x: 0, y: 0 };
  const distance = ({ x, y }: { readonly x: number; readonly y: number }) =>
    Math.hypot(x + 24 - middle.x, y + 24 - middle.y);
  const [nearest] = [...layout.values()].sort((a, b) => distance(a) - distance(b));
  const zoom = new DOMMatrixReadOnly(viewport().transform).a;
  const { x, y } = nearest ?? middle;
  return { x: innerWidth / 2 + (x + 24 - middle.x) * zoom, y: innerHeight / 2 + (y + 24 - middle.y) * zoom };
}

const relabel: Gesture = {
  begin: async () => {},
  step: (frame) =>
    editor.document.edit((draft) => {
      for (const node of draft.model.nodes.values())
        if (node.type === 'input') node.params.value = 1 + Math.sin(frame + node.id.length);
    }, 'skip'),
  end: () => {},
  effect: () => editor.derived.getState().revision,
};

const viewport = (): CSSStyleDeclaration =>
  getComputedStyle(document.querySelector('.react-flow__viewport') ?? document.body);
const pan = dragging(emptyPoint, () => editor.canvas.current?.centre().x);
const drag = dragging(middleNode, () => editor.document.getState().document.layout);

const gestures: Readonly<Record<string, readonly Gesture[]>> = {
  pan: [pan],
  drag: [drag],
  relabel: [relabel],
  'pan and relabel': [pan, relabel],
  'drag and relabel': [drag, relabel],
};

/** Frames a second over `frames` frames of a gesture. */
async function measure(name: string, frames: number): Promise<number> {
  const parts = gestures[name] ?? [];
  const before = parts.map((part) => part.effect());
  for (const part of parts) await part.begin();
  await nextFrame();
  const start = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    for (const part of parts) part.step(frame);
    await nextFrame();
  }
  const rate = (1000 * frames) / (performance.now() - start);
  for (const part of parts) part.end();
  await nextFrame();
  const idle = parts.filter((part, index) => part.effect() === before[index]);
  if (idle.length > 0) throw new Error(`${name} had no effect`);
  return rate;
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

Object.assign(window, { editor, measure, gestures: Object.keys(gestures) });
