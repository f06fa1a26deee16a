// A function of two variables by its formula: the graph that is descended, and the heights of its map.

import { slotsOf } from '../compile/plan.ts';
import { type Document, emptyDocument, type Json } from '../document/document.ts';
import type { Expr } from '../formula/expr.ts';
import { type Parsed, parse } from '../formula/parse.ts';
import { variablesOf } from '../formula/variables.ts';
import { layerNamed } from '../ops/index.ts';
import { computeDocument } from '../run/live.ts';
import { read } from '../run/run.ts';
import { drawFormula } from '../symbolic/drawFormula.ts';

export interface Landscape {
  readonly text: string;
  readonly expr: Expr;
  /** Its two variables, by name in alphabetical order: across and up. */
  readonly variables: readonly [string, string];
}

export type Point = readonly [x: number, y: number];

type ReadLandscape =
  | { readonly ok: true; readonly value: Landscape }
  | { readonly ok: false; readonly error: Extract<Parsed, { ok: false }>['error'] | 'variables' };

/** Reads a formula of exactly two variables, such as x^2/20 + y^2. */
export function readLandscape(text: string): ReadLandscape {
  const parsed = parse(text, layerNamed);
  if (!parsed.ok) return parsed;
  const [x, y, ...more] = [...variablesOf(parsed.expr)].sort();
  if (x === undefined || y === undefined || more.length > 0) return { ok: false, error: 'variables' };
  return { ok: true, value: { text, expr: parsed.expr, variables: [x, y] } };
}

/** Its graph: both variables as parameters, which learning changes, and the result f as the target. */
export function landscapeDocument(
  { text, expr, variables }: Landscape,
  [x, y]: readonly [Json, Json],
): Document {
  const drawing = drawFormula(expr, { values: {}, label: 'f' });
  const starts: Readonly<Record<string, Json>> = { [variables[0]]: x, [variables[1]]: y };
  const nodes = [...drawing.model.nodes].map(([id, node]) => {
    if (node.type !== 'input') return [id, node] as const;
    return [id, { ...node, type: 'parameter', params: { value: starts[node.label ?? ''] ?? 0 } }] as const;
  });
  return {
    ...emptyDocument,
    title: `f = ${text.trim()}`,
    model: { nodes: new Map(nodes), edges: drawing.model.edges },
    target: { node: drawing.result, seed: 1 },
  };
}

/** A stretch of the plane. */
export interface Extent {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

/** f over a square lattice, row by row from the lowest y: the same graph, run once for all points. */
export function heightsOf(landscape: Landscape, { x, y }: Extent, steps: number): Float64Array {
  const along = ([from, to]: readonly [number, number], at: number): number =>
    from + ((to - from) * at) / (steps - 1);
  const lattice = Array.from({ length: steps ** 2 }, (_, at) => at);
  const xs = lattice.map((at) => along(x, at % steps));
  const ys = lattice.map((at) => along(y, Math.floor(at / steps)));
  const { target, ...document } = landscapeDocument(landscape, [xs, ys]);
  const { run } = computeDocument({ ...document, target: null });
  const slots = slotsOf(run.plan, target?.node ?? '');
  return slots === undefined ? new Float64Array(steps ** 2) : read(run, slots.value).data.slice();
}
