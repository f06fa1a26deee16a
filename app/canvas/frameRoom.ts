/** Between a frame and what is inside, in pixels; and above that, for its name. */
export const frameRoom = { margin: 20, head: 28 } as const;
