import { type Kernel, type Memory, type Of, viewOf } from './memory.ts';
import { rowStarts } from './walk.ts';

/** One matrix in memory: where it begins, and how far apart its rows and columns are; a transposed one has them swapped. */
interface Matrix {
  readonly data: Float64Array;
  readonly row: number;
  readonly column: number;
}

/** out = op(a) · op(b), one matrix of the batch after the other. Every element is summed along k, in order. */
export function bindGemm(memory: Memory, gemm: Of<'gemm'>): Kernel {
  const { m, n, k, batch, transposition } = gemm;
  const out = viewOf(memory, gemm.out);
  const a: Matrix = { data: viewOf(memory, gemm.a), ...steps(transposition[0], m, k) };
  const b: Matrix = { data: viewOf(memory, gemm.b), ...steps(transposition[1], k, n) };
  const startsA = rowStarts([...batch, 1], [...gemm.aStrides, 0]);
  const startsB = rowStarts([...batch, 1], [...gemm.bStrides, 0]);
  const wholeRows = m - (m % tileRows);
  const wholeColumns = n - (n % tileColumns);
  return () => {
    for (let at = 0; at < startsA.length; at++) {
      const [fromA, fromB, to] = [startsA[at]!, startsB[at]!, at * m * n];
      for (let column = 0; column < wholeColumns; column += tileColumns) {
        const right = fromB + column * b.column;
        for (let row = 0; row < wholeRows; row += tileRows)
          tile(a, fromA + row * a.row, b, right, k, out, to + row * n + column, n);
      }
      for (let row = 0; row < m; row++) {
        const rest = row < wholeRows ? wholeColumns : 0;
        for (let column = rest; column < n; column++)
          out[to + row * n + column] = dot(a, fromA + row * a.row, b, fromB + column * b.column, k);
      }
    }
  };
}

const steps = (transposed: string | undefined, rows: number, columns: number) =>
  transposed === 'N' ? { row: columns, column: 1 } : { row: 1, column: rows };

/** What fits into the registers of a machine with sixteen: 2 × 4 sums, and the six numbers that go into them. */
const tileRows = 2;
const tileColumns = 4;

function tile(
  { data: a, row, column: along }: Matrix,
  left: number,
  { data: b, row: down, column }: Matrix,
  top: number,
  k: number,
  out: Float64Array,
  to: number,
  width: number,
): void {
  let a0 = left;
  let a1 = left + row;
  let b0 = top;
  let b1 = b0 + column;
  let b2 = b1 + column;
  let b3 = b2 + column;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  for (let i = 0; i < k; i++) {
    const x0 = a[a0]!;
    const x1 = a[a1]!;
    const y0 = b[b0]!;
    const y1 = b[b1]!;
    const y2 = b[b2]!;
    const y3 = b[b3]!;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    a0 += along;
    a1 += along;
    b0 += down;
    b1 += down;
    b2 += down;
    b3 += down;
  }
  out[to] = s00;
  out[to + 1] = s01;
  out[to + 2] = s02;
  out[to + 3] = s03;
  const next = to + width;
  out[next] = s10;
  out[next + 1] = s11;
  out[next + 2] = s12;
  out[next + 3] = s13;
}

function dot(a: Matrix, left: number, b: Matrix, top: number, k: number): number {
  let sum = 0;
  for (let i = 0; i < k; i++) sum += a.data[left + i * a.column]! * b.data[top + i * b.row]!;
  return sum;
}
