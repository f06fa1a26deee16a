// The words of a formula.

export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'unknown' | 'end';
  readonly text: string;
  readonly position: number;
}

const words =
  /(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|(?<name>[A-Za-z_]\w*)|(?<sign>[<>]=?|[-+*/^(),])|(?<unknown>\S)/gu;

/** The tokens of a text, closed by an `end`. */
export function tokenise(text: string): readonly Token[] {
  const tokens = Array.from(text.matchAll(words), ({ 0: word, index, groups }): Token => {
    const { number, name, sign } = groups ?? {};
    const kind = number ? 'number' : name ? 'name' : sign ? 'sign' : 'unknown';
    return { kind, text: word, position: index };
  });
  return [...tokens, { kind: 'end', text: '', position: text.length }];
}
