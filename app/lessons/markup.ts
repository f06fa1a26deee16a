// The little markup of a lesson's text: paragraphs, **emphasis**, $mathematics$. Everything else is text as it stands.

export interface Piece {
  readonly kind: 'text' | 'math';
  readonly text: string;
  readonly isStrong: boolean;
}

/** Paragraphs, parted by empty lines. Marks without a partner stay text; \$ is a dollar sign. */
export const readMarkup = (text: string): readonly (readonly Piece[])[] =>
  text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(readParagraph);

const marks = /\\\$|\$[^$\n]+\$|\*\*/g;

function readParagraph(paragraph: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const pairs = Math.floor(countOf(paragraph) / 2) * 2;
  let seen = 0;
  let from = 0;
  let plain = '';
  const isStrong = (): boolean => seen % 2 === 1;
  const flush = (): void => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain, isStrong: isStrong() });
    plain = '';
  };
  for (const { 0: mark, index } of paragraph.matchAll(marks)) {
    plain += paragraph.slice(from, index);
    from = index + mark.length;
    if (mark === '\\$') plain += '$';
    else if (mark !== '**') {
      flush();
      pieces.push({ kind: 'math', text: mark.slice(1, -1), isStrong: isStrong() });
    } else if (seen < pairs) {
      flush();
      seen++;
    } else plain += mark;
  }
  plain += paragraph.slice(from);
  flush();
  return pieces;
}

const countOf = (paragraph: string): number =>
  [...paragraph.matchAll(marks)].filter(([mark]) => mark === '**').length;
