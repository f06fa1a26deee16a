// The wire while it is being drawn; where a port refuses it, the reason stands beside the pointer.

import type { ConnectionLineComponentProps } from '@xyflow/react';
import { useSession } from '../editor/EditorContext.tsx';
import type { HandleRef } from '../session/session.ts';
import { forwardArrow } from './arrows.ts';
import { portKey, useScreenState } from './screen.ts';
import type { FlowNode } from './toFlow.ts';

export function ConnectionLine({
  fromX,
  fromY,
  toX,
  toY,
  fromHandle,
  toHandle,
}: ConnectionLineComponentProps<FlowNode>) {
  const over: HandleRef | null =
    toHandle === null ? null : { node: toHandle.nodeId, handle: toHandle.id ?? '', end: toHandle.type };
  const verdict = useScreenState(({ wiring }) =>
    over === null ? undefined : wiring?.verdicts.get(portKey(over)),
  );
  const language = useSession((session) => session.language);
  const ends = [
    { x: fromX, y: fromY },
    { x: toX, y: toY },
  ] as const;
  const isForward = fromHandle.type === 'source';
  const { line, head } = forwardArrow(
    isForward ? { from: ends[0], to: ends[1] } : { from: ends[1], to: ends[0] },
  );
  return (
    <g className={verdict?.ok === false ? 'canvas-draft is-refused' : 'canvas-draft'}>
      <path className="canvas-shaft" d={line} />
      <path className="canvas-head" d={head} />
      {verdict?.ok === false && (
        <text x={toX + 14} y={toY + 28}>
          {verdict.reason[language]}
        </text>
      )}
    </g>
  );
}
