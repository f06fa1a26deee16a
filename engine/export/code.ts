// What every exporter makes: lines of code that know which node they are about.

export interface Line {
  readonly text: string;
  /** null: about none in particular. */
  readonly node: string | null;
}

export interface Code {
  readonly lines: readonly Line[];
  /** What the code calls values and gradients: by node and output handle, as "mul1.out". Gradients of parameters stand under their own names. */
  readonly values: ReadonlyMap<string, string>;
  readonly gradients: ReadonlyMap<string, string>;
}

export const about = (node: string | null, ...texts: readonly string[]): readonly Line[] =>
  texts.map((text) => ({ text, node }));
