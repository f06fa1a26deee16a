// An op as a function that formulas may call.

import type { Layer } from '../formula/parse.ts';
import { substitute } from '../formula/substitute.ts';
import type { Op } from './op.ts';
import { readParams } from './params.ts';

/** The formula that the op is, its params as they are by default; null where it is none, or of more than one input. */
export function layerOf(op: Op): Layer | null {
  if (op.kind !== 'compute' || op.scalar === null) return null;
  if (op.inputs === 'variadic' || op.inputs.length !== 1) return null;
  const { names, y } = op.scalar(1, readParams(op.params, {}).values);
  const [name = ''] = names;
  return (of) => substitute(y, { [name]: of });
}
