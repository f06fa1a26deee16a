// A layout for the whole graph, found in a worker, or here where there is none.

import type { Document } from '../../engine/index.ts';
import { type Diagram, diagramOf, type Places, type Size } from './diagram.ts';

/** Left to right, with room for the numbers; around where the graph is now, so that the page does not jump. */
export async function tidy(document: Document, sizes: ReadonlyMap<string, Size>): Promise<Places> {
  const diagram = diagramOf(document, sizes);
  if (diagram.nodes.length === 0) return new Map();
  return moved(await arranged(diagram), document);
}

async function arranged(diagram: Diagram): Promise<Places> {
  if (typeof Worker === 'undefined') return arrangedHere(diagram);
  return arrangedInWorker(diagram).catch(() => arrangedHere(diagram));
}

async function arrangedHere(diagram: Diagram): Promise<Places> {
  const { arrange } = await import('./arrange.ts');
  return arrange(diagram);
}

function arrangedInWorker(diagram: Diagram): Promise<Places> {
  return new Promise<Places>((resolve, reject) => {
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Places>) => resolve(data);
    worker.onerror = () => reject(new Error('the layout worker failed'));
    worker.postMessage(diagram);
    const end = () => worker.terminate();
    worker.addEventListener('message', end);
    worker.addEventListener('error', end);
  });
}

/** Shifted so that the top left corner stays where it was. */
function moved(places: Places, { layout, model }: Document): Places {
  const before = [...layout].flatMap(([id, place]) => (model.nodes.has(id) ? [place] : []));
  if (before.length === 0) return places;
  const corner = (axis: 'x' | 'y', all: Iterable<{ readonly x: number; readonly y: number }>): number => {
    let least = Infinity;
    for (const place of all) least = Math.min(least, place[axis]);
    return least;
  };
  const dx = corner('x', before) - corner('x', places.values());
  const dy = corner('y', before) - corner('y', places.values());
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]));
}
