// How wide numbers and shapes are when written.

/** Of the labels on wires, in pixels. */
const labelSize = 14;

/** At the size of labels. */
const figureWidth = 9.1;

const widths: ReadonlyMap<string, number> = new Map([
  ['.', 4],
  [',', 4],
  [' ', 4],
  ['(', 5.5],
  [')', 5.5],
  ['[', 5.5],
  [']', 5.5],
  ['∞', 14],
]);

/** In pixels, of a text whose figures are all equally wide. */
export function figureWidthOf(written: string, size: number = labelSize): number {
  let width = 0;
  for (const letter of written) width += widths.get(letter) ?? figureWidth;
  return (width * size) / labelSize;
}
