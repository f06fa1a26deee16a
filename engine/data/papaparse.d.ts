// The part of Papa Parse that is used here; its published types would bring the DOM's with them.

declare module 'papaparse' {
  interface Config {
    readonly delimiter: string;
    /** Rows to read at most. */
    readonly preview: number;
  }
  interface Result {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly type: string; readonly row?: number }[];
  }
  const papa: { parse(text: string, config: Config): Result };
  export = papa;
}
