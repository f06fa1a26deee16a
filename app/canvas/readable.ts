/** The zoom from which on numbers, 14 pixels high, can be read on a projector: they are 11 pixels high on the screen. */
export const readable = { least: 11 / 14 } as const;
