// Numbers as Python text.

import { encodeBase64 } from '../../document/base64.ts';
import type { Tensor } from '../../document/tensor.ts';
import type { Shape } from '../../graph/shape.ts';

/** More are packed. */
const mostWritten = 200;

/** Every digit that tells it from its neighbours. A NumPy number, so that 1/0 is infinite as in the graph. */
export function literal({ shape, data }: Tensor): string {
  if (shape.length === 0) return `np.float64(${numeral(data[0] ?? 0)})`;
  if (data.length <= mostWritten) return `np.array(${nested(shape, data)}, dtype=float)`;
  const bytes = new Uint8Array(data.length * 8);
  const view = new DataView(bytes.buffer);
  data.forEach((value, index) => {
    view.setFloat64(8 * index, value, true);
  });
  return `numbers('${encodeBase64(bytes)}', ${shape.join(', ')})`;
}

function numeral(value: number): string {
  if (Number.isNaN(value)) return 'np.nan';
  if (!Number.isFinite(value)) return value > 0 ? 'np.inf' : '-np.inf';
  return Object.is(value, -0) ? '-0.0' : String(value);
}

function nested([length = 0, ...rest]: Shape, data: Float64Array): string {
  const size = data.length / length;
  const parts = Array.from({ length }, (_, at) =>
    rest.length === 0 ? numeral(data[at] ?? 0) : nested(rest, data.subarray(at * size, (at + 1) * size)),
  );
  return `[${parts.join(', ')}]`;
}

/** One axis, or several. */
export const axesText = (axes: readonly number[]): string =>
  axes.length === 1 ? String(axes[0]) : tuple(axes);

/** (2, 3), and (3,) as Python wants it. */
export const tuple = (lengths: readonly number[]): string =>
  lengths.length === 1 ? `(${lengths[0]},)` : `(${lengths.join(', ')})`;
