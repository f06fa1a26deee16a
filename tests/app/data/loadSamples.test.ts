import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as loader from '../../../app/data/loadSamples.ts';
import { type DataPart, dataSets } from '../../../engine/index.ts';
import { ensureAssets } from '../../../scripts/data.mjs';

ensureAssets();

const folder = 'node_modules/.cache/nabla/public';
let loadSamples: typeof loader.loadSamples;

/** A server of the files, which counts; `damage` alters one on the way. */
function serve(damage = (bytes: Buffer): Buffer => bytes) {
  const answer = async (address: string, { signal }: RequestInit = {}) => {
    signal?.throwIfAborted();
    const bytes = damage(readFileSync(`${folder}${address}`));
    return new Response(new Uint8Array(bytes));
  };
  const spy = vi.fn(answer);
  vi.stubGlobal('fetch', spy);
  return spy;
}

function trainOf(id: string): DataPart {
  const set = dataSets.get(id);
  if (set?.source !== 'asset') throw new Error(`${id} is not fetched`);
  return set.train;
}

beforeEach(async () => {
  vi.resetModules();
  ({ loadSamples } = await import('../../../app/data/loadSamples.ts'));
});
afterEach(() => vi.unstubAllGlobals());

test('fetches a file once, and keeps what it made of it', async () => {
  const fetched = serve();
  const first = await loadSamples(trainOf('iris'));
  expect(first.rows).toBe(150);
  expect(await loadSamples(trainOf('iris'))).toBe(first);
  expect(fetched.mock.calls.map(([address]) => address)).toEqual(['/data/iris.bin']);
});

test('tells how much is there, up to all of it', async () => {
  serve();
  const shares: number[] = [];
  await loadSamples(trainOf('mnist1000'), { onProgress: (share) => shares.push(share) });
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('stops when asked to, at once or on the way, and can begin again', async () => {
  serve();
  await expect(loadSamples(trainOf('iris'), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  const loading = loadSamples(trainOf('mnist300'), { signal: stop.signal, onProgress });
  await expect(loading).rejects.toThrow(/abort/i);
  expect((await loadSamples(trainOf('mnist300'))).rows).toBe(300);
});

describe('a file that is not right is refused, and fetched again later', () => {
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['a page instead', () => Buffer.from('<!doctype html>')],
    ['too little', () => gzipSync(Buffer.alloc(10))],
    ['too much', () => gzipSync(Buffer.alloc(1e6))],
  ])('%s', async (_, damage) => {
    serve(damage);
    await expect(loadSamples(trainOf('iris'))).rejects.toThrow();
    serve();
    expect((await loadSamples(trainOf('iris'))).rows).toBe(150);
  });

  test('not there', async () => {
    vi.stubGlobal('fetch', async () => new Response('no', { status: 404 }));
    await expect(loadSamples(trainOf('iris'))).rejects.toThrow('/data/iris.bin: 404');
  });
});
