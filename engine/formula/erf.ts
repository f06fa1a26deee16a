// The error function by W. J. Cody's rational approximations ("Rational Chebyshev approximations for the error function",
// Math. Comp. 23, 1969; coefficients as in the public-domain SPECFUN library).

/** erf(x) to about 4e-16 relative. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return x * ratio(small, x * x);
  if (size >= 6) return Math.sign(x);
  return Math.sign(x) * (1 - Math.exp(-x * x) * ratio(middle, size));
}

/** Coefficients from the highest power down; the denominator's highest is 1. */
interface Rational {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

const polynomial = (coefficients: readonly number[], x: number): number => {
  let sum = 0;
  for (let at = 0; at < coefficients.length; at++) sum = sum * x + coefficients[at]!;
  return sum;
};

const ratio = ({ numerator, denominator }: Rational, x: number): number =>
  polynomial(numerator, x) / polynomial(denominator, x);

/** erf(x) / x in terms of x², for |x| ≤ 0.46875. */
const small: Rational = {
  numerator: [
    0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
  ],
  denominator: [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
};

/** erfc(x) · e^(x²) for 0.46875 ≤ x ≤ 4; up to 6 still far better than 1 − erfc(x) can show. */
const middle: Rational = {
  numerator: [
    2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
    881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
  ],
  denominator: [
    1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
};
