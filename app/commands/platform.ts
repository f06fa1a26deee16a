import { platformOf } from './keys.ts';

/** What the reader's keyboard looks like. */
export const platform = platformOf(navigator.userAgent);
