// The link to what is open now.

import { serializeDocument } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { longestLink, type Packed, pack } from './link.ts';
import { writeShared } from './shared.ts';

export type Link =
  | { readonly ok: true; readonly address: string; readonly weights: 'none' | 'inside' | 'left out' }
  | { readonly ok: false; readonly length: number };

/** `page`: the address to put it behind. Trained weights go along where there is room for them. */
export async function linkOf({ document, session }: Editor, page: string): Promise<Link> {
  const current = document.getState().document;
  const { position, language, quiz, lesson, authoring } = session.getState();
  // A page of a lesson says by itself what is hidden, and how many steps are taken.
  const shown =
    lesson === null && authoring === null
      ? { step: position, quiz: quiz && { ...quiz.quiz }, page: null }
      : { step: null, quiz: null, page: lesson?.page ?? 0 };
  const packed = (open: typeof current): Promise<Packed> =>
    pack(writeShared({ file: serializeDocument(open), language, ...shown }), longestLink - page.length - 1);
  const whole = await packed(current);
  const kept = whole.ok || current.weights === null ? whole : await packed({ ...current, weights: null });
  if (!kept.ok) return { ok: false, length: kept.length + page.length + 1 };
  const weights = current.weights === null ? 'none' : whole.ok ? 'inside' : 'left out';
  return { ok: true, address: `${page}#${kept.fragment}`, weights };
}
