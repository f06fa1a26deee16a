// What stands at an output without the help of a wire: the short arrow at the end of a graph, and the sum at a fork.

import { stubLength } from './scene.ts';
import type { Figure } from './figure.ts';
import type { Line, Point } from './geometry.ts';
import { NumberLabel } from './NumberLabel.tsx';
import type { Place, Slot } from './numbers.ts';
import { useProjected } from './screen.ts';
import { BackwardArrow, ForwardArrow } from './Wire.tsx';

interface StubProps {
  readonly id: string;
  readonly figure: Figure;
  /** Where the node is on the page. */
  readonly origin: Point;
}

export function Stub({ id, figure, origin }: StubProps) {
  const port = figure.ports.find(({ end }) => end === 'source');
  const { x, y } = port ?? { x: figure.width, y: figure.height / 2 };
  const line: Line = { from: { x, y }, to: { x: x + stubLength, y } };
  const place = (slot: Slot): Place => ({ kind: 'node', id, slot });
  return (
    <svg className="canvas-drawing">
      <ForwardArrow line={line} place={place('value')} />
      <BackwardArrow line={line} place={place('gradient')} />
      <NumberLabel place={place('value')} origin={origin} />
      <NumberLabel place={place('gradient')} origin={origin} />
    </svg>
  );
}

/** The gradient of an output that is used more than once, or that the backward pass starts from. */
export function Total({ id, origin }: Omit<StubProps, 'figure'>) {
  const hasRoom = useProjected(({ spots }) => spots.has(`node-${id}-gradient`));
  if (!hasRoom) return null;
  return (
    <svg className="canvas-drawing">
      <NumberLabel place={{ kind: 'node', id, slot: 'gradient' }} origin={origin} prefix="Σ " />
    </svg>
  );
}
