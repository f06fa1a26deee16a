// The line along which a function over a square lattice is zero, by marching squares.

type Spot = readonly [column: number, row: number];

/** Pieces of the line from end to end, in steps of the lattice. A square with a number that is not finite has none. */
export function contourOf(values: Float64Array, steps: number): readonly (readonly [Spot, Spot])[] {
  const at = (column: number, row: number): number => values[row * steps + column] ?? Number.NaN;
  const pieces: (readonly [Spot, Spot])[] = [];
  for (let row = 0; row < steps - 1; row++) {
    for (let column = 0; column < steps - 1; column++) {
      const corners: readonly Spot[] = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ];
      const crossings = corners.flatMap((from, side) => {
        const to = corners[(side + 1) % 4] ?? from;
        return crossing(from, to, at(...from), at(...to));
      });
      const [a, b, c, d] = crossings;
      if (a !== undefined && b !== undefined) pieces.push([a, b]);
      if (c !== undefined && d !== undefined) pieces.push([c, d]);
    }
  }
  return pieces;
}

/** Where the zero lies between two neighbours of unlike sign. */
function crossing(from: Spot, to: Spot, a: number, b: number): readonly Spot[] {
  if (!Number.isFinite(a + b) || a > 0 === b > 0) return [];
  const share = a / (a - b);
  return [[from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]];
}
