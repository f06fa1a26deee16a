// Base64 as RFC 4648 has it, for an engine without a browser around it.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** By code of the letter; 64 for what is none. Files have millions of them. */
const bitsOf = new Uint8Array(128).fill(64);
for (let bits = 0; bits < 64; bits++) bitsOf[alphabet.charCodeAt(bits)] = bits;

export function encodeBase64(bytes: Uint8Array): string {
  const letter = (bits: number): string => alphabet.charAt(bits & 63);
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += letter(bits >> 18) + letter(bits >> 12) + letter(bits >> 6) + letter(bits);
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}

/** null for what is not base64. The padding at the end may be missing. */
export function decodeBase64(text: string): Uint8Array | null {
  const letters = text.length % 4 === 0 ? text.replace(/={1,2}$/, '') : text;
  if (letters.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let held = 0;
  let filled = 0;
  for (let at = 0; at < letters.length; at++) {
    const bits = bitsOf[letters.charCodeAt(at)] ?? 64;
    if (bits === 64) return null;
    held = ((held << 6) | bits) & 0xffffff;
    if (at % 4 > 0) bytes[filled++] = (held >> (6 - 2 * (at % 4))) & 255;
  }
  return bytes;
}
