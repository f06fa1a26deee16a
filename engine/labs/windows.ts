// A window that slides over an image: what it sees at each place, and what comes of it.

import { slotsOf } from '../compile/plan.ts';
import type { Document } from '../document/document.ts';
import { computeDocument } from '../run/live.ts';
import { read } from '../run/run.ts';
import { drawn } from './drawn.ts';

export type Grid = readonly (readonly number[])[];

/** Image and filter of the course: the result is 15, 16, 6, 15. */
export const courseWindows: { readonly image: Grid; readonly filter: Grid } = {
  image: [
    [1, 2, 3, 0],
    [0, 1, 2, 3],
    [3, 0, 1, 2],
    [2, 3, 0, 1],
  ],
  filter: [
    [2, 0, 1],
    [0, 1, 2],
    [1, 0, 2],
  ],
};

/** Beside the result stands, as a matrix, what the window sees at every place. */
const convolution = (image: Grid, filter: Grid): Document =>
  drawn(
    [
      ['x', 'input', { value: [[image]] }, 'x'],
      ['w', 'parameter', { value: [[filter]] }, 'w'],
      ['result', 'conv2d', { filters: 1, kernel: 3 }],
      ['seen', 'im2col', { kernel: 3 }],
    ],
    ['x > result.x', 'w > result.w', 'x > seen.x'],
    { target: { node: 'result', seed: 1 } },
  );

const pooling = (image: Grid): Document =>
  drawn(
    [
      ['x', 'input', { value: [[image]] }, 'x'],
      ['result', 'maxPool2d', { kernel: 2, stride: 2 }],
      ['seen', 'im2col', { kernel: 2, stride: 2 }],
    ],
    ['x > result.x', 'x > seen.x'],
    { target: { node: 'result', seed: 1 } },
  );

export interface Sliding {
  readonly document: Document;
  readonly image: Grid;
  /** null: the greatest is taken. */
  readonly filter: Grid | null;
  /** Side of the window, and how far it moves. */
  readonly kernel: number;
  readonly stride: number;
  readonly places: readonly WindowPlace[];
}

interface WindowPlace {
  /** Row by row. */
  readonly seen: readonly number[];
  readonly result: number;
}

const places = (document: Document): readonly WindowPlace[] => {
  const { run } = computeDocument(document);
  const numbersOf = (node: string) => read(run, slotsOf(run.plan, node)?.value ?? -1).data;
  const [results, columns] = [numbersOf('result'), numbersOf('seen')];
  const size = columns.length / results.length;
  return [...results].map((result, place) => ({
    result,
    seen: Array.from({ length: size }, (_, at) => columns[at * results.length + place] ?? 0),
  }));
};

/** A filter of 3 by 3. */
export function slideConvolution({ image, filter } = courseWindows): Sliding {
  const document = convolution(image, filter);
  return { document, image, filter, kernel: 3, stride: 1, places: places(document) };
}

export function slidePooling({ image }: { readonly image: Grid } = courseWindows): Sliding {
  const document = pooling(image);
  return { document, image, filter: null, kernel: 2, stride: 2, places: places(document) };
}
