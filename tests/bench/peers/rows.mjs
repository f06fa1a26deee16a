// For peers that meet a batch row by row: its rows as plain lists, and softmax with loss of one of them.

/** @import { Tensor, Tensors } from '../workload.ts' */

/**
 * @param {Tensors} tensors
 * @param {number} batch
 */
export function rowsOf({ x, t }, batch) {
  return Array.from({ length: batch }, (_, row) => ({ x: rowOf(x, row, batch), t: rowOf(t, row, batch) }));
}

/**
 * @param {Tensor} tensor
 * @param {number} row
 * @param {number} rows
 */
function rowOf({ data }, row, rows) {
  const width = data.length / rows;
  return Array.from(data.subarray(row * width, (row + 1) * width));
}

/**
 * The loss of scores against one-hot `t`, and its gradient, which is what softmax says less what is true.
 * @param {readonly number[]} scores
 * @param {readonly number[]} t
 */
export function softmaxWithLoss(scores, t) {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const gradient = powers.map((power, at) => power / total - (t[at] ?? 0));
  const loss = -Math.log((powers[t.indexOf(1)] ?? 0) / total);
  return { loss, gradient };
}
