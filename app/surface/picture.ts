// What is shown of a field: the output, or one unit of a node; and that in words.

import { ops } from '../../engine/index.ts';
import { placeOf } from '../../engine/training.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import type { Picture } from './draw.ts';
import { reachOf, shadesOf, unitOf } from './look.ts';
import { leaningOf } from './paint.ts';
import type { Field, SurfacesState, Unit, Values } from './surfaces.ts';

/** The unit that is asked for, where the net has it still; null for the output. */
export function shownUnit({ field, hovered, chosen }: SurfacesState, node: string | undefined): Unit | null {
  const own = node === undefined || node === field?.surface.output ? null : { node, unit: 0 };
  const wanted = hovered ?? (own === null || chosen?.node === node ? chosen : own);
  return wanted !== null && wanted.unit < (field?.surface.units.get(wanted.node) ?? 0) ? wanted : null;
}

export function pictureOf(
  { surface, points, look }: Field,
  known: Values,
  shown: Unit | null,
  style: Picture['style'],
): Picture {
  const node = shown?.node ?? surface.output;
  const width = surface.units.get(node) ?? 1;
  const values = known.get(node) ?? new Float64Array(0);
  const { ranges, steps } = surface.plane;
  const common = { marks: look, ranges, steps, style };
  if (shown === null) return { ...common, values, width, look, points };
  // Along a line the data would stand on the scale of the output.
  const own = {
    values: unitOf(values, width, shown.unit),
    width: 1,
    points: ranges.length === 1 ? [] : points,
  };
  return { ...common, ...own, look: { kind: 'values', reach: reachOf(values) } };
}

/** Where a point of the lattice is, and what is said there. */
export function readingAt(
  { values, width, look }: Picture,
  { surface, columns }: Field,
  point: number,
): string {
  const { ranges } = surface.plane;
  const place = placeOf(surface.plane, point).map((value, feature) => {
    const [from = 0, to = 0] = ranges[feature] ?? [];
    // What is left of zero by rounding is zero.
    const near = Math.abs(value) < 1e-9 * (to - from) ? 0 : value;
    return `${columns[feature] ?? ''} = ${formatNumber(near, 3)}`;
  });
  const own = values.subarray(point * width, (point + 1) * width);
  return `${place.join(', ')}: ${said(own, look)}`;
}

function said(own: Float64Array, look: Picture['look']): string {
  const { data } = shadesOf(own, own.length, look);
  if (look.kind === 'values') return [...own].map((value) => formatNumber(value, 3)).join(', ');
  if (look.kind === 'chance') return `P(${look.names[1] ?? 1}) = ${formatNumber(own[0] ?? Number.NaN, 3)}`;
  const { side } = leaningOf(data);
  return `P(${look.names[side] ?? side}) = ${formatNumber(data[side] ?? Number.NaN, 3)}`;
}

/** Nodes whose units are worth a look of their own: layers and what bends them. */
export const hasNeurons = (type: string): boolean => {
  const op = ops.get(type);
  return op?.kind === 'compute' && (op.category === 'activations' || op.units !== undefined);
};
