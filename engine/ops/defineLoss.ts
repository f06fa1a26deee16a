// Ways to write a loss down: the formula of one element, summed and divided by the number of rows or of elements.

import { differentiate } from '../formula/differentiate.ts';
import type { Expr } from '../formula/expr.ts';
import { formula } from '../formula/parse.ts';
import { type Shape, type ShapeResult, sameShape, showShape, sizeOf } from '../graph/shape.ts';
import { defineLayer, times } from './define.ts';
import type { Compute, Pullback } from './op.ts';
import { classLossShape, oneHotRows, rowsOf } from './rows.ts';

interface LossRules extends Pick<Compute, 'id' | 'text'> {
  /** The loss of one element `y` against its `t`. */
  readonly formula: string;
  /** Local derivatives where differentiation finds none, or one that reads worse. */
  readonly locals?: { readonly y?: string; readonly t?: string };
  readonly meanOver: 'rows' | 'elements';
  /** `values`: t has the shape of y. `classes`: it may also be one class number a row. */
  readonly target: 'values' | 'classes';
  readonly latex: {
    readonly forward: (y: string, t: string) => string;
    readonly gradients: Readonly<Record<'y' | 't', (y: string, t: string, dy: string) => string>>;
  };
  readonly samples: Parameters<typeof defineLayer<'y' | 't', Record<never, never>>>[0]['samples'];
}

export function defineLoss({ latex, samples, meanOver, target, ...rules }: LossRules): Compute {
  const each = formula(rules.formula);
  const [backY, backT] = (['y', 't'] as const).map((name) => {
    const written = rules.locals?.[name];
    return share(written === undefined ? differentiate(each, name) : formula(written));
  });
  return defineLayer({
    id: rules.id,
    text: rules.text,
    category: 'losses',
    look: { kind: 'box' },
    inputs: ['y', 't'],
    params: {},
    shape: ({ y, t }) => (target === 'classes' ? classLossShape(y, t) : sameShapes(y, t)),
    emit: (e, { y, t: given }) => {
      const t = target === 'classes' ? oneHotRows(e, y, given) : given;
      const n = meanOver === 'rows' ? rowsOf(y.shape) : sizeOf(y.shape);
      const total = e.reshape(e.sum(e.map(each, { y, t }), y.shape.map((_, axis) => axis)), []);
      const back = (share: Expr): Pullback => (dy) => e.map(share, { y, t, dy, n });
      const toTarget = t === given ? { t: back(backT) } : {};
      return { out: e.map('total / n', { total, n }), pullbacks: { y: back(backY), ...toTarget } };
    },
    latex: {
      forward: ({ y, t }) => latex.forward(y, t),
      gradients: {
        y: ({ y, t, dy }) => latex.gradients.y(y, t, dy),
        t: ({ y, t, dy }) => latex.gradients.t(y, t, dy),
      },
    },
    samples,
  });
}

/** One element's share of the gradient: upstream × local / n. */
const share = (local: Expr): Expr => ({
  kind: 'call',
  fn: 'div',
  args: [times('dy', local), { kind: 'variable', name: 'n' }],
});

/** Losses do not broadcast: (N, 1) against (N,) would silently compare every row with every other. */
const sameShapes = (y: Shape, t: Shape): ShapeResult =>
  sameShape(y, t) ? { shape: [] } : { problem: { rule: 'same', data: { a: showShape(y), b: showShape(t) } } };
