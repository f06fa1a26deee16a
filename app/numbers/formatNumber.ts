// The one way a number is written on screen.

/**
 * `digits` significant digits, true minus, no −0, thin exponent form where a plain one would hide digits or grow long.
 * 220.00000000000003 → 220, 1e-7 → 1.0e−7. NaN and ∞ keep their names.
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const rounded = Number(value.toPrecision(digits));
  if (rounded === 0) return '0';
  const size = Math.abs(rounded);
  const text = size < 1e-3 || size >= 1e6 ? exponential(rounded, digits) : String(rounded);
  return text.replaceAll('-', '−');
}

/** Mantissa without trailing zeros, but with one decimal so that it reads as rounded. */
function exponential(value: number, digits: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const trimmed = mantissa.replace(/0+$/, '').replace(/\.$/, '.0');
  return `${trimmed}e${exponent.replace('+', '')}`;
}
