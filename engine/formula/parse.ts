// Formula text to expression: a precedence-climbing parser over a handful of tokens.

import { call, type Expr, number, variable } from './expr.ts';
import { type FunctionName, functions } from './functions.ts';

/** Where the text stops making sense, counted in characters from 0. */
export interface FormulaError {
  readonly position: number;
  readonly expected: string;
  readonly found: string;
}

export type Parsed = { readonly ok: true; readonly expr: Expr } | { readonly ok: false; readonly error: FormulaError };

interface Token {
  readonly text: string;
  readonly position: number;
}

/** Nesting that a formula may have; people write a dozen. */
const depthLimit = 200;

const binary: Readonly<Record<string, { readonly fn: FunctionName; readonly level: number }>> = {
  '>': { fn: 'greater', level: 1 },
  '>=': { fn: 'greaterEqual', level: 1 },
  '<': { fn: 'less', level: 1 },
  '<=': { fn: 'lessEqual', level: 1 },
  '+': { fn: 'add', level: 2 },
  '-': { fn: 'sub', level: 2 },
  '*': { fn: 'mul', level: 3 },
  '/': { fn: 'div', level: 3 },
};
const unaryLevel = 4;

class Mistake extends Error {
  readonly error: FormulaError;
  constructor(error: FormulaError) {
    super(error.expected);
    this.error = error;
  }
}

/** Reads a formula such as `1 / (1 + exp(-x))`; `^` is a power and binds to the right. */
export function parse(text: string): Parsed {
  try {
    return { ok: true, expr: read(tokenise(text), text.length) };
  } catch (mistake) {
    if (mistake instanceof Mistake) return { ok: false, error: mistake.error };
    throw mistake;
  }
}

/** A formula of our own source, where a mistake is ours. */
export function formula(text: string): Expr {
  const parsed = parse(text);
  if (parsed.ok) return parsed.expr;
  const { position, expected, found } = parsed.error;
  throw new Error(`internal: "${text}" at ${position}: expected ${expected}, found ${found}`);
}

function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([A-Za-z_]\w*)|(>=|<=|[-+*/^(),<>]))/gy;
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    end = match.index + match[0].length;
    const token = match[1] ?? match[2] ?? match[3] ?? '';
    tokens.push({ text: token, position: end - token.length });
  }
  const rest = text.slice(end).trimStart();
  if (rest !== '') fail('a number, a name or a sign', rest.slice(0, 1), text.length - rest.length);
  return tokens;
}

function fail(expected: string, found: string, position: number): never {
  throw new Mistake({ expected, found, position });
}

function read(tokens: readonly Token[], end: number): Expr {
  let at = 0;
  let depth = 0;
  const peek = (): string => tokens[at]?.text ?? '';
  const wrong = (expected: string): never => fail(expected, peek() || 'the end', tokens[at]?.position ?? end);
  const take = (text: string): void => {
    if (peek() !== text) wrong(`"${text}"`);
    at++;
  };

  function expression(level: number): Expr {
    if (++depth > depthLimit) wrong('less nesting');
    let left = peek() === '-' ? negation() : power();
    for (let next = binary[peek()]; next !== undefined && next.level >= level; next = binary[peek()]) {
      at++;
      left = call(next.fn, left, expression(next.level + 1));
    }
    depth--;
    return left;
  }
  function negation(): Expr {
    at++;
    const operand = expression(unaryLevel);
    return operand.kind === 'number' ? number(-operand.value) : call('neg', operand);
  }
  function power(): Expr {
    const base = primary();
    if (peek() !== '^') return base;
    at++;
    return call('pow', base, expression(unaryLevel));
  }
  function primary(): Expr {
    const token = peek();
    if (token === '(') {
      at++;
      const inner = expression(0);
      take(')');
      return inner;
    }
    if (/^[.\d]/.test(token)) {
      at++;
      return number(Number(token));
    }
    if (!/^\w/.test(token)) return wrong('a number, a name or "("');
    at++;
    if (peek() === '(') return application(token);
    return token === 'pi' ? number(Math.PI) : variable(token);
  }
  function application(name: string): Expr {
    at--;
    if (!Object.hasOwn(functions, name)) wrong('a function');
    at++;
    const fn = name as FunctionName;
    const args: Expr[] = [];
    for (take('('); ; take(',')) {
      args.push(expression(0));
      if (args.length === functions[fn].arity) break;
    }
    take(')');
    return call(fn, ...args);
  }

  const whole = expression(0);
  if (at < tokens.length) wrong('an operator or the end');
  return whole;
}
