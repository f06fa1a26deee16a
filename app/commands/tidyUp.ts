import { drawnOf } from '../blocks/drawn.ts';
import { moveNodes } from '../editing/moveNodes.ts';
import type { Editor } from '../editor/editor.ts';
import { tidy } from '../layout/tidy.ts';
import { defineCommand } from './defineCommand.ts';

export const tidyUp = defineCommand({
  id: 'tidy-up',
  group: 'graph',
  label: { en: 'Tidy up', ko: '정렬', ja: '整列' },
  keys: ['L'],
  enabled: ({ document }) => document.getState().document.model.nodes.size > 0,
  run: (editor) => void arrange(editor),
});

async function arrange({ document, canvas }: Editor): Promise<void> {
  const before = document.getState().document;
  const places = await tidy(
    { ...before, model: drawnOf(before).model },
    canvas.current?.sizes() ?? new Map(),
  );
  // Edited meanwhile: what was worked out is of another graph.
  if (document.getState().document.model !== before.model) return;
  document.edit(moveNodes(places), 'commit');
  canvas.current?.fit();
}
