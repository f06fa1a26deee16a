// From a formula to a graph of simple ops, drawn as one would work it out by hand.

import type { GraphEdge, GraphNode, JsonObject, Model } from '../document/document.ts';
import { handleName } from '../document/handles.ts';
import { createNaming } from '../document/ids.ts';
import { evaluate } from '../formula/evaluate.ts';
import { type Expr, fold, number, partsOf, variable } from '../formula/expr.ts';
import { apply } from '../formula/functions.ts';
import { toText } from '../formula/text.ts';
import { variablesOf } from '../formula/variables.ts';
import { ops, type Registry } from '../ops/index.ts';
import { type Pattern, patternsOf } from './patterns.ts';

interface DrawnFormula {
  readonly model: Model;
  /** The node whose value is that of the formula. */
  readonly result: string;
}

/**
 * An input for each variable, a constant for each number where it is written, a node for each operation. What is written
 * twice is worked out once, so that its wire forks; what has no variable in it is worked out at once.
 */
export function drawFormula(expr: Expr, given: Given, registry: Registry = ops): DrawnFormula {
  const names = variablesOf(expr);
  const drawing: Drawing = {
    nodes: new Map(),
    edges: new Map(),
    nameNode: createNaming(new Set()),
    known: new Map(),
    patterns: patternsOf(registry),
  };
  const inputs = new Map(
    names.map((name) => [name, add(drawing, name, 'input', { value: startOf(name, given) }, name)]),
  );
  const draw = (part: Expr, args: readonly Part[]): Part => {
    if (part.kind === 'number') return part.value;
    if (part.kind === 'variable') return inputs.get(part.name) ?? '';
    const value = args.some((arg) => typeof arg === 'string') ? Number.NaN : worthOf(part, args);
    if (Number.isFinite(value)) return value;
    return part.layer === undefined ? operation(drawing, part, args) : layer(drawing, part.layer.op, args);
  };
  const whole = fold<Part>(expr, draw, partsOf);
  const result = nodeOf(drawing, whole);
  const { nodes, edges } = drawing;
  const last = nodes.get(result);
  if (last !== undefined && !inputs.has(last.label ?? '')) nodes.set(result, { ...last, label: given.label });
  return { model: { nodes, edges }, result };
}

interface Given {
  /** What the variables start with; 1 where nothing is said. */
  readonly values: Readonly<Record<string, number>>;
  /** What the result is called. */
  readonly label: string | null;
}

const startOf = (name: string, { values }: Given): number =>
  (Object.hasOwn(values, name) ? values[name] : undefined) ?? 1;

/** A number that no node stands for yet, or the id of a node. */
type Part = number | string;

type Call = Extract<Expr, { kind: 'call' }>;
type Match = NonNullable<ReturnType<Pattern>>;

/** State of one drawing. */
interface Drawing {
  readonly nodes: Map<string, GraphNode>;
  readonly edges: Map<string, GraphEdge>;
  readonly nameNode: (wish: string) => string;
  /** By what is worked out of which parts: the node that does. */
  readonly known: Map<string, string>;
  readonly patterns: readonly Pattern[];
}

function add(drawing: Drawing, wish: string, type: string, params: JsonObject, label: string | null): string {
  const id = drawing.nameNode(wish);
  drawing.nodes.set(id, { id, type, label, params, extra: {} });
  return id;
}

const nodeOf = (drawing: Drawing, part: Part): string =>
  typeof part === 'string' ? part : add(drawing, 'constant1', 'constant', { value: part }, null);

/** Of parts that are numbers. */
const worthOf = (part: Call, args: readonly Part[]): number =>
  part.layer === undefined ? apply(part.fn, args.map(Number)) : evaluate(part, {});

/** A node of that op, applied to the one part. */
function layer(drawing: Drawing, op: string, [of = 0]: readonly Part[]): string {
  return made(drawing, `${op} ${JSON.stringify(of)}`, () => ({ op, params: {}, inputs: [['x', 0]] }), [of]);
}

function operation(drawing: Drawing, { fn }: Call, args: readonly Part[]): string {
  const key = `${fn} ${args.map((arg) => JSON.stringify(arg)).join(' ')}`;
  const plain: Call = { kind: 'call', fn, args: args.map(exprOf) };
  const match = (): Match =>
    drawing.patterns.map((pattern) => pattern(plain)).find((found) => found !== null) ?? itself(plain);
  return made(drawing, key, match, args);
}

/** The node that is known by this key, or a new one. */
function made(drawing: Drawing, key: string, match: () => Match, args: readonly Part[]): string {
  const known = drawing.known.get(key);
  if (known !== undefined) return known;
  const { op, params, inputs } = match();
  const id = add(drawing, `${op}1`, op, params, null);
  for (const [input, argument] of inputs) {
    const edge = `${id}.${input}`;
    const source = nodeOf(drawing, args[argument] ?? 0);
    const ends = { source, sourceHandle: 'out', target: id, targetHandle: input };
    drawing.edges.set(edge, { id: edge, ...ends, extra: {} });
  }
  drawing.known.set(key, id);
  return id;
}

const exprOf = (part: Part, at: number): Expr =>
  typeof part === 'number' ? number(part) : variable(handleName(at));

/** What no op of its own stands for: a node of that very formula. */
function itself(operation: Call): Match {
  const inputs = operation.args.flatMap((arg, at): [string, number][] =>
    arg.kind === 'variable' ? [[arg.name, at]] : [],
  );
  return { op: 'formula', params: { expression: toText(operation) }, inputs };
}
