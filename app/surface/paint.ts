// From shades to colours: the tokens of the theme, stronger where the net is surer, paper where it is not.

import type { Shades } from './look.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Palette {
  readonly paper: Rgb;
  readonly ink: Rgb;
  /** Of classes in order; the second is also what is above zero, the first what is below. */
  readonly classes: readonly Rgb[];
  /** Where there is no number. */
  readonly gap: Rgb;
}

export type Style = 'smooth' | 'discrete';

/** The most of a colour that a plane has, so that points stand out on it. */
const strongest = 0.72;
const discrete = 0.5;

/** `size` × `size` pixels, the second feature upwards, between the points of a lattice by its four neighbours. */
export function paintPlane(
  shades: Shades,
  steps: number,
  size: number,
  palette: Palette,
  style: Style,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * size * size);
  const { width } = shades;
  const here = new Float64Array(width);
  const scale = (steps - 1) / (size - 1);
  for (let y = 0; y < size; y++) {
    const row = placeIn((size - 1 - y) * scale, steps);
    for (let x = 0; x < size; x++) {
      blend(shades, steps, placeIn(x * scale, steps), row, here);
      colour(here, palette, style, pixels, 4 * (y * size + x));
    }
  }
  return pixels;
}

interface Place {
  readonly low: number;
  readonly share: number;
}

function placeIn(position: number, steps: number): Place {
  const low = Math.min(steps - 2, Math.floor(position));
  return { low, share: position - low };
}

function blend({ width, data }: Shades, steps: number, column: Place, row: Place, into: Float64Array): void {
  const base = (row.low * steps + column.low) * width;
  const above = base + steps * width;
  for (let at = 0; at < width; at++) {
    const [a, b] = [data[base + at] ?? 0, data[base + width + at] ?? 0];
    const [c, d] = [data[above + at] ?? 0, data[above + width + at] ?? 0];
    const low = a + (b - a) * column.share;
    const high = c + (d - c) * column.share;
    into[at] = low + (high - low) * row.share;
  }
}

/** Which side or class is meant, and how surely, 0 to 1. */
export function leaningOf(shades: Float64Array): { readonly side: number; readonly strength: number } {
  if (shades.length === 1) {
    const [shade = Number.NaN] = shades;
    return { side: shade > 0 ? 1 : 0, strength: Math.abs(shade) };
  }
  let side = 0;
  for (let at = 1; at < shades.length; at++) if ((shades[at] ?? 0) > (shades[side] ?? 0)) side = at;
  const none = 1 / shades.length;
  return { side, strength: ((shades[side] ?? Number.NaN) - none) / (1 - none) };
}

function colour(
  shades: Float64Array,
  { paper, classes, gap }: Palette,
  style: Style,
  pixels: Uint8ClampedArray,
  at: number,
): void {
  const { side, strength } = leaningOf(shades);
  const full = classes[side % classes.length] ?? gap;
  const share = style === 'discrete' ? discrete : strongest * Math.max(0, Math.min(1, strength));
  for (let part = 0; part < 3; part++) {
    const [ground = 0, top = 0, empty = 0] = [paper[part], full[part], gap[part]];
    pixels[at + part] = Number.isFinite(strength) ? ground + (top - ground) * share : empty;
  }
  pixels[at + 3] = 255;
}

/** Functions whose zeros part the sides: of classes one each, its lead before all others. */
export function bordersOf({ width, data }: Shades): readonly Float64Array[] {
  if (width === 1) return [data];
  const points = data.length / width;
  return Array.from({ length: width === 2 ? 1 : width }, (_, own) =>
    Float64Array.from({ length: points }, (__, point) => {
      let best = -Infinity;
      for (let at = 0; at < width; at++)
        if (at !== own) best = Math.max(best, data[point * width + at] ?? Number.NaN);
      return (data[point * width + own] ?? Number.NaN) - best;
    }),
  );
}
