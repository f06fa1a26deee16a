// A workload as bytes, for processes, pages and Python: a line of JSON that says what it is, then its float32 numbers.

/** @import { Tensor, Tensors, Workload } from '../workload.ts' */

/**
 * @param {Workload} workload
 * @param {Tensors} tensors
 */
export function writeHandover(workload, tensors) {
  const entries = Object.entries(tensors);
  const head = JSON.stringify({ workload, shapes: entries.map(([name, { shape }]) => [name, shape]) });
  const numbers = entries.map(([, { data }]) => Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  return Buffer.concat([Buffer.from(`${head}\n`), ...numbers]);
}

/**
 * @param {Uint8Array} bytes
 * @returns {{ workload: Workload, tensors: Tensors }}
 */
export function readHandover(bytes) {
  const end = bytes.indexOf('\n'.charCodeAt(0));
  /** @type {{ workload: Workload, shapes: readonly [string, readonly number[]][] }} */
  const { workload, shapes } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  let at = end + 1;
  /** @type {Record<string, Tensor>} */
  const tensors = {};
  for (const [name, shape] of shapes) {
    const length = 4 * shape.reduce((product, side) => product * side, 1);
    // Copied, because float32 numbers must begin at a multiple of four.
    tensors[name] = { shape, data: new Float32Array(new Uint8Array(bytes.subarray(at, at + length)).buffer) };
    at += length;
  }
  return { workload, tensors };
}
