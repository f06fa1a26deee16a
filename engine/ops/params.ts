// The kinds of parameter an op can have: how each is read from JSON, and how an editor may offer it.

import type { Json, JsonObject } from '../document/document.ts';
import { readTensor, type Tensor } from '../document/tensor.ts';
import type { Shape } from '../graph/shape.ts';

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false };

export type Control =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: 'tensor' }
  | { readonly kind: 'shape' }
  | { readonly kind: 'axis' }
  | { readonly kind: 'init' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'formula' }
  /** A data set, with what its generator wants to know, or rows of one's own. */
  | { readonly kind: 'data' };

/** One parameter of an op. `expected` names the text that says what it takes (see issueTexts). */
export interface Param<T = unknown> {
  readonly default: Json;
  readonly control: Control;
  readonly expected: string;
  readonly read: (json: Json) => Read<T>;
}

export type Params = Readonly<Record<string, Param>>;
export type ParamValues<P extends Params> = {
  readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never;
};

/** A param that cannot be read, as the texts of issues want it. */
export interface BadParam {
  readonly name: string;
  readonly expected: string;
  readonly found: string;
}

/** Of ops that take none: shared, since a long graph has many of them. */
export const noParams: Params = {};
const nothingRead = { values: {}, bad: [] };

/** Every param of an op as its file has it, or by default; `values` lacks those that are bad. */
export function readParams(
  params: Params,
  written: JsonObject,
): { readonly values: ParamValues<Params>; readonly bad: readonly BadParam[] } {
  if (params === noParams) return nothingRead;
  const values: Record<string, unknown> = {};
  const bad: BadParam[] = [];
  for (const [name, param] of Object.entries(params)) {
    const json = Object.hasOwn(written, name) ? written[name] : undefined;
    const result = param.read(json ?? param.default);
    if (result.ok) values[name] = result.value;
    else bad.push({ name, expected: param.expected, found: JSON.stringify(json ?? null).slice(0, 60) });
  }
  return { values, bad };
}

/** How a parameter's first values are drawn; units: standard deviation or plain value. */
export type Init =
  | { readonly type: 'zeros' | 'ones' | 'xavier' | 'he' | 'xavierUniform' | 'heUniform' }
  | { readonly type: 'normal'; readonly std: number }
  | { readonly type: 'uniform'; readonly limit: number }
  | { readonly type: 'constant'; readonly value: number };

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad: { readonly ok: false } = { ok: false };

/** A finite number from `min` to `max`, and less than `below`. */
export function number(
  value: number,
  range: { min?: number; max?: number; below?: number; step?: number } = {},
): Param<number> {
  const { min = -Infinity, max = Infinity, below = Infinity, step = 0.1 } = range;
  return {
    default: value,
    control: { kind: 'number', min, max, step },
    expected: 'number',
    read: (json) =>
      typeof json === 'number' && json >= min && json <= max && json < below ? good(json) : bad,
  };
}

/** A whole number of at least `min`. */
export function integer(value: number, min: number): Param<number> {
  return {
    default: value,
    control: { kind: 'number', min, max: Infinity, step: 1 },
    expected: min === 0 ? 'natural' : 'positive-integer',
    read: (json) => (Number.isInteger(json) && (json as number) >= min ? good(json as number) : bad),
  };
}

/** One of a few words. */
export const choice = <const T extends string>(value: T, options: readonly T[]): Param<T> => ({
  default: value,
  control: { kind: 'choice', options },
  expected: 'choice',
  read: (json) => {
    const found = options.find((option) => option === json);
    return found === undefined ? bad : good(found);
  },
});

/** Yes or no; no by default. */
export const flag: Param<boolean> = {
  default: false,
  control: { kind: 'flag' },
  expected: 'flag',
  read: (json) => (typeof json === 'boolean' ? good(json) : bad),
};

