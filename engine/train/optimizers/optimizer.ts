// The optimizer contract: like an op, an optimizer is its formulas, and everything the product knows of it stands here.

import type { Translated } from '../../language.ts';
import type { Params } from '../../ops/params.ts';

export interface Optimizer {
  readonly id: string;
  /** Its name, and what it does, in two sentences. */
  readonly text: Translated<{ readonly name: string; readonly about: string }>;
  /** Numbers that a person may change; `rate`, the learning rate, is always the first. */
  readonly params: Params;
  /** Arrays of the parameter's shape that live from step to step and start at 0. */
  readonly state: readonly string[];
  /** Numbers worked out once a step, from the params and `t`, the number of the step from 1. */
  readonly scalars: Readonly<Record<string, string>>;
  /**
   * In order, element by element: each gives a new value to a state or to the parameter `w`, from w, its gradient `g`,
   * states, params and scalars. Later lines see what earlier ones wrote; the last one writes w.
   */
  readonly update: readonly { readonly to: string; readonly formula: string }[];
  /** The lines as the course writes them. */
  readonly latex: readonly string[];
}

/** The gradient as the course writes it. */
export const gradient = '\\frac{\\partial L}{\\partial W}';
