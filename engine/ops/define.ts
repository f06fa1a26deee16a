// Ways to write an op down: typed by its own input and parameter names, then made into the plain contract.

import { handleName } from '../document/handles.ts';
import { differentiate } from '../formula/differentiate.ts';
import { call, type Expr, number, variable } from '../formula/expr.ts';
import { toLatex } from '../formula/latex.ts';
import { formula } from '../formula/parse.ts';
import { simplify } from '../formula/simplify.ts';
import { substitute } from '../formula/substitute.ts';
import { broadcastAll, type Shape, type ShapeResult } from '../graph/shape.ts';
import type { Emitter, Mode, Val } from './emitter.ts';
import type {
  Compute,
  Emission,
  Expansion,
  GradientWords,
  OpLatex,
  OwnedRule,
  Parts,
  Pullback,
  Sample,
  Scalar,
  Source,
  SourceData,
} from './op.ts';
import { noParams, type Params, type ParamValues } from './params.ts';

type Described = Pick<Compute, 'id' | 'category' | 'look' | 'text' | 'judges' | 'units'>;
type ByName<N extends string, T> = Readonly<Record<N, T>>;

/** A source: no inputs, one output, and data read from its params. */
export function defineSource<P extends Params>(
  source: Omit<Described, 'judges' | 'units'> & {
    role: Source['role'];
    params: P;
    read: (params: ParamValues<P>) => SourceData | null;
  },
): Source {
  const read = (params: ParamValues<Params>): readonly SourceData[] | null => {
    const data = source.read(params as ParamValues<P>);
    return data === null ? null : [data];
  };
  return { ...source, kind: 'source', outputs: ['out'], read };
}

export interface LayerRules<N extends string, P extends Params> extends Described {
  readonly inputs: readonly N[];
  readonly params: P;
  /** Inputs that become parameters of the node when nothing is wired to them. */
  readonly owned?: { readonly [name in N]?: OwnedBy<N, P> };
  readonly shape: (inputs: ByName<N, Shape>, params: ParamValues<P>) => ShapeResult;
  /** A pullback that is missing says: no derivative exists here. */
  readonly emit: (
    e: Emitter,
    inputs: ByName<N, Val>,
    params: ParamValues<P>,
  ) => { readonly out: Val; readonly pullbacks: { readonly [name in N]?: Pullback } };
  /** `y` is the result, unless an input is called so. */
  readonly latex: {
    readonly forward: (names: ByName<N, string>, params: ParamValues<P>) => string;
    readonly gradients: ByName<N, (names: ByName<N | 'y' | 'dy', string>, mode: Mode) => string>;
  };
  readonly expand?: {
    readonly parts: (inputs: ByName<N, Shape>, params: ParamValues<P>) => Parts;
    readonly remembered?: Expansion['remembered'];
    readonly algebra: Expansion['algebra'];
  };
  readonly samples: readonly {
    readonly inputs: ByName<N, Sample['inputs'][number]>;
    readonly params?: NonNullable<Sample['params']>;
  }[];
}

interface OwnedBy<N extends string, P extends Params> {
  readonly shape: (inputs: ByName<N, Shape | null>, params: ParamValues<P>) => Shape | null;
  readonly init: (params: ParamValues<P>) => ReturnType<OwnedRule['init']>;
  /** Said of weights; biases and their like do not decay. */
  readonly decays?: boolean;
}

