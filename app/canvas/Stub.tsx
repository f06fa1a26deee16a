// What stands at an output without the help of a wire: the short arrow at the end of a graph, and the sum at a fork.

import type { Place, Slot } from '../numbers/place.ts';
import type { Figure } from './figure.ts';
import type { Line, Point } from './geometry.ts';
import { NumberLabel } from './NumberLabel.tsx';
import { BackwardArrow, ForwardArrow } from './Wire.tsx';

interface StubProps {
  readonly id: string;
  readonly figure: Figure;
  readonly length: number;
  /** Where the node is on the page. */
  readonly origin: Point;
}

export function Stub({ id, figure, length, origin }: StubProps) {
  const port = figure.ports.find(({ end }) => end === 'source');
  const { x, y } = port ?? { x: figure.width, y: figure.height / 2 };
  const line: Line = { from: { x, y }, to: { x: x + length, y } };
  const place = (slot: Slot): Place => ({ kind: 'node', id, slot });
  return (
    <svg className="canvas-drawing" role="presentation">
      <ForwardArrow line={line} place={place('value')} />
      <BackwardArrow line={line} place={place('gradient')} />
      <NumberLabel place={place('value')} origin={origin} />
      <NumberLabel place={place('gradient')} origin={origin} />
    </svg>
  );
}

/** The gradient of an output that is used more than once, or that the backward pass starts from. */
export function Total({ id, origin }: Omit<StubProps, 'figure' | 'length'>) {
  return (
    <svg className="canvas-drawing" role="presentation">
      <NumberLabel place={{ kind: 'node', id, slot: 'gradient' }} origin={origin} prefix="Σ " />
    </svg>
  );
}
