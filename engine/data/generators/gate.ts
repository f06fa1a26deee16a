// What the truth tables share: both inputs of a gate in every combination.

import type { Translated } from '../../language.ts';
import { collect, defineGenerator, type Generator } from './generator.ts';

const columns = ['x1', 'x2'];

/** `outputs` for the inputs 00, 01, 10 and 11. */
export const defineGate = (
  id: string,
  outputs: readonly [number, number, number, number],
  text: Translated<{ name: string; about: string }>,
): Generator =>
  defineGenerator({
    id,
    kind: 'classification',
    columns,
    params: {},
    generate: () =>
      collect(outputs.length, columns, { kind: 'classes', names: ['0', '1'] }, (row) => ({
        x: [row >> 1, row & 1],
        t: outputs[row] ?? 0,
      })),
    text,
  });