/** An op with named inputs whose passes are written out in instructions. */
export function defineLayer<const N extends string, P extends Params>(rules: LayerRules<N, P>): Compute {
  const { inputs: names, owned, expand } = rules;
  const named = <T>(values: readonly T[]): ByName<N, T> =>
    Object.fromEntries(names.map((name, index) => [name, values[index]])) as ByName<N, T>;
  const typed = (params: ParamValues<Params>): ParamValues<P> => params as ParamValues<P>;
  return {
    ...rules,
    kind: 'compute',
    scalar: null,
    inputs: names.map((name) => ({ name, owned: ownedRule(owned?.[name], named, typed) })),
    shape: (shapes, params) => rules.shape(named(shapes), typed(params)),
    emit: (e, inputs, params) => {
      const { out, pullbacks } = rules.emit(e, named(inputs), typed(params));
      return { out, pullbacks: names.map((name) => pullbacks[name] ?? null) };
    },
    latex: {
      forward: (words, params) => rules.latex.forward(named(words.map(bracketed)), typed(params)),
      gradient: (index, { names: words, dy, y }, _, mode = 'train') => {
        const name = names[index];
        if (name === undefined) throw new Error(`internal: ${rules.id} has no input ${index}`);
        const given = { y, dy, ...named(words.map(bracketed)) };
        return rules.latex.gradients[name](given as ByName<N | 'y' | 'dy', string>, mode);
      },
      local: () => null,
    },
    expand:
      expand === undefined
        ? null
        : {
            remembered: {},
            ...expand,
            parts: (shapes, params) => expand.parts(named(shapes), typed(params)),
          },
    samples: rules.samples.map(({ inputs, ...rest }) => ({
      inputs: names.map((name) => inputs[name]),
      ...rest,
    })),
  };
}

/** A negative number put in place of a name. */
const bracketed = (word: string): string => (word.startsWith('-') ? `(${word})` : word);

function ownedRule<N extends string, P extends Params>(
  own: OwnedBy<N, P> | undefined,
  named: <T>(values: readonly T[]) => ByName<N, T>,
  typed: (params: ParamValues<Params>) => ParamValues<P>,
): OwnedRule | null {
  if (own === undefined) return null;
  return {
    shape: (inputs, params) => own.shape(named(inputs), typed(params)),
    init: (params) => own.init(typed(params)),
    decays: own.decays ?? false,
  };
}

interface VariadicLayerRules<P extends Params> extends Described {
  readonly params: P;
  readonly shape: (inputs: readonly Shape[], params: ParamValues<P>) => ShapeResult;
  readonly emit: (e: Emitter, inputs: readonly Val[], params: ParamValues<P>) => Emission;
  readonly latex: {
    readonly forward: (names: readonly string[], params: ParamValues<P>) => string;
    readonly gradient: OpLatex['gradient'];
  };
  readonly samples: readonly Sample[];
}

/** A layer over two or more inputs. */
export function defineVariadicLayer<P extends Params>(rules: VariadicLayerRules<P>): Compute {
  const { forward, gradient } = rules.latex;
  const typed = (params: ParamValues<Params>): ParamValues<P> => params as ParamValues<P>;
  return {
    ...rules,
    kind: 'compute',
    scalar: null,
    inputs: 'variadic',
    shape: (shapes, params) => rules.shape(shapes, typed(params)),
    emit: (e, inputs, params) => rules.emit(e, inputs, typed(params)),
    latex: { forward: (words, params) => forward(words, typed(params)), gradient, local: () => null },
    expand: null,
  };
}

interface ElementwiseRules extends Described {
  readonly inputs: readonly string[];
  readonly params?: Params;
  /** Inputs that become parameters of the node when nothing is wired to them. */
  readonly owned?: Readonly<Record<string, OwnedRule>>;
  /** The formula over the inputs, and over params by name. */
  readonly formula: string;
  /** Local derivatives that read better than what differentiation finds; they may use the result `y`. */
  readonly locals?: Readonly<Record<string, string>>;
  readonly expand?: { readonly parts: Parts; readonly algebra: Expansion['algebra'] };
  readonly samples: readonly Sample[];
}

/** An op that is one formula, applied to every element; inputs broadcast. */
export function defineElementwise(rules: ElementwiseRules): Compute {
  const y = formula(rules.formula);
  const locals = rules.inputs.map((name) => {
    const written = rules.locals?.[name];
    return written === undefined ? differentiate(y, name) : formula(written);
  });
  const scalar: Scalar = { names: rules.inputs, y, locals };
  const inputs = rules.inputs.map((name) => ({ name, owned: rules.owned?.[name] ?? null }));
  const { expand: written } = rules;
  const expand = written === undefined ? null : { ...written, remembered: {}, parts: () => written.parts };
  return elementwise({ ...rules, params: rules.params ?? noParams, inputs, expand }, (_, params) =>
    filledIn(scalar, params),
  );
}

