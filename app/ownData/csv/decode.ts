// From the bytes of a file to its text: UTF-8 where it is that, else what spreadsheets in Korea and Japan still write.

export const encodings = ['utf-8', 'euc-kr', 'shift_jis'] as const;
export type Encoding = (typeof encodings)[number] | 'utf-16le' | 'utf-16be';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** null where the bytes are no text in any of these encodings. */
export function decode(bytes: Uint8Array): Decoded | null {
  for (const encoding of candidates(bytes)) {
    const text = decodeAs(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return null;
}

/** null where a byte has no meaning in this encoding. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function candidates(bytes: Uint8Array): readonly Encoding[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return looksKorean(bytes) ? ['utf-8', 'euc-kr', 'shift_jis'] : ['utf-8', 'shift_jis', 'euc-kr'];
}

/**
 * Many texts can be read as either. The two bytes of a usual Hangul syllable are both from A1 to FE; most characters of
 * Shift_JIS, kana and common kanji, begin below that.
 */
function looksKorean(bytes: Uint8Array): boolean {
  let [korean, japanese] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    if (lead >= 0xa1 && (bytes[at + 1] ?? 0) >= 0xa1) korean++;
    else if (lead < 0xa0) japanese++;
    at++;
  }
  return korean >= japanese;
}
