import type { Op } from '../../engine/index.ts';
import './opGlyph.css';

/** A small picture of how the op looks on the canvas: a circle with its sign, a box, a bare line of a source. */
export function OpGlyph({ op }: { readonly op: Op }) {
  const { look } = op;
  return (
    <span
      className="op-glyph"
      data-kind={look.kind}
      data-long={look.kind === 'circle' && look.sign.length > 2}
      aria-hidden
    >
      {look.kind === 'circle' ? look.sign : ''}
    </span>
  );
}
