// The registry: one line per op, in the order of the palette.

import { add } from './add.ts';
import { input } from './input.ts';
import { multiply } from './multiply.ts';
import type { Op } from './op.ts';

export type Registry = ReadonlyMap<string, Op>;

export const register = (list: readonly Op[]): Registry => new Map(list.map((op) => [op.id, op]));

export const ops: Registry = register([input, add, multiply]);
