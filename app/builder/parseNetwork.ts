// A network as one types it – "784-100-10 relu", "conv 30@5 relu pool 2 - affine 10" – read into its layers.

export const activations = [
  'relu',
  'leakyRelu',
  'elu',
  'selu',
  'gelu',
  'swish',
  'softplus',
  'sigmoid',
  'tanh',
] as const;
export type Activation = (typeof activations)[number];

/** What the last layer is for: telling classes apart, or predicting values. */
const outputs = ['softmax', 'linear'] as const;
export type Output = (typeof outputs)[number];

export type Layer =
  | { readonly kind: 'affine'; readonly units: number }
  | { readonly kind: 'conv'; readonly filters: number; readonly kernel: number }
  | { readonly kind: 'pool'; readonly kernel: number }
  | { readonly kind: 'dropout'; readonly ratio: number }
  | { readonly kind: 'activation'; readonly type: Activation };

export interface Network {
  /** Numbers in one row of x; null where the text begins with a layer. */
  readonly inputs: number | null;
  /** At least one of them is affine, and no image layer comes after the first of those. */
  readonly layers: readonly Layer[];
  /** null: as suits the data. */
  readonly output: Output | null;
}

type Expected =
  | 'network'
  | 'layer'
  | 'rowLayer'
  | 'width'
  | 'filters'
  | 'kernel'
  | 'ratio'
  | 'activation'
  | 'dash'
  | 'end';

/** `found` is empty where the text ends; `at` counts characters from 1. */
export interface NetworkError {
  readonly expected: Expected;
  readonly found: string;
  readonly at: number;
}

export type ParsedNetwork =
  | { readonly ok: true; readonly network: Network }
  | { readonly ok: false; readonly error: NetworkError };

interface Word {
  readonly text: string;
  readonly at: number;
}

const mostUnits = 100_000;
const dash = '-';

/**
 * The first mistake is what is said of a text that cannot be read.
 *
 *     network    = widths [activation] [output]  |  [inputs "-"] layer (["-"] layer)* [output]
 *     widths     = inputs ("-" units)+
 *     layer      = "affine" units | "conv" filters "@" size | "pool" size | "dropout" share | activation
 *
 * After widths the activation goes between all layers. Case does not matter.
 */
export function parseNetwork(text: string): ParsedNetwork {
  const reader = createReader(text);
  const network = readNetwork(reader);
  return reader.error === null ? { ok: true, network } : { ok: false, error: reader.error };
}

interface Reader {
  /** The next word; an empty one where the text ends. */
  peek(): Word;
  take(): Word;
  /** Whether the next word is a dash, which is then passed over. */
  dash(): boolean;
  /** Keeps the first mistake; nothing is left to read after it. */
  reject(expected: Expected, word: Word): void;
  readonly error: NetworkError | null;
}

function createReader(text: string): Reader {
  const words: Word[] = [...text.matchAll(/[-–−→]|[^\s\-–−→]+/g)].map((match) => ({
    text: /[-–−→]/.test(match[0]) ? dash : match[0],
    at: match.index + 1,
  }));
  const end: Word = { text: '', at: text.length + 1 };
  let next = 0;
  let error: NetworkError | null = null;
  const peek = (): Word => words[next] ?? end;
  return {
    peek,
    take: () => {
      const word = peek();
      next++;
      return word;
    },
    dash: () => {
      const isDash = peek().text === dash;
      if (isDash) next++;
      return isDash;
    },
    reject: (expected, { text: found, at }) => {
      error ??= { expected, found, at };
      next = words.length;
    },
    get error() {
      return error;
    },
  };
}

const isEnd = ({ text }: Word): boolean => text === '';
const isDigits = ({ text }: Word): boolean => /^\d+$/.test(text);

function readNetwork(reader: Reader): Network {
  const first = reader.peek();
  if (isEnd(first)) reader.reject('network', first);
  if (!isDigits(first)) return { inputs: null, ...readLayers(reader) };
  const inputs = readCount(reader, 'width');
  if (!reader.dash()) reader.reject('dash', reader.peek());
  if (isEnd(reader.peek())) reader.reject('width', reader.peek());
  return { inputs, ...(isDigits(reader.peek()) ? readWidths(reader) : readLayers(reader)) };
}

type Rest = Pick<Network, 'layers' | 'output'>;

function readWidths(reader: Reader): Rest {
  const widths = [readCount(reader, 'width')];
  while (reader.dash()) widths.push(readCount(reader, 'width'));
  const word = reader.peek();
  const type = named(activations, word);
  if (type !== undefined) reader.take();
  else if (!isEnd(word) && named(outputs, word) === undefined) reader.reject('activation', word);
  const between: Layer = { kind: 'activation', type: type ?? 'relu' };
  const layers = widths.flatMap((units, index): Layer[] => {
    const layer: Layer = { kind: 'affine', units };
    return index < widths.length - 1 ? [layer, between] : [layer];
  });
  return { layers, output: readOutput(reader) };
}

function readLayers(reader: Reader): Rest {
  const layers: Layer[] = [];
  const isFlat = (): boolean => layers.some(({ kind }) => kind === 'affine');
  while (!isEnd(reader.peek()) && named(outputs, reader.peek()) === undefined) {
    const layer = readLayer(reader, isFlat() ? 'rowLayer' : 'layer');
    if (layer !== null) layers.push(layer);
    if (reader.dash() && isEnd(reader.peek())) reader.reject('layer', reader.peek());
  }
  if (!isFlat()) reader.reject('rowLayer', reader.peek());
  return { layers, output: readOutput(reader) };
}

function readOutput(reader: Reader): Output | null {
  const output = named(outputs, reader.peek());
  if (output !== undefined) reader.take();
  if (!isEnd(reader.peek())) reader.reject('end', reader.peek());
  return output ?? null;
}

function readLayer(reader: Reader, expected: 'layer' | 'rowLayer'): Layer | null {
  const word = reader.take();
  const type = named(activations, word);
  if (type !== undefined) return { kind: 'activation', type };
  const kind = word.text.toLowerCase();
  if (kind === 'affine') return { kind, units: readCount(reader, 'width') };
  if (kind === 'dropout') return { kind, ratio: readRatio(reader) };
  if (expected === 'layer' && kind === 'conv') return { kind, ...readFilters(reader) };
  if (expected === 'layer' && kind === 'pool') return { kind, kernel: readCount(reader, 'kernel') };
  reader.reject(expected, word);
  return null;
}

const named = <T extends string>(names: readonly T[], { text }: Word): T | undefined =>
  names.find((name) => name.toLowerCase() === text.toLowerCase());

/** 0 where the text has no such count: too few, too many or no number. */
function countIn(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  return count <= mostUnits ? count : 0;
}

function readCount(reader: Reader, expected: 'width' | 'kernel'): number {
  const word = reader.take();
  const count = countIn(word.text);
  if (count === 0) reader.reject(expected, word);
  return count;
}

function readFilters(reader: Reader): { readonly filters: number; readonly kernel: number } {
  const word = reader.take();
  const [filters = 0, kernel = 0, ...more] = word.text.split('@').map(countIn);
  if (filters === 0 || kernel === 0 || more.length > 0) reader.reject('filters', word);
  return { filters, kernel };
}

function readRatio(reader: Reader): number {
  const word = reader.take();
  const ratio = /^\d*\.?\d+$/.test(word.text) ? Number(word.text) : 1;
  if (ratio >= 1) reader.reject('ratio', word);
  return ratio;
}
