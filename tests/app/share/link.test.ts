import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestLink, pack, unpack } from '../../../app/share/link.ts';
import { encodeBase64 } from '../../../engine/index.ts';

const packed = async (text: string): Promise<string> => {
  const result = await pack(text, Number.POSITIVE_INFINITY);
  if (!result.ok) throw new Error('too long');
  return result.fragment;
};

/** A fragment whose checksum is right, whatever it carries: as a person of bad will would make it. */
async function forged(bytes: Uint8Array): Promise<string> {
  const payload = encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const signed = `1.${payload}`;
  return `${signed}.${crc32(signed).toString(16).padStart(8, '0')}`;
}

/** By the table, as zlib does it; the code under test goes bit by bit. */
function crc32(text: string): number {
  const table = Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

const deflated = async (parts: BlobPart[]): Promise<Uint8Array> => {
  const stream = new Blob(parts).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

describe('a link', () => {
  test('gives any text back', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (text) => {
        expect(await unpack(await packed(text))).toEqual({ ok: true, text });
      }),
      { numRuns: 100 },
    ));

  test('holds only characters that no program escapes, and ends in one that none cuts off', async () => {
    expect(await packed('사과 2개 × 1.1 = りんご')).toMatch(/^1\.[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
  });

  test('is refused where a single character is another, lost, or doubled', async () => {
    const link = await packed('{"format":"nabla","nodes":[{"id":"x","params":{"value":100}}]}');
    const characters = 'ABCxyz019-_.%=#';
    for (let at = 0; at < link.length; at++) {
      const [before, after] = [link.slice(0, at), link.slice(at + 1)];
      const changed = [...characters, '']
        .filter((one) => one !== link[at])
        .map((one) => before + one + after);
      const doubled = before + link[at] + link[at] + after;
      for (const wrong of [...changed, doubled])
        expect(await unpack(wrong), wrong).toMatchObject({ ok: false });
    }
  });

  test('is refused where it is cut at either end', async () => {
    const link = await packed('a graph'.repeat(20));
    for (let at = 1; at < link.length; at++) {
      expect(await unpack(link.slice(0, at))).toMatchObject({ ok: false });
      expect(await unpack(link.slice(at))).toMatchObject({ ok: false });
    }
  });

  test('any other text is refused, and never throws', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^1\.[\w-]{1,80}\.[0-9a-f]{8}$/),
          fc.uint8Array().map((bytes) => String(bytes)),
        ),
        async (text) => {
          expect(await unpack(text)).toMatchObject({ ok: false });
        },
      ),
    ));

  test('whose sum is right but whose bytes are noise is damaged', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (bytes) => {
        // The first three bits say "a block of a kind that there is not".
        const noise = Uint8Array.of(0b111, ...bytes);
        expect(await unpack(await forged(noise))).toEqual({ ok: false, fault: 'damaged' });
      }),
    ));

  test('of a later version says so', async () => {
    const signed = '2.abcdef';
    const link = `${signed}.${crc32(signed).toString(16).padStart(8, '0')}`;
    expect(await unpack(link)).toEqual({ ok: false, fault: 'later' });
  });

  test('that inflates a thousandfold is left unread', async () => {
    const bomb = await deflated(Array.from({ length: 20 }, () => new Uint8Array(1_000_000)));
    expect(bomb.length).toBeLessThan(30_000);
    expect(await unpack(await forged(bomb))).toEqual({ ok: false, fault: 'inflates' });
  });

  test('of a million characters is not even looked at', async () => {
    expect(await unpack(`1.${'A'.repeat(1_000_000)}.00000000`)).toEqual({ ok: false, fault: 'tooLong' });
  });

  test('that is not text is damaged', async () => {
    expect(await unpack(await forged(await deflated([Uint8Array.of(0xff, 0xfe, 0xfd)])))).toEqual({
      ok: false,
      fault: 'damaged',
    });
  });

  test('too long to be sent says how long it would be, to the character', async () => {
    const noise = Array.from({ length: 3000 }, (_, at) => Math.sin(at)).join();
    const long = await packed(noise);
    expect(long.length).toBeGreaterThan(longestLink);
    expect(await pack(noise, longestLink)).toEqual({ ok: false, length: long.length });
  });
});
