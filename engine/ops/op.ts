// The op contract: everything the product knows about an op stands in one value of this type.

import type { Json, JsonObject } from '../document/document.ts';
import type { Tensor } from '../document/tensor.ts';
import type { Expr } from '../formula/expr.ts';
import type { Shape, ShapeResult } from '../graph/shape.ts';
import type { Translated } from '../language.ts';
import type { Emitter, Val } from './emitter.ts';
import type { Init, Params, ParamValues } from './params.ts';

export const categories = [
  'sources',
  'arithmetic',
  'matrices',
  'activations',
  'losses',
  'regularising',
  'images',
] as const;
export type Category = (typeof categories)[number];

/** A primitive is a circle with its sign, a layer a box with its name, a source only its label and number. */
type Look =
  | { readonly kind: 'circle'; readonly sign: string }
  | { readonly kind: 'box' }
  | { readonly kind: 'source' };

/** What every op says of itself, whatever it computes. */
interface About {
  readonly id: string;
  readonly category: Category;
  readonly look: Look;
  readonly params: Params;
  /** Its name, and what it does, in two sentences. */
  readonly text: Translated<{ readonly name: string; readonly about: string }>;
}

/**
 * Where data enters: an `input` gets a gradient, a `constant` none, a `parameter` is updated by training, `data` brings
 * another batch in every step of it.
 */
export interface Source extends About {
  readonly kind: 'source';
  readonly role: 'input' | 'constant' | 'parameter' | 'data';
  /** The names of its outputs. */
  readonly outputs: readonly string[];
  /** One an output; null where the params say nothing that can be read, `missing` where the data is not there yet. */
  readonly read: (params: ParamValues<Params>, data: DataReader) => readonly SourceData[] | null | 'missing';
}

/** Rows of a data set and what is to be learnt of each; null where the data is not there (yet). */
export type DataReader = (params: ParamValues<Params>) => { readonly x: Tensor; readonly t: Tensor } | null;

/** Given numbers, or a shape and how to draw them. */
export type SourceData =
  | { readonly shape: Shape; readonly data: Float64Array }
  | { readonly shape: Shape; readonly init: Init; readonly fanIn: number; readonly fanOut: number };

/** A parameter that stands in for an unwired input; its shape follows from the wired ones. */
export interface OwnedRule {
  readonly shape: (inputs: readonly (Shape | null)[], params: ParamValues<Params>) => Shape | null;
  readonly init: (params: ParamValues<Params>) => Init;
  /** Whether weight decay shrinks it: weights, not biases. */
  readonly decays: boolean;
}

export interface InputRule {
  readonly name: string;
  /** null: a wire is required. */
  readonly owned: OwnedRule | null;
}

/** From the gradient of the output to the gradient of one input, or of what it was broadcast to. */
export type Pullback = (dy: Val) => Val;

/** What the forward pass leaves: the output and, by input, its pullback; null where no derivative exists. */
export interface Emission {
  readonly out: Val;
  readonly pullbacks: readonly (Pullback | null)[];
}

/** What a formula calls the inputs, in order, the upstream gradient and the result: symbols, or numbers put in. */
export interface GradientWords {
  readonly names: readonly string[];
  readonly dy: string;
  readonly y: string;
}

/** The right-hand sides as the course writes them, LaTeX. */
export interface OpLatex {
  readonly forward: (names: readonly string[], params: ParamValues<Params>) => string;
  readonly gradient: (index: number, words: GradientWords, params: ParamValues<Params>) => string;
  /** The local derivative alone; null for a layer, whose gradient is no product of single numbers. */
  readonly local: (
    index: number,
    words: Omit<GradientWords, 'dy'>,
    params: ParamValues<Params>,
  ) => string | null;
}

/** An elementwise op as mathematics: the formula over its inputs' names, and each local derivative, which may use `y`. */
export interface Scalar {
  readonly names: readonly string[];
  readonly y: Expr;
  readonly locals: readonly Expr[];
}

/** Values at which the tests hold an op against finite differences. */
export interface Sample {
  readonly inputs: readonly Json[];
  readonly params?: JsonObject;
}

export interface Compute extends About {
  readonly kind: 'compute';
  /** `variadic`: two or more wires, named a, b, c… in order. */
  readonly inputs: readonly InputRule[] | 'variadic';
  /** The shape of the output; called only with every input's shape known. */
  readonly shape: (inputs: readonly Shape[], params: ParamValues<Params>) => ShapeResult;
  readonly emit: (e: Emitter, inputs: readonly Val[], params: ParamValues<Params>) => Emission;
  /** Present where the op is elementwise: the formula is the op, with its params filled in. */
  readonly scalar: ((arity: number, params: ParamValues<Params>) => Scalar) | null;
  readonly latex: OpLatex;
  readonly samples: readonly Sample[];
}

export type Op = Source | Compute;
