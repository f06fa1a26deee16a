// Functions of four numbers at once. Bounds on their errors are stated here and held by the tests.

import { cos, erf, pow, sin } from './host.ts';

export function madd(a: v128, b: v128, c: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
}

const one = f32x4.splat(1);

/**
 * Within 2 units in the last place; below 2^−126, the least normal number, it is 0. S. Moshier's Cephes, expf:
 * e^x = 2^n · e^r, |r| ≤ ½ log 2. The power of two is applied by halves, so that neither overflows before its time.
 */
export function exp4(given: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(given, f32x4.splat(89)), f32x4.splat(-88));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(<f32>Math.LOG2E)));
  const r = madd(n, f32x4.splat(2.1219444e-4), madd(n, f32x4.splat(-0.693359375), x));
  let p = f32x4.splat(1.98756915e-4);
  p = madd(p, r, f32x4.splat(1.3981999507e-3));
  p = madd(p, r, f32x4.splat(8.3334519073e-3));
  p = madd(p, r, f32x4.splat(4.1665795894e-2));
  p = madd(p, r, f32x4.splat(1.6666665459e-1));
  p = madd(p, r, f32x4.splat(5.0000001201e-1));
  p = f32x4.add(madd(p, f32x4.mul(r, r), r), one);
  const whole = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(whole, 1);
  const y = f32x4.mul(f32x4.mul(p, powerOfTwo(half)), powerOfTwo(i32x4.sub(whole, half)));
  return v128.andnot(y, f32x4.lt(given, f32x4.splat(-87.33654)));
}

function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** e^x − 1, within 3 units in the last place: near 0 by its series, where the difference would lose all digits. */
export function expm14(x: v128): v128 {
  let p = f32x4.splat(1 / 40320);
  p = madd(p, x, f32x4.splat(1 / 5040));
  p = madd(p, x, f32x4.splat(1 / 720));
  p = madd(p, x, f32x4.splat(1 / 120));
  p = madd(p, x, f32x4.splat(1 / 24));
  p = madd(p, x, f32x4.splat(1 / 6));
  p = madd(p, x, f32x4.splat(0.5));
  const near = madd(p, f32x4.mul(x, x), x);
  const far = f32x4.sub(exp4(x), one);
  return v128.bitselect(near, far, f32x4.lt(f32x4.abs(x), f32x4.splat(0.5)));
}

/**
 * Within 2 units in the last place, over normal numbers; −∞ at 0, NaN below. Cephes, logf: x = m · 2^e with
 * √½ ≤ m < √2, and a polynomial in m − 1.
 */
