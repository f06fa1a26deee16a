// A digit drawn by hand, as the rows of a data node are: in their shape, and scaled as training scales them.

import type { GraphNode } from '../../../engine/index.ts';
import { applyScale, type Scale } from '../../../engine/training.ts';
import type { Exhibit } from '../../session/session.ts';
import { exhibitRow } from '../exhibit.ts';

export const digits = 10;

/** With what is to be taken for the right answer; `scale` is that of the data, null where it is not known. */
export function exhibitDigit(
  { id, params }: GraphNode,
  ink: Float64Array,
  label: number,
  scale: Scale | null,
): Exhibit {
  const shape = params.features === 'image' ? [1, 1, 28, 28] : [1, 784];
  const data = scale === null ? ink : Float64Array.from(applyScale(scale, ink));
  return exhibitRow(id, params, { shape, data }, { label, classes: digits });
}
