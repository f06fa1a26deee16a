// A way to write a loss down: the formula of one element, summed and divided by the number of rows or of elements.

import { differentiate } from '../formula/differentiate.ts';
import { call, type Expr, variable } from '../formula/expr.ts';
import { formula } from '../formula/parse.ts';
import { type Shape, type ShapeResult, sameShape, showShape, sizeOf } from '../graph/shape.ts';
import { defineLayer, type LayerRules, times } from './define.ts';
import type { Compute, Pullback } from './op.ts';
import { classLossShape, oneHotRows, rowsOf, sumOf } from './rows.ts';

type Layer = LayerRules<'y' | 't', Record<never, never>>;

interface LossRules
  extends Required<Pick<Layer, 'judges'>>,
    Pick<Layer, 'id' | 'text' | 'latex' | 'expand' | 'samples'> {
  /** The loss of one element `y` against its `t`. */
  readonly formula: string;
  /** Local derivatives where differentiation finds none, or one that reads worse. */
  readonly locals?: { readonly y?: string; readonly t?: string };
  readonly meanOver: 'rows' | 'elements';
  /** `values`: t has the shape of y. `classes`: it may also be one class number a row, which has no derivative. */
  readonly target: 'values' | 'classes';
}

export function defineLoss({ meanOver, target, locals, ...rules }: LossRules): Compute {
  const each = formula(rules.formula);
  const shareOf = (name: 'y' | 't'): Expr => {
    const written = locals?.[name];
    return overCount(written === undefined ? differentiate(each, name) : formula(written));
  };
  const shares = { y: shareOf('y'), t: shareOf('t') };
  return defineLayer({
    ...rules,
    category: 'losses',
    look: { kind: 'box' },
    inputs: ['y', 't'],
    params: {},
    shape: ({ y, t }) => (target === 'classes' ? classLossShape(y, t) : sameShapes(y, t)),
    emit: (e, { y, t: given }) => {
      const t = target === 'classes' ? oneHotRows(e, y, given) : given;
      const n = meanOver === 'rows' ? rowsOf(y.shape) : sizeOf(y.shape);
      const total = sumOf(e, e.map(each, { y, t }));
      const toValues: Pullback = (dy) => e.map(shares.y, { y, t, dy, n });
      const toTarget: Pullback = (dy) => e.map(shares.t, { y, t, dy, n });
      return {
        out: e.map('total / n', { total, n }),
        pullbacks: t === given ? { y: toValues, t: toTarget } : { y: toValues },
      };
    },
  });
}

/** One element's share of the gradient: upstream × local / n. */
const overCount = (local: Expr): Expr => call('div', times('dy', local), variable('n'));

/** Losses do not broadcast: (N, 1) against (N,) would silently compare every row with every other. */
const sameShapes = (y: Shape, t: Shape): ShapeResult =>
  sameShape(y, t) ? { shape: [] } : { problem: { rule: 'same', data: { a: showShape(y), b: showShape(t) } } };
