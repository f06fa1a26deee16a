// Data sets that lie beside the page, fetched when they are first chosen; in the page or in a worker.

import { type DataPart, decodeAsset, type Samples } from '../../engine/index.ts';

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** Told now and then how much is there, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

const loaded = new Map<DataPart, Samples>();

/** Rejects where the file cannot be had or is damaged, and as the signal asks; a later call then tries anew. */
export async function loadSamples(part: DataPart, options: LoadOptions = {}): Promise<Samples> {
  const known = loaded.get(part);
  if (known !== undefined) return known;
  const samples = decodeAsset(part, await fetchAsset(part.asset, options));
  loaded.set(part, samples);
  return samples;
}

async function fetchAsset(
  { name, bytes }: DataPart['asset'],
  { signal, onProgress }: LoadOptions,
): Promise<Uint8Array> {
  const address = `${import.meta.env.BASE_URL}data/${name}.bin`;
  const response = await fetch(address, signal === undefined ? {} : { signal });
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  const unpacked = new Uint8Array(bytes);
  let filled = 0;
  // Unpacked bytes are counted: their number is known, whatever the server says of the length.
  for await (const chunk of chunksOf(response.body.pipeThrough(new DecompressionStream('gzip')))) {
    if (filled + chunk.length > bytes) throw new Error(`${address}: more than ${bytes} bytes`);
    unpacked.set(chunk, filled);
    filled += chunk.length;
    onProgress?.(filled / bytes);
    signal?.throwIfAborted();
  }
  if (filled < bytes) throw new Error(`${address}: only ${filled} of ${bytes} bytes`);
  return unpacked;
}

/** Streams cannot be iterated over in every browser. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
