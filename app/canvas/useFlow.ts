// The nodes and wires that React Flow is given: all of them, or from far away only those at hand.

import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useCallback, useMemo } from 'react';
import { useSession } from '../editor/EditorContext.tsx';
import type { Point } from './geometry.ts';
import type { Drawing } from './scene.ts';
import { useProjected, useScreen, useScreenState } from './screen.ts';
import type { Flow } from './toFlow.ts';

/** While a crowded graph is drawn as an overview, the selection and the node under the pointer are all that can be grasped. */
export function useFlow(): Flow & { readonly isOverview: boolean } {
  const flow = useProjected((projected) => projected.flow);
  const isOverview = useIsOverview();
  const near = useScreenState((state) => state.near);
  const selected = useSession(({ selection }) => selection.nodes);
  return useMemo(() => {
    if (!isOverview) return { ...flow, isOverview };
    return { nodes: flow.nodes.filter(({ id }) => id === near || selected.has(id)), edges: [], isOverview };
  }, [flow, isOverview, near, selected]);
}

/** A box being drawn needs every node; so does a wire. */
function useIsOverview(): boolean {
  const isCrowded = useProjected(({ crowded }) => crowded);
  const isFar = useScreenState(
    ({ detail, boxing, wiring }) => detail === 'shapes' && !boxing && wiring === null,
  );
  return isCrowded && isFar;
}

/** Follows the pointer from node to node. */
export function useNear(): { readonly onPointerMove: (event: PointerEvent) => void } {
  const { projection, state } = useScreen();
  const { screenToFlowPosition } = useReactFlow();
  const onPointerMove = useCallback(
    ({ clientX, clientY, buttons }: PointerEvent): void => {
      if (buttons !== 0 || state.getState().detail === 'numbers') return;
      const near = nodeAt(projection.getState(), screenToFlowPosition({ x: clientX, y: clientY }));
      if (near !== state.getState().near) state.setState({ near });
    },
    [projection, state, screenToFlowPosition],
  );
  return { onPointerMove };
}

function nodeAt({ figures, positions }: Drawing, { x, y }: Point): string | null {
  for (const [id, { width, height }] of figures) {
    const place = positions.get(id);
    if (place === undefined) continue;
    if (x >= place.x && x <= place.x + width && y >= place.y && y <= place.y + height) return id;
  }
  return null;
}
