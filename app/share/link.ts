// A text as the fragment of an address, and back: version, the text deflated and in base64url, checksum.

import { decodeBase64, encodeBase64 } from '../../engine/index.ts';

/** What ends a link, after the #: it is read again by every later version. */
const version = '1';
const form = /^(\d{1,4})\.([\w-]+)\.([0-9a-f]{8})$/;

/** Characters of a link that chat programs and mail still carry whole. */
export const longestLink = 8000;
/** Of a fragment that is looked at, and of the text that it may inflate to. */
const longestRead = 65_536;
const mostInflated = 4_000_000;

export type Packed =
  | { readonly ok: true; readonly fragment: string }
  /** `length`: what it would have come to. */
  | { readonly ok: false; readonly length: number };

/** `longest`: how many characters the fragment may have. */
export async function pack(text: string, longest: number): Promise<Packed> {
  const bytes = await collect(
    new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    Number.POSITIVE_INFINITY,
  );
  const length = version.length + Math.ceil(((bytes?.length ?? 0) * 4) / 3) + '..01234567'.length;
  if (bytes === null || length > longest) return { ok: false, length };
  const signed = `${version}.${encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
  return { ok: true, fragment: `${signed}.${checksum(signed)}` };
}

export type Unpacked =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: 'foreign' | 'tooLong' | 'damaged' | 'later' | 'inflates' };

/** Takes whatever stands behind a #, and never throws. */
export async function unpack(fragment: string): Promise<Unpacked> {
  if (fragment.length > longestRead) return { ok: false, fault: 'tooLong' };
  const [, itsVersion = '', payload = '', sum = ''] = form.exec(fragment) ?? [];
  if (sum === '') return { ok: false, fault: /^\d{1,4}\./.test(fragment) ? 'damaged' : 'foreign' };
  if (checksum(`${itsVersion}.${payload}`) !== sum) return { ok: false, fault: 'damaged' };
  if (itsVersion !== version) return { ok: false, fault: 'later' };
  const deflated = decodeBase64(payload.replaceAll('-', '+').replaceAll('_', '/'));
  return deflated === null ? { ok: false, fault: 'damaged' } : inflate(deflated);
}

async function inflate(deflated: Uint8Array): Promise<Unpacked> {
  try {
    const stream = new Blob([new Uint8Array(deflated)]).stream();
    const bytes = await collect(stream.pipeThrough(new DecompressionStream('deflate-raw')), mostInflated);
    if (bytes === null) return { ok: false, fault: 'inflates' };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, fault: 'damaged' };
  }
}

/** null, and nothing more is read, once there are more than `most` bytes. */
async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(new Uint8Array(part.value));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** CRC-32 of ASCII text: no change of a single character, and none within four in a row, goes unnoticed. */
function checksum(text: string): string {
  let crc = -1;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}
