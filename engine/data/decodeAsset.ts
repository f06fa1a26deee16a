import type { DataPart } from './catalogue.ts';
import type { Table } from './columns.ts';
import type { Samples } from './samples.ts';
import { readTable } from './table.ts';

/** Everywhere the engine runs has it; the engine's own types know neither the DOM nor Node. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const pixels = 28 * 28;

/** The samples of a part, from the unpacked bytes of its asset. Pixels become 0 to 1 in float32. */
export function decodeAsset({ asset, rows }: DataPart, bytes: Uint8Array): Samples {
  if (bytes.length !== asset.bytes) {
    throw new Error(`internal: ${asset.name} has ${bytes.length} bytes instead of ${asset.bytes}`);
  }
  if (asset.content.kind === 'digits') return decodeDigits(bytes, rows);
  const table: Table = JSON.parse(new TextDecoder().decode(bytes));
  const { samples } = readTable(table, asset.content.columns);
  if (samples === null) throw new Error(`internal: ${asset.name} cannot be read`);
  return samples;
}

function decodeDigits(bytes: Uint8Array, rows: number): Samples {
  const images = (bytes.length / (pixels + 1)) * pixels;
  const x = new Float32Array(rows * pixels);
  for (let at = 0; at < x.length; at++) x[at] = (bytes[at] ?? 0) / 255;
  return {
    rows,
    features: [pixels],
    x,
    t: Float32Array.from(bytes.subarray(images, images + rows)),
    target: { kind: 'classes', names: Array.from({ length: 10 }, (_, digit) => String(digit)) },
    columns: [],
  };
}
