// Where a text stops being JSON: what JSON.parse says of it differs from browser to browser, and may name no place.

export interface JsonFault {
  /** `end`: the text breaks off. `token`: something stands there that may not. */
  readonly kind: 'end' | 'token';
  /** Counted from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The first characters of what stands there. */
  readonly text: string;
}

const inString = String.raw`[ -!#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ -!#-[\]-\uffff]*)*`;
const number = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const token = new RegExp(`("${inString}")|(${number}|true|false|null)|([{}[\\],:])`, 'y');
const space = /[ \t\n\r]*/y;

/** The beginning of a string, a word or a number that only wants its end. */
const unfinished = new RegExp(
  String.raw`^(?:"${inString}(?:\\(?:u[\dA-Fa-f]{0,3})?)?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-|\.|[eE][+-]?)?$`,
);

/** What may come next, one letter a kind: `k` a key, `s` a string, number or word; the others stand for themselves. */
const anyValue = 's{[';

/** The first fault of a text; null where it is well formed, however deep. */
export function findJsonFault(text: string): JsonFault | null {
  const closers: string[] = [];
  let allowed = anyValue;
  for (let at = skipSpace(text, 0); ; at = skipSpace(text, token.lastIndex)) {
    if (allowed === '' && at === text.length) return null;
    token.lastIndex = at;
    const [whole, string, word] = token.exec(text) ?? [];
    const kind =
      string !== undefined && allowed.includes('k') ? 'k' : (string ?? word) !== undefined ? 's' : whole;
    if (kind === undefined || !allowed.includes(kind)) return faultAt(text, at);
    allowed = allowedAfter(kind, closers);
  }
}

function skipSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex;
}

/** `closers`: the ends that are still to come, innermost last. */
function allowedAfter(kind: string, closers: string[]): string {
  if (kind === '{') {
    closers.push('}');
    return 'k}';
  }
  if (kind === '[') {
    closers.push(']');
    return `${anyValue}]`;
  }
  if (kind === 'k') return ':';
  if (kind === ':') return anyValue;
  if (kind === ',') return closers.at(-1) === '}' ? 'k' : anyValue;
  if (kind !== 's') closers.pop();
  const closer = closers.at(-1);
  return closer === undefined ? '' : `,${closer}`;
}

function faultAt(text: string, at: number): JsonFault {
  const isCut = unfinished.test(text.slice(at));
  const place = isCut ? text.length : at;
  const before = text.slice(0, place);
  return {
    kind: isCut ? 'end' : 'token',
    line: before.split('\n').length,
    column: place - before.lastIndexOf('\n'),
    text: text.slice(at, at + 12),
  };
}
