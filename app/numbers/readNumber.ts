// A number as people type it.

/** Accepts "1e-3", ".5", a decimal comma and the true minus; null for what is no finite number, or not yet. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace('−', '-')
    .replace(/^([^.,]*),([^.,]*)$/, '$1.$2')
    .replace(/e−/i, 'e-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

/** One unit up or down in the last place written: 1.1 → 1.2, 100 → 101, 2e-3 → 3e-3. What is no number stays. */
export function nudge(text: string, direction: 1 | -1): string {
  const value = readNumber(text);
  if (value === null) return text;
  const [mantissa = '', exponent = '0'] = text
    .replace(',', '.')
    .replaceAll('−', '-')
    .toLowerCase()
    .split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const next = (Number(mantissa) + direction * 10 ** -decimals).toFixed(decimals);
  return exponent === '0' ? next : `${next}e${exponent}`;
}