export function log4(x: v128): v128 {
  const bits = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const e = f32x4.convert_i32x4_s(i32x4.shr_s(bits, 23));
  const m = i32x4.add(v128.and(bits, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const r = f32x4.sub(m, one);
  const z = f32x4.mul(r, r);
  let p = f32x4.splat(7.0376836292e-2);
  p = madd(p, r, f32x4.splat(-1.151461031e-1));
  p = madd(p, r, f32x4.splat(1.167699874e-1));
  p = madd(p, r, f32x4.splat(-1.2420140846e-1));
  p = madd(p, r, f32x4.splat(1.4249322787e-1));
  p = madd(p, r, f32x4.splat(-1.6668057665e-1));
  p = madd(p, r, f32x4.splat(2.0000714765e-1));
  p = madd(p, r, f32x4.splat(-2.4999993993e-1));
  p = madd(p, r, f32x4.splat(3.3333331174e-1));
  let y = madd(f32x4.mul(p, r), z, f32x4.mul(e, f32x4.splat(-2.1219444e-4)));
  y = f32x4.sub(y, f32x4.mul(z, f32x4.splat(0.5)));
  y = madd(e, f32x4.splat(0.693359375), f32x4.add(r, y));
  const zero = f32x4.splat(0);
  y = v128.bitselect(f32x4.splat(-Infinity), y, f32x4.lt(f32x4.abs(x), f32x4.splat(1.17549435e-38)));
  y = v128.bitselect(x, y, v128.or(f32x4.eq(x, f32x4.splat(Infinity)), f32x4.ne(x, x)));
  return v128.bitselect(f32x4.splat(NaN), y, f32x4.lt(x, zero));
}

/** log(1 + x), within 4 units in the last place: what 1 + x rounds away is made up for, as W. Kahan does. */
export function log1p4(x: v128): v128 {
  const u = f32x4.add(one, x);
  const rest = f32x4.sub(u, one);
  const isNear = f32x4.eq(u, one);
  const isFar = f32x4.eq(u, f32x4.splat(Infinity));
  const y = f32x4.mul(log4(u), f32x4.div(x, rest));
  const whole = v128.bitselect(log4(u), y, v128.or(isFar, f32x4.eq(u, f32x4.splat(0))));
  return v128.bitselect(x, whole, isNear);
}

/** Within 8 units in the last place: a quotient of polynomials, as Eigen has it; exactly ±1 where float32 has nothing nearer. */
export function tanh4(given: v128): v128 {
  const limit = f32x4.splat(7.905311107635498);
  const x = f32x4.pmax(f32x4.pmin(given, limit), f32x4.neg(limit));
  const z = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = madd(p, z, f32x4.splat(2.00018790482477e-13));
  p = madd(p, z, f32x4.splat(-8.60467152213735e-11));
  p = madd(p, z, f32x4.splat(5.12229709037114e-8));
  p = madd(p, z, f32x4.splat(1.48572235717979e-5));
  p = madd(p, z, f32x4.splat(6.37261928875436e-4));
  p = madd(p, z, f32x4.splat(4.89352455891786e-3));
  let q = f32x4.splat(1.19825839466702e-6);
  q = madd(q, z, f32x4.splat(1.18534705686654e-4));
  q = madd(q, z, f32x4.splat(2.268434632439e-3));
  q = madd(q, z, f32x4.splat(4.89352518554385e-3));
  const y = f32x4.div(f32x4.mul(x, p), q);
  return v128.bitselect(given, y, f32x4.lt(f32x4.abs(given), f32x4.splat(4e-4)));
}

/** −1, 0 or 1; NaN stays. */
export function sign4(x: v128): v128 {
  const zero = f32x4.splat(0);
  const side = f32x4.sub(v128.and(one, f32x4.gt(x, zero)), v128.and(one, f32x4.lt(x, zero)));
  return v128.bitselect(x, side, f32x4.ne(x, x));
}

// Functions that graphs seldom call are worked out one by one, in float64 outside.

export function pow4(a: v128, b: v128): v128 {
  let y = f32x4.splat(<f32>pow(f32x4.extract_lane(a, 0), f32x4.extract_lane(b, 0)));
  y = f32x4.replace_lane(y, 1, <f32>pow(f32x4.extract_lane(a, 1), f32x4.extract_lane(b, 1)));
  y = f32x4.replace_lane(y, 2, <f32>pow(f32x4.extract_lane(a, 2), f32x4.extract_lane(b, 2)));
  return f32x4.replace_lane(y, 3, <f32>pow(f32x4.extract_lane(a, 3), f32x4.extract_lane(b, 3)));
}

export function sin4(x: v128): v128 {
  let y = f32x4.splat(<f32>sin(f32x4.extract_lane(x, 0)));
  y = f32x4.replace_lane(y, 1, <f32>sin(f32x4.extract_lane(x, 1)));
  y = f32x4.replace_lane(y, 2, <f32>sin(f32x4.extract_lane(x, 2)));
  return f32x4.replace_lane(y, 3, <f32>sin(f32x4.extract_lane(x, 3)));
}

export function cos4(x: v128): v128 {
  let y = f32x4.splat(<f32>cos(f32x4.extract_lane(x, 0)));
  y = f32x4.replace_lane(y, 1, <f32>cos(f32x4.extract_lane(x, 1)));
  y = f32x4.replace_lane(y, 2, <f32>cos(f32x4.extract_lane(x, 2)));
  return f32x4.replace_lane(y, 3, <f32>cos(f32x4.extract_lane(x, 3)));
}

export function erf4(x: v128): v128 {
  let y = f32x4.splat(<f32>erf(f32x4.extract_lane(x, 0)));
  y = f32x4.replace_lane(y, 1, <f32>erf(f32x4.extract_lane(x, 1)));
  y = f32x4.replace_lane(y, 2, <f32>erf(f32x4.extract_lane(x, 2)));
  return f32x4.replace_lane(y, 3, <f32>erf(f32x4.extract_lane(x, 3)));
}
