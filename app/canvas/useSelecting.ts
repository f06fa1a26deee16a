// Clicks and boxes: what React Flow finds selected goes to the session.

import type { EdgeChange, NodeChange } from '@xyflow/react';
import { type FocusEvent, useMemo } from 'react';
import { nodesWithin } from '../../engine/index.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import type { Selection } from '../session/selection.ts';
import { useScreen } from './screen.ts';
import type { FlowEdge, FlowNode } from './toFlow.ts';

type SelectChange = Extract<NodeChange, { type: 'select' }>;

export function useSelecting() {
  const editor = useEditor();
  const { state } = useScreen();
  return useMemo(() => {
    const select = (
      kind: keyof Selection,
      changes: readonly (NodeChange<FlowNode> | EdgeChange<FlowEdge>)[],
    ): void => {
      const selects = changes.filter((change): change is SelectChange => change.type === 'select');
      if (selects.length === 0) return;
      const { selection } = editor.session.getState();
      const ids = new Set(selection[kind]);
      const { blocks } = editor.document.getState().document;
      for (const { id, selected } of selects) {
        const meant = blocks.has(id) ? nodesWithin(blocks, id) : [id];
        for (const each of meant) ids[selected ? 'add' : 'delete'](each);
      }
      editor.session.setState({ selection: { ...selection, [kind]: ids } });
    };
    const highlight = (kind: 'node' | 'edge', id: string) =>
      editor.session.setState({ highlighted: { kind, id } });
    const unhighlight = () => editor.session.setState({ highlighted: null });
    return {
      select,
      onEdgesChange: (changes: EdgeChange<FlowEdge>[]) => select('edges', changes),
      onNodeMouseEnter: (_: unknown, { id }: FlowNode) => {
        state.setState({ hovered: id });
        highlight('node', id);
      },
      onNodeMouseLeave: () => {
        state.setState({ hovered: null });
        unhighlight();
      },
      onEdgeMouseEnter: (_: unknown, { id }: FlowEdge) => highlight('edge', id),
      onEdgeMouseLeave: unhighlight,
      onFocus: ({ target }: FocusEvent<HTMLElement>) => {
        const id = target.closest<HTMLElement>('.react-flow__node')?.dataset.id;
        if (id !== undefined) highlight('node', id);
      },
      onBlur: unhighlight,
      onSelectionStart: () => state.setState({ boxing: true }),
      onSelectionEnd: () => state.setState({ boxing: false }),
    };
  }, [editor, state]);
}
