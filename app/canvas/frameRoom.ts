/** Between a frame and what is inside, in pixels: as much as a total below a node takes; and above that, for its name. */
export const frameRoom = { margin: 32, head: 28 } as const;

/** Of the name of a frame, in pixels: as it is drawn, and the least on the screen. */
const title = { drawn: 13, least: 12 } as const;

/** It stays above what is inside. */
const mostEnlarged = 2.5;

/** How much larger than the page a frame's name is drawn, so that it can be read from afar as well. */
export const enlargedAt = (zoom: number): number =>
  Math.min(mostEnlarged, Math.max(1, title.least / (title.drawn * zoom)));
