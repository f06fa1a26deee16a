// The words of a label: the number, the elements of a short vector, or the shape.

import type { Tensor } from '../../engine/index.ts';
import { shapeText } from '../numbers/briefly.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import type { Form } from './labelForms.ts';

export function labelText({ shape, data }: Tensor, form: Form, digits: number): string {
  if (form === 'map') return shapeText(shape);
  const numbers = [...data].map((value) => formatNumber(value, digits));
  return shape.length === 0 ? (numbers[0] ?? '') : `[${numbers.join('  ')}]`;
}
