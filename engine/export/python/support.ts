// Functions that exported code brings along where it calls them.

const sources = {
  first_max: `def first_max(x, axes):
    """1 at the first maximum over the axes, else 0."""
    order = [axis for axis in range(x.ndim) if axis not in axes] + list(axes)
    moved = np.transpose(x, order)
    rows = moved.reshape(moved.shape[:x.ndim - len(axes)] + (-1,))
    mask = np.zeros(rows.shape)
    np.put_along_axis(mask, np.expand_dims(rows.argmax(axis=-1), -1), 1, axis=-1)
    return np.transpose(mask.reshape(moved.shape), np.argsort(order))`,
  one_hot: `def one_hot(labels, classes):
    """Rows of 0 with a 1 at the class; a label that is no class gives a row of NaN."""
    rows = np.where(labels[..., None] == np.arange(classes), 1.0, 0.0)
    return np.where(rows.sum(axis=-1, keepdims=True) == 1, rows, np.nan)`,
  unfold: `def unfold(x, kernel, stride, padding):
    """What each window sees: images (..., height, width) to (..., kernel, kernel, rows, columns)."""
    x = np.pad(x, [(0, 0)] * (x.ndim - 2) + [(padding, padding)] * 2)
    rows, columns = [(length - kernel) // stride + 1 for length in x.shape[-2:]]
    out = np.empty(x.shape[:-2] + (kernel, kernel, rows, columns))
    for i in range(kernel):
        for j in range(kernel):
            out[..., i, j, :, :] = x[..., i:i + stride * rows:stride, j:j + stride * columns:stride]
    return out`,
  fold: `def fold(windows, stride, padding, height, width):
    """Each number added to the place in the image that it came from."""
    kernel, _, rows, columns = windows.shape[-4:]
    out = np.zeros(windows.shape[:-4] + (height + 2 * padding, width + 2 * padding))
    for i in range(kernel):
        for j in range(kernel):
            out[..., i:i + stride * rows:stride, j:j + stride * columns:stride] += windows[..., i, j, :, :]
    return out[..., padding:padding + height, padding:padding + width]`,
  numbers: `def numbers(text, *shape):
    """Float64 numbers, packed as base64."""
    return np.frombuffer(base64.b64decode(text), '<f8').reshape(shape)`,
} as const;

export const functionNames = Object.keys(sources);

/** The head of a file that has this body: imports, and the functions that it calls. */
export function headOf(body: readonly string[]): readonly string[] {
  const calls = (name: string): boolean => body.some((line) => line.includes(`${name}(`));
  const imports = [
    ...(calls('numbers') ? ['import base64'] : []),
    ...(calls('math.erf') || body.some((line) => line.includes('math.erf')) ? ['import math'] : []),
  ];
  const used = Object.entries(sources).flatMap(([name, source]) => (calls(name) ? [source] : []));
  return [
    ...imports,
    ...(imports.length > 0 ? [''] : []),
    'import numpy as np',
    ...(used.length === 0 ? [''] : []),
    ...used.flatMap((source) => ['', '', ...source.split('\n')]),
    ...(used.length === 0 ? [] : ['', '']),
  ];
}
