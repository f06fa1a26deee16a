import { limits, type Position } from '../../engine/index.ts';

/** The nearest place that a file may name. */
export const withinReach = ({ x, y }: Position): Position => ({ x: held(x), y: held(y) });

const held = (coordinate: number): number =>
  Math.min(Math.max(coordinate, -limits.position), limits.position);
