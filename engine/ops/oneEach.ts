import { type Shape, type ShapeResult, sameShape, showShape } from '../graph/shape.ts';

/** Biases and scales have one number for each of `units`, or one for all: what is wrong with those that have neither. */
export function oneEach(units: Shape, ...given: readonly Shape[]): ShapeResult | null {
  const odd = given.find((own) => ![[], [1], units].some((shape) => sameShape(own, shape)));
  return odd === undefined
    ? null
    : { problem: { rule: 'same', data: { a: showShape(units), b: showShape(odd) } } };
}
