// A wire: a thin arrow forward with its value above, a thick arrow backward with its gradient below.

import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useSession } from '../editor/EditorContext.tsx';
import type { Place, Slot } from '../numbers/place.ts';
import { useReached } from '../numbers/useNumber.ts';
import { backwardArrow, forwardArrow } from './arrows.ts';
import type { Line } from './geometry.ts';
import { useLit } from './lit.ts';
import { NumberLabel } from './NumberLabel.tsx';
import { useScreenState } from './screen.ts';
import type { FlowEdge } from './toFlow.ts';

const page = { x: 0, y: 0 };

export const Wire = memo(function Wire({
  id,
  sourceX,
  sourceY,
  targetX,
  targetY,
  selected,
}: EdgeProps<FlowEdge>) {
  const isTwin = useSession(({ highlighted: lit }) => (lit?.kind === 'edge' ? lit.id : lit?.wire) === id);
  const isLit = useLit(id);
  const isSplicing = useScreenState(({ splicing }) => splicing === id);
  const line: Line = { from: { x: sourceX, y: sourceY }, to: { x: targetX, y: targetY } };
  const place = (slot: Slot): Place => ({ kind: 'edge', id, slot });
  const names = [
    'canvas-wire',
    ...(selected === true ? ['is-selected'] : []),
    ...(isTwin || isSplicing || isLit ? ['is-twin'] : []),
    ...(isLit ? ['is-lit'] : []),
  ];
  return (
    <g className={names.join(' ')}>
      <ForwardArrow line={line} place={place('value')} />
      <BackwardArrow line={line} place={place('gradient')} />
      <NumberLabel place={place('value')} origin={page} />
      <NumberLabel place={place('gradient')} origin={page} />
    </g>
  );
});

export interface ArrowProps {
  readonly line: Line;
  readonly place: Place;
}

export function ForwardArrow({ line, place }: ArrowProps) {
  const number = useReached(place);
  const { line: shaft, head } = forwardArrow(line);
  const names = [
    'canvas-forward',
    `is-${number.state}`,
    ...(number.state === 'shown' && number.isFresh ? ['is-fresh'] : []),
  ];
  return (
    <g className={names.join(' ')}>
      <path className="canvas-reach" d={shaft} />
      <path className="canvas-shaft" d={shaft} />
      <path className="canvas-head" d={head} />
    </g>
  );
}

export function BackwardArrow({ line, place }: ArrowProps) {
  const number = useReached(place);
  if (number.state !== 'shown') return null;
  return (
    <path
      className={number.isFresh ? 'canvas-backward is-fresh' : 'canvas-backward'}
      d={backwardArrow(line)}
    />
  );
}
