// The graph written as formulas: what the target is, in terms of the sources, as far as that fits one line.

import { slotsOf } from '../compile/plan.ts';
import { type Expr, fold, number, variable } from '../formula/expr.ts';
import { toLatex } from '../formula/latex.ts';
import { substitute } from '../formula/substitute.ts';
import type { ComputeNode } from '../graph/graph.ts';
import type { Computed } from '../run/live.ts';
import { latexName } from '../run/names.ts';
import { read } from '../run/run.ts';
import { type Format, latexNumber } from '../run/wording.ts';
import { inputNames } from './chainRule.ts';

/** LaTeX of one line: what a node is, in symbols and, where all of them are single numbers, with the numbers put in. */
interface FormulaLine {
  readonly node: string;
  readonly left: string;
  readonly symbols: string;
  readonly numbers: string | null;
  readonly result: string | null;
}

export interface GraphFormula {
  /** The target's is the last. */
  readonly lines: readonly FormulaLine[];
  /** How many come before the first of these. */
  readonly more: number;
}

/** Names and numbers that one formula may hold, and lines that anyone reads. */
const longest = 16;
const mostLines = 24;

/**
 * A node has a line of its own where it is the target or a layer, feeds a layer, is used more than once, or where the line would
 * grow too long; every other is written out where it is used. null where nothing is differentiated.
 */
export function graphFormulaOf(computed: Computed, format: Format): GraphFormula | null {
  const { graph, run } = computed;
  const target = graph.indexOf.get(run.plan.seed?.node ?? '');
  if (target === undefined) return null;
  const writing: Writing = { computed, format, uses: usesBefore(computed, target), written: new Map() };
  const lines: FormulaLine[] = [];
  for (let at = 0; at <= target; at++) {
    const node = graph.nodes[at];
    if (node?.kind !== 'compute' || (at !== target && !writing.uses.has(at))) continue;
    const expr = exprOf(writing, node);
    const uses = writing.uses.get(at);
    const isInline = expr !== null && at !== target && uses?.count === 1 && !uses.byLayer;
    if (isInline && sizeOf(expr) <= longest) writing.written.set(at, expr);
    else lines.push(lineOf(writing, node, expr));
  }
  return { lines: lines.slice(-mostLines), more: Math.max(0, lines.length - mostLines) };
}

interface Uses {
  count: number;
  byLayer: boolean;
}

/** State of one writing: `written` are the nodes that stand in the lines of others. */
interface Writing {
  readonly computed: Computed;
  readonly format: Format;
  readonly uses: ReadonlyMap<number, Uses>;
  readonly written: Map<number, Expr>;
}

/** Of everything that the target is made of: by how many wires, and whether any leads into a layer. */
function usesBefore({ graph }: Computed, target: number): ReadonlyMap<number, Uses> {
  const uses = new Map<number, Uses>();
  for (let at = target; at >= 0; at--) {
    const node = graph.nodes[at];
    if (node?.kind !== 'compute' || (at !== target && !uses.has(at))) continue;
    for (const feed of node.feeds) {
      if (feed.kind === 'owned') continue;
      const known = uses.get(feed.node) ?? { count: 0, byLayer: false };
      uses.set(feed.node, { count: known.count + 1, byLayer: known.byLayer || node.op.scalar === null });
    }
  }
  return uses;
}

/** The node as an expression over nodes that have lines of their own, which go by their numbers; null for a layer. */
function exprOf(writing: Writing, { op, params, feeds }: ComputeNode): Expr | null {
  const scalar = op.scalar?.(feeds.length, params);
  if (scalar === undefined || feeds.some(({ kind }) => kind === 'owned')) return null;
  const bindings = scalar.names.map((name, index): [string, Expr] => {
    const feed = feeds[index];
    const at = feed?.kind === 'edge' ? feed.node : -1;
    return [name, writing.written.get(at) ?? constantOf(writing, at) ?? variable(String(at))];
  });
  return substitute(scalar.y, Object.fromEntries(bindings));
}

/** A number that nobody has given a name. */
function constantOf({ computed: { graph, document, run } }: Writing, at: number): Expr | null {
  const node = graph.nodes[at];
  if (node?.kind !== 'source' || node.op.role !== 'constant' || node.shape.length > 0) return null;
  if (document.model.nodes.get(node.id)?.label) return null;
  return number(read(run, slotsOf(run.plan, node.id)?.value ?? -1).data[0] ?? Number.NaN);
}

/** Written out: a part that is used twice counts twice. */
const sizeOf = (expr: Expr): number =>
  fold<number>(expr, (_, sizes) =>
    Math.max(
      1,
      sizes.reduce((sum, size) => sum + size, 0),
    ),
  );

function lineOf({ computed, format }: Writing, node: ComputeNode, expr: Expr | null): FormulaLine {
  const { graph, document, run } = computed;
  const nameAt = (at: number): string => {
    const id = graph.nodes[at]?.id ?? '';
    return latexName(document.model.nodes.get(id) ?? { id, label: null });
  };
  const numberAt = (at: number): string | null => {
    const slots = slotsOf(run.plan, graph.nodes[at]?.id ?? '');
    const { shape, data } = read(run, slots?.value ?? -1);
    return shape.length === 0 ? latexNumber(format(data[0] ?? Number.NaN)) : null;
  };
  const at = graph.indexOf.get(node.id) ?? -1;
  const used = expr === null ? [] : [...variablesIn(expr)];
  const isSingle = expr !== null && used.every((each) => numberAt(each) !== null);
  return {
    node: node.id,
    left: nameAt(at),
    symbols:
      expr === null
        ? node.op.latex.forward(inputNames(computed, node), node.params)
        : toLatex(expr, { name: (each) => nameAt(Number(each)) }),
    numbers: isSingle ? toLatex(expr, { name: (each) => numberAt(Number(each)) ?? '' }) : null,
    result: isSingle ? numberAt(at) : null,
  };
}

/** The nodes that an expression reads. */
function variablesIn(expr: Expr): ReadonlySet<number> {
  const found = new Set<number>();
  fold(expr, (part) => part.kind === 'variable' && found.add(Number(part.name)));
  return found;
}
