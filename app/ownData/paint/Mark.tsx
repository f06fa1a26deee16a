// A point as a mark: each class has a shape of its own beside its colour.

import { memo } from 'react';
import type { Dot } from './painting.ts';

const size = 0.16;
const up = 1.2 * size;
const shapes = [
  `M${-size} 0a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0z`,
  `M0 ${-up}L${up} ${up * 0.8}L${-up} ${up * 0.8}z`,
  `M${-size} ${-size}H${size}V${size}H${-size}z`,
] as const;

export const Mark = memo(({ x1, x2, label }: Dot) => (
  <path
    className="paint-mark"
    data-label={label}
    d={shapes[label] ?? shapes[0]}
    transform={`translate(${x1} ${-x2})`}
  />
));