/** A name that whoever uses it looks up. */
export const text = (value: string, control: Control): Param<string> => ({
  default: value,
  control,
  expected: 'text',
  read: (json) => (typeof json === 'string' ? good(json) : bad),
});

/** An object whose inside is read by whoever uses it. */
export const object = (control: Control): Param<JsonObject> => ({
  default: {},
  control,
  expected: 'object',
  read: (json) => {
    const written = asObject(json);
    return written === null ? bad : good(written);
  },
});

/** The same as another param, or nothing. */
export const optional = <T>(param: Param<T>): Param<T | null> => ({
  ...param,
  default: null,
  read: (json) => (json === null ? good(null) : param.read(json)),
});

/** A number or a tensor, given in any of the file's forms. */
export const tensor = (value: Json): Param<Tensor> => ({
  default: value,
  control: { kind: 'tensor' },
  expected: 'tensor',
  read: (json) => {
    const result = readTensor(json);
    return result.ok ? good(result.tensor) : bad;
  },
});

/** The same, or nothing at all. */
export const optionalTensor: Param<Tensor | null> = {
  ...tensor(null),
  read: (json) => (json === null ? good(null) : tensor(null).read(json)),
};

/** One axis (negative counts from the back). */
export const axis = (value: number): Param<number> => ({
  default: value,
  control: { kind: 'axis' },
  expected: 'axis',
  read: (json) => (Number.isInteger(json) ? good(json as number) : bad),
});

/** One axis, several, or null for all of them. */
export const axes: Param<readonly number[] | null> = {
  default: null,
  control: { kind: 'axis' },
  expected: 'axes',
  read: (json) => {
    if (json === null || json === 'all') return good(null);
    const list = Array.isArray(json) ? json : [json];
    return list.every((item) => Number.isInteger(item)) ? good(list as readonly number[]) : bad;
  },
};

/** Lengths by axis; with `-1` allowed once where the rest decides it. */
export const shape: Param<Shape> = {
  default: [-1],
  control: { kind: 'shape' },
  expected: 'shape',
  read: (json) => {
    const lengths = Array.isArray(json) ? json : [json];
    const fits = lengths.every((length) => Number.isInteger(length) && (length >= 1 || length === -1));
    return fits && lengths.filter((length) => length === -1).length <= 1 ? good(lengths as Shape) : bad;
  },
};

/** A whole shape without blanks, or nothing at all. */
export const optionalShape: Param<Shape | null> = {
  ...shape,
  default: null,
  read: (json) => {
    if (json === null) return good(null);
    const result = shape.read(json);
    return result.ok && !result.value.includes(-1) ? result : bad;
  },
};

/** "he", or { "type": "normal", "std": 0.01 }. */
export const init = (value: string): Param<Init> => ({
  default: value,
  control: { kind: 'init' },
  expected: 'init',
  read: (json) => {
    const written: JsonObject | null = typeof json === 'string' ? { type: json } : asObject(json);
    const parsed = written === null ? null : parseInit(written);
    return parsed === null ? bad : good(parsed);
  },
});

const asObject = (json: Json): JsonObject | null =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : null;

function parseInit(written: JsonObject): Init | null {
  const amount = (json: Json | undefined, missing: number): number =>
    json === undefined ? missing : typeof json === 'number' ? json : Number.NaN;
  const init = ((): Init | null => {
    switch (written.type) {
      case 'zeros':
      case 'ones':
      case 'xavier':
      case 'he':
      case 'xavierUniform':
      case 'heUniform':
        return { type: written.type };
      case 'normal':
        return { type: 'normal', std: amount(written.std, 0.01) };
      case 'uniform':
        return { type: 'uniform', limit: amount(written.limit, 0.05) };
      case 'constant':
        return { type: 'constant', value: amount(written.value, 0) };
      default:
        return null;
    }
  })();
  const finite =
    init !== null && Object.values(init).every((part) => typeof part === 'string' || Number.isFinite(part));
  return finite ? init : null;
}
