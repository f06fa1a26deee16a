// The op contract: everything the product knows about an op stands in one value of this type.

import type { Json, JsonObject } from '../document/document.ts';
import type { Tensor } from '../document/tensor.ts';
import type { Expr } from '../formula/expr.ts';
import type { Shape, ShapeResult } from '../graph/shape.ts';
import type { Translated } from '../language.ts';
import type { Emitter, Mode, Val } from './emitter.ts';
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
  /** `says`: the param whose text is written on it instead of the name. */
  | { readonly kind: 'box'; readonly says?: string }
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
  /** As it is in training, unless told otherwise: some ops work another way in testing. */
  readonly gradient: (
    index: number,
    words: GradientWords,
    params: ParamValues<Params>,
    mode?: Mode,
  ) => string;
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

/** What a loss is told first: scores, of which it makes probabilities itself, probabilities, or values. */
export type Told = 'scores' | 'probabilities' | 'values';

/**
 * One node of what a layer is made of. `of`: what is wired to its inputs, in order – an input of the layer, another part,
 * or a number, which becomes a constant.
 */
interface Part {
  readonly op: string;
  readonly of: readonly (string | number)[];
  readonly params?: JsonObject;
  /** Where it is drawn, from the top: 0 unless it would lie on a wire. */
  readonly row?: number;
}

/** By name, every part after those that feed it; the last one is the result. Each input is used exactly once. */
export type Parts = Readonly<Record<string, Part>>;

/** The layer as a graph of simpler ops: the same value, and at its border the same gradients. */
export interface Expansion {
  /** For inputs of these shapes. The batch may be of any size, so that what was opened also learns. */
  readonly parts: (inputs: readonly Shape[], params: ParamValues<Params>) => Parts;
  /** What the layer remembers, by name, and the running average that remembers it in its place. */
  readonly remembered: Readonly<Record<string, string>>;
  /** From the product of the parts' own derivatives to the layer's, LaTeX: each line equals the one before. */
  readonly algebra: readonly string[];
}

export interface Compute extends About {
  readonly kind: 'compute';
  /** Present where the op is a loss. */
  readonly judges?: Told;
  /** Present where the op is a layer of units with weights of their own: the name of the param that says how many. */
  readonly units?: string;
  /** `variadic`: two or more wires, named a, b, c… in order. */
  readonly inputs: readonly InputRule[] | 'variadic';
  /** Present where the inputs hang on the params, `inputs` being those by default; null where the params cannot be read. */
  readonly inputsBy?: (written: JsonObject) => readonly InputRule[] | null;
  /** The shape of the output; called only with every input's shape known. */
  readonly shape: (inputs: readonly Shape[], params: ParamValues<Params>) => ShapeResult;
  readonly emit: (e: Emitter, inputs: readonly Val[], params: ParamValues<Params>) => Emission;
  /** Present where the op is elementwise: the formula is the op, with its params filled in as far as they are given. */
  readonly scalar: ((arity: number, params: ParamValues<Params>) => Scalar) | null;
  readonly latex: OpLatex;
  /** null: it cannot be opened. */
  readonly expand: Expansion | null;
  readonly samples: readonly Sample[];
}

export type Op = Source | Compute;
