// What a lesson says, in paragraphs or in one line. Nothing in it becomes HTML but emphasis and formulas.

import { Formula } from '../math/Formula.tsx';
import { type Piece, readMarkup } from './markup.ts';

export function LessonText({ text }: { readonly text: string }) {
  return keyed(readMarkup(text)).map(({ key, value: pieces }) => {
    const [only] = pieces;
    const isFormula = pieces.length === 1 && only?.kind === 'math';
    return (
      <p key={key}>
        {isFormula ? <Formula latex={only.text} block="display" /> : <Pieces pieces={pieces} />}
      </p>
    );
  });
}

/** The same within a line: of an option, a question. */
export const LessonLine = ({ text }: { readonly text: string }) => (
  <Pieces pieces={readMarkup(text).flat()} />
);

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) =>
  keyed(pieces).map(({ key, value: { kind, text, isStrong } }) => {
    const Tag = isStrong ? 'strong' : 'span';
    return <Tag key={key}>{kind === 'math' ? <Formula latex={text} /> : joinedOn(text)}</Tag>;
  });

/** No line begins with the comma behind a formula: U+2060 joins the two. */
const joinedOn = (text: string): string => text.replace(/^(?=\p{P})/u, '\u2060');

/** They stand still: their places are their names. */
const keyed = <T,>(values: readonly T[]) => values.map((value, at) => ({ key: String(at), value }));
