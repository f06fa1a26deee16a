// How an explanation writes names, numbers and tensors.

import type { GraphNode, Model } from '../document/document.ts';
import type { Tensor } from '../document/tensor.ts';
import { type Shape, showShape, sizeOf } from '../graph/shape.ts';
import type { Computed } from './live.ts';
import { latexName } from './names.ts';
import type { Run } from './run.ts';

/** LaTeX of one line: the name, what it equals in symbols, in numbers, and the result. */
export interface Line {
  readonly left: string;
  readonly symbols: string;
  /** The symbols with their numbers put in; shapes where they are tensors. */
  readonly numbers: string | null;
  readonly result: string;
}

export type Format = (value: number) => string;

export interface Context {
  readonly computed: Computed;
  readonly model: Model;
  readonly run: Run;
  readonly format: Format;
}

export const gradientOf = (name: string): string => `\\frac{\\partial L}{\\partial ${name}}`;
export const latexNumber = (text: string): string =>
  text
    .replace('−', '-')
    .replace('∞', '\\infty')
    .replace('NaN', '\\text{NaN}')
    .replace(/e(-?\d+)$/, ' \\cdot 10^{$1}');

/** What fits on one line of a formula: vectors and matrices of at most two rows and six numbers; else the shape. */
const isSmall = (shape: Shape): boolean =>
  shape.length <= 2 && (shape.length === 1 || (shape[0] ?? 0) <= 2) && sizeOf(shape) <= 6;

export function showTensor({ format }: Context, { shape, data }: Tensor): string {
  const numbers = [...(isSmall(shape) ? data : [])].map((value) => latexNumber(format(value)));
  if (shape.length === 0) return numbers[0] ?? '';
  const width = shape.at(-1) ?? 0;
  if (numbers.length === 0) return `\\text{${showShape(shape)}}`;
  const rows = numbers.flatMap((_, at) =>
    at % width === 0 ? numbers.slice(at, at + width).join(' & ') : [],
  );
  return `\\begin{bmatrix} ${rows.join(' \\\\ ')} \\end{bmatrix}`;
}

export function nameOf({ model }: Context, id: string): string {
  const node: Pick<GraphNode, 'id' | 'label'> = model.nodes.get(id) ?? { id, label: null };
  return latexName(node);
}

/** `affine1.w` is called W where its layer is at hand. */
export const shortName = (parameter: string): string => {
  const name = parameter.slice(parameter.lastIndexOf('.') + 1);
  return name.length === 1 ? name.toUpperCase() : name;
};

export const bracketed = (text: string): string => (text.startsWith('-') ? `(${text})` : text);
