// Scores as probabilities, for those who look at a net from outside its plan.

type Numbers = Float32Array | Float64Array;

/** What the op softmax gives of the same rows, `columns` numbers each: e^(s − max) / Σ e^(s − max). */
export function sharesOf(scores: Numbers, columns: number): Float64Array {
  const shares = new Float64Array(scores.length);
  for (let from = 0; from < scores.length; from += columns) {
    const row = scores.subarray(from, from + columns);
    const most = Math.max(...row);
    const powers = Float64Array.from(row, (score) => Math.exp(score - most));
    const total = powers.reduce((sum, power) => sum + power, 0);
    for (const [at, power] of powers.entries()) shares[from + at] = power / total;
  }
  return shares;
}
