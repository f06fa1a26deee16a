// Formula text to expression: a Pratt parser, in which every operator has a level and an operand reaches as far as the
// operators around it let it.

import { call, type Expr, number, variable } from './expr.ts';
import { arityOf, type FunctionName, isFunctionName } from './functions.ts';
import { type Level, level } from './piece.ts';
import { type Token, tokenise } from './tokens.ts';

/** Where a text stops being a formula, counted in characters from 0; `found` is empty at its end. */
interface FormulaError {
  readonly position: number;
  readonly expected: Expected;
  readonly found: string;
}

/** `depth`: fewer brackets, functions and powers within each other. */
type Expected = 'operand' | 'operator' | 'function' | 'finite number' | 'depth' | '(' | ',' | ')';

export type Parsed =
  | { readonly ok: true; readonly expr: Expr }
  | { readonly ok: false; readonly error: FormulaError };

/** Nesting that a formula may have; people write a dozen. Sums and products may be as long as they like. */
const depthLimit = 200;

/** Layers within each other: each may say its argument several times over. */
const layerLimit = 4;

/** What a formula may call by name beside functions: a layer, as the formula that it is of what it is applied to. */
export type Layer = (of: Expr) => Expr;
export type FindLayer = (name: string) => Layer | null;

interface Operator {
  readonly fn: FunctionName;
  readonly level: Level;
  /** The loosest operator that its right operand may hold. */
  readonly right: Level;
}

const operators: ReadonlyMap<string, Operator> = new Map([
  ['>', { fn: 'greater', level: level.comparison, right: level.sum }],
  ['>=', { fn: 'greaterEqual', level: level.comparison, right: level.sum }],
  ['<', { fn: 'less', level: level.comparison, right: level.sum }],
  ['<=', { fn: 'lessEqual', level: level.comparison, right: level.sum }],
  ['+', { fn: 'add', level: level.sum, right: level.product }],
  ['-', { fn: 'sub', level: level.sum, right: level.product }],
  ['*', { fn: 'mul', level: level.product, right: level.power }],
  ['/', { fn: 'div', level: level.product, right: level.power }],
  ['^', { fn: 'pow', level: level.power, right: level.power }],
]);

/** Reads a formula such as `1 / (1 + exp(-x))`. `^` binds to the right and before a minus; comparisons do not chain. */
export function parse(text: string, findLayer: FindLayer = () => null): Parsed {
  const parser = new Parser(tokenise(text), findLayer);
  const expr = parser.whole();
  return expr === null ? { ok: false, error: parser.error() } : { ok: true, expr };
}

/** A formula of our own source, where a mistake is ours. */
export function formula(text: string): Expr {
  const parsed = parse(text);
  if (parsed.ok) return parsed.expr;
  const { position, expected, found } = parsed.error;
  throw new Error(`internal: "${text}" at ${position}: expected ${expected}, found "${found}"`);
}

/** Every method answers null once something is wrong, and the first wrong token stays the current one. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #findLayer: FindLayer;
  #at = 0;
  #depth = 0;
  #layers = 0;
  #expected: Expected = 'operand';

  constructor(tokens: readonly Token[], findLayer: FindLayer) {
    this.#tokens = tokens;
    this.#findLayer = findLayer;
  }

  whole(): Expr | null {
    const expr = this.#operand(level.comparison);
    return expr === null || this.#current.kind === 'end' ? expr : this.#fail('operator');
  }

  error(): FormulaError {
    const { position, text } = this.#current;
    return { position, expected: this.#expected, found: text };
  }

  get #current(): Token {
    return this.#tokens[this.#at]!;
  }

  #fail(expected: Expected): null {
    this.#expected = expected;
    return null;
  }

  /** Steps over a sign, if it is the current token. */
  #skip(sign: '(' | ',' | ')' | '-'): boolean {
    const found = this.#current.text === sign;
    if (found) this.#at++;
    return found;
  }

  /** As much as holds together with operators of the given level or higher. */
  #operand(least: Level): Expr | null {
    if (this.#depth === depthLimit) return this.#fail('depth');
    this.#depth++;
    let left = this.#prefix(least);
    while (left !== null) {
      const operator = operators.get(this.#current.text);
      if (operator === undefined || operator.level < least) break;
      this.#at++;
      const right = this.#operand(operator.right);
      left = right && call(operator.fn, left, right);
      if (operator.level === level.comparison) break;
    }
    this.#depth--;
    return left;
  }

  /** A minus takes a whole product along, unless it stands within something tighter: −2x, but 2^−x. */
  #prefix(least: Level): Expr | null {
    if (!this.#skip('-')) return this.#primary();
    const operand = this.#operand(least > level.product ? least : level.product);
    if (operand === null) return null;
    return operand.kind === 'number' ? number(-operand.value) : call('neg', operand);
  }

  #primary(): Expr | null {
    const { kind, text } = this.#current;
    if (kind === 'number') return this.#numeral(Number(text));
    if (kind === 'name') return this.#name(text);
    if (!this.#skip('(')) return this.#fail('operand');
    const inner = this.#operand(level.comparison);
    if (inner === null) return null;
    return this.#skip(')') ? inner : this.#fail(')');
  }

  #numeral(value: number): Expr | null {
    if (!Number.isFinite(value)) return this.#fail('finite number');
    this.#at++;
    return number(value);
  }

  #name(name: string): Expr | null {
    const isCall = this.#tokens[this.#at + 1]?.text === '(';
    if (isCall) return this.#called(name);
    this.#at++;
    return name === 'pi' ? number(Math.PI) : variable(name);
  }

  #called(name: string): Expr | null {
    const fn = name === 'ln' ? 'log' : name;
    if (isFunctionName(fn)) return this.#call(fn);
    const layer = this.#findLayer(name);
    return layer === null ? this.#fail('function') : this.#layer(name, layer);
  }

  #layer(op: string, layer: Layer): Expr | null {
    if (this.#layers === layerLimit) return this.#fail('depth');
    this.#layers++;
    const args = this.#arguments(1);
    this.#layers--;
    if (args === null) return null;
    const [of = number(0)] = args;
    const meant = layer(of);
    return meant.kind === 'call' ? { ...meant, layer: { op, of } } : meant;
  }

  #call(fn: FunctionName): Expr | null {
    const args = this.#arguments(arityOf(fn));
    return args && call(fn, ...args);
  }

  /** From the name on, in brackets. */
  #arguments(count: number): readonly Expr[] | null {
    this.#at++;
    const args: Expr[] = [];
    for (let at = 0; at < count; at++) {
      const opening = at === 0 ? '(' : ',';
      if (!this.#skip(opening)) return this.#fail(opening);
      const arg = this.#operand(level.comparison);
      if (arg === null) return null;
      args.push(arg);
    }
    return this.#skip(')') ? args : this.#fail(')');
  }
}
