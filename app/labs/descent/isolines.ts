// Lines of equal height, as paths of the map.

import { type Extent, heightsOf, type Landscape } from '../../../engine/labs.ts';
import { contourOf } from '../../surface/contour.ts';

/** Size of a map in its own units; the page scales it. */
export const sheet = { width: 400, height: 152 } as const;

const steps = 72;
const count = 11;

/** From the lowest up. Levels split the lattice into parts of equal size, so that no landscape is all lines or none. */
export function isolinesOf(landscape: Landscape, extent: Extent): readonly string[] {
  const heights = heightsOf(landscape, extent, steps);
  const sorted = heights.filter(Number.isFinite).sort();
  const levels = Array.from(
    { length: count },
    (_, at) => sorted[Math.floor(((at + 0.5) / count) * sorted.length)] ?? 0,
  );
  return levels.map((level) => pathOf(heights.map((height) => height - level)));
}

function pathOf(heights: Float64Array): string {
  const place = ([column, row]: readonly [number, number]): string => {
    const x = (column / (steps - 1)) * sheet.width;
    const y = (1 - row / (steps - 1)) * sheet.height;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return contourOf(heights, steps)
    .map(([from, to]) => `M${place(from)}L${place(to)}`)
    .join('');
}

/** A point of the plane on the map; far beyond its edge, all are as far. */
export function placeOn({ x: across, y: up }: Extent, [x, y]: readonly [number, number]): [number, number] {
  const far = 20;
  const share = (value: number, [from, to]: readonly [number, number]): number =>
    Math.max(-far, Math.min(far, (value - from) / (to - from)));
  return [share(x, across) * sheet.width, (1 - share(y, up)) * sheet.height];
}
