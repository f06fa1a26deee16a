// What belongs to a node, or to a wire into one, lights up with it, and the other way round.

import { useEditor, useSession } from '../editor/EditorContext.tsx';

export function useLit(node: string, edge?: string) {
  const { session } = useEditor();
  const isLit = useSession(({ highlighted }) => {
    if (highlighted === null) return false;
    if (highlighted.kind === 'edge') return highlighted.id === edge;
    const { wire } = highlighted;
    return highlighted.id === node && (wire === undefined || edge === undefined || wire === edge);
  });
  const light = () =>
    session.setState({
      highlighted: { kind: 'node', id: node, ...(edge === undefined ? {} : { wire: edge }) },
    });
  const douse = () => session.setState({ highlighted: null });
  return {
    isLit,
    handlers: { onPointerEnter: light, onPointerLeave: douse, onFocus: light, onBlur: douse },
  };
}
