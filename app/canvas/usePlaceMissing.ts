// Gives a place to nodes that came without one; no step of its own, since nobody asked for it.

import { useEffect } from 'react';
import { moveNodes } from '../editing/moveNodes.ts';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import { placeMissing } from '../layout/placeMissing.ts';
import { useScreen } from './screen.ts';

export function usePlaceMissing(): void {
  const editor = useEditor();
  const { projection } = useScreen();
  const nodes = useDocument(({ model }) => model.nodes);
  useEffect(() => {
    const { document } = editor.document.getState();
    const missing = [...nodes.keys()].filter((id) => !document.layout.has(id));
    if (missing.length === 0) return;
    let isCurrent = true;
    void placeMissing(document, projection.getState().figures).then((places) => {
      if (!isCurrent) return;
      editor.document.edit(moveNodes(places), 'skip');
      if (missing.length === nodes.size) editor.canvas.current?.fit();
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, projection, nodes]);
}