interface VariadicRules extends Described {
  /** The formula over any number of names. */
  readonly formula: (names: readonly string[]) => string;
  /** The local derivative by one of them, given the others. */
  readonly local: (others: readonly string[]) => string;
  readonly samples: readonly Sample[];
}

/** An elementwise op over two or more inputs. */
export function defineVariadic(rules: VariadicRules): Compute {
  const byArity = new Map<number, Scalar>();
  const scalar = (arity: number): Scalar => {
    const known = byArity.get(arity);
    if (known !== undefined) return known;
    const names = Array.from({ length: arity }, (_, index) => handleName(index));
    const locals = names.map((_, at) => formula(rules.local(names.toSpliced(at, 1))));
    const made = { names, y: formula(rules.formula(names)), locals };
    byArity.set(arity, made);
    return made;
  };
  return elementwise({ ...rules, params: noParams, inputs: 'variadic', expand: null }, scalar);
}

/** An op that is a formula of its params; see `Compute.scalar`. */
export function elementwise(
  op: Described & Pick<Compute, 'inputs' | 'inputsBy' | 'params' | 'expand' | 'samples'>,
  scalar: NonNullable<Compute['scalar']>,
): Compute {
  return {
    ...op,
    kind: 'compute',
    scalar,
    shape: (shapes) => broadcastAll(shapes),
    emit: (e, inputs, params) => emitScalar(e, scalar(inputs.length, params), inputs),
    latex: scalarLatex(scalar),
  };
}

/** The formula of this very node: 2x rather than exponent · x^(exponent − 1). */
function filledIn(scalar: Scalar, params: ParamValues<Params>): Scalar {
  const { names, y, locals } = scalar;
  const numbers = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' ? [[name, number(value)] as const] : [],
  );
  if (numbers.length === 0) return scalar;
  const fill = (expr: Expr): Expr => simplify(substitute(expr, Object.fromEntries(numbers)));
  return { names, y: fill(y), locals: locals.map(fill) };
}

/** Forward: the formula. Backward: upstream times local derivative, element by element. */
function emitScalar(e: Emitter, { names, y, locals }: Scalar, inputs: readonly Val[]): Emission {
  const given = (name: string): Val | undefined => inputs[names.indexOf(name)];
  const result = broadcastAll(inputs.map(({ shape }) => shape));
  if ('problem' in result) throw new Error('internal: inputs of an elementwise op do not broadcast');
  // x⁰ is 1, wherever x is: a formula need not read all of its inputs.
  const out = e.expand(e.map(y, given), result.shape);
  const pullbacks = locals.map(
    (local): Pullback =>
      (dy) =>
        e.map(times('dy', local), (name) => (name === 'y' ? out : name === 'dy' ? dy : given(name))),
  );
  return { out, pullbacks };
}

const products = new WeakMap<Expr, Expr>();

/** upstream × local as one expression, made once for each local derivative. */
export function times(upstream: string, local: Expr): Expr {
  const known = products.get(local);
  if (known !== undefined) return known;
  const made = simplify(call('mul', variable(upstream), local));
  products.set(local, made);
  return made;
}

function scalarLatex(scalar: NonNullable<Compute['scalar']>): OpLatex {
  type Pick = (own: Scalar) => Expr | undefined;
  const print = (pick: Pick, words: GradientWords, params: ParamValues<Params>): string => {
    const own = scalar(words.names.length, params);
    const expr = pick(own);
    if (expr === undefined) throw new Error('internal: no such input');
    const others: Readonly<Record<string, string>> = { dy: words.dy, y: words.y };
    return toLatex(expr, { name: (name) => words.names[own.names.indexOf(name)] ?? others[name] ?? name });
  };
  return {
    forward: (names, params) => print(({ y }) => y, { names, dy: '', y: '' }, params),
    gradient: (index, words, params) =>
      print(({ locals }) => locals[index] && times('dy', locals[index]), words, params),
    local: (index, words, params) => print(({ locals }) => locals[index], { ...words, dy: '' }, params),
  };
}
