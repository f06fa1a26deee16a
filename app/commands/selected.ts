// What commands ask about the selection.

import type { Editor } from '../editor/editor.ts';

export const selectedNodes = ({ session }: Editor): ReadonlySet<string> => session.getState().selection.nodes;

export const hasSelection = ({ session }: Editor): boolean => {
  const { nodes, edges } = session.getState().selection;
  return nodes.size + edges.size > 0;
};

export const hasSelectedNodes = (editor: Editor): boolean => selectedNodes(editor).size > 0;

/** The node that is selected alone, or null. */
export function onlySelectedNode(editor: Editor): string | null {
  const [only, ...more] = selectedNodes(editor);
  return only === undefined || more.length > 0 ? null : only;
}
