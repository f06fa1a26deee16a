import { type Kernel, type Memory, type Of, viewOf } from './memory.ts';
import { rowStarts } from './walk.ts';

/**
 * out = op(a) · op(b), one matrix of the batch after the other. Rows of `out` are built up as sums of rows of b,
 * so that the inner loop runs along memory wherever b is not transposed.
 */
export function bindGemm(memory: Memory, gemm: Of<'gemm'>): Kernel {
  const { m, n, k, batch, transposition } = gemm;
  const [a, b, out] = [viewOf(memory, gemm.a), viewOf(memory, gemm.b), viewOf(memory, gemm.out)];
  const startsA = rowStarts([...batch, 1], [...gemm.aStrides, 0]);
  const startsB = rowStarts([...batch, 1], [...gemm.bStrides, 0]);
  const [aRow, aColumn] = transposition[0] === 'N' ? [k, 1] : [1, m];
  const [bRow, bColumn] = transposition[1] === 'N' ? [n, 1] : [1, k];
  return () => {
    out.fill(0);
    for (let at = 0; at < startsA.length; at++) {
      for (let row = 0; row < m; row++) {
        const target = (at * m + row) * n;
        for (let inner = 0; inner < k; inner++) {
          const factor = a[startsA[at]! + row * aRow + inner * aColumn]!;
          let source = startsB[at]! + inner * bRow;
          for (let column = 0; column < n; column++, source += bColumn) {
            out[target + column] = out[target + column]! + factor * b[source]!;
          }
        }
      }
    }
  };
}
