// What is drawn of a graph seen from far away.

import { expect, test } from 'vitest';
import { drawOverview } from '../../../app/canvas/drawOverview.ts';
import { figureOf } from '../../../app/canvas/figure.ts';
import { emptyDocument, ops } from '../../../engine/index.ts';

/** Writes down what it is told to draw. */
function recorder() {
  const calls: string[] = [];
  const context = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...args: readonly unknown[]) =>
          void calls.push(`${String(name)} ${args.join(' ')}`),
      set: () => true,
    },
  );
  return { calls, context: context as CanvasRenderingContext2D };
}

const ink = { page: '', margin: '', line: '', ink: '', forward: '', backward: '' };
const marks = { isSelected: () => false, isActive: () => false, hasGradient: () => false };
const box = { x: 10, y: 20, width: 300, height: 200 };

test('frames that are in view, below the nodes', () => {
  const { calls, context } = recorder();
  const node = { id: 's', type: 'sigmoid', label: null, params: {}, extra: {} };
  const figures = new Map([['s', figureOf(node, ops.get('sigmoid'), { inputs: [], outputs: [] }, 'en')]]);
  const drawing = {
    model: emptyDocument.model,
    figures,
    positions: new Map([['s', { x: 40, y: 60 }]]),
    crowns: new Map(),
    frames: new Map([
      ['near', box],
      ['far', { ...box, x: 90_000 }],
    ]),
  };
  drawOverview(context, ink, { x: 0, y: 0, zoom: 0.1, width: 800, height: 600, ratio: 1 }, drawing, marks);
  const boxes = calls.filter((call) => /^(strokeRect|rect) /.test(call));
  expect(boxes[0]).toBe('strokeRect 10 20 300 200');
  expect(boxes.slice(1)).toEqual([expect.stringMatching(/^rect 40 60 /)]);
});
