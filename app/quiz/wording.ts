// How a quiz calls what it asks for.

import type { Model } from '../../engine/index.ts';
import { type NumberId, placeOf } from '../../engine/quizzing.ts';
import type { Blanks } from '../i18n/texts.ts';
import type { QuizKind } from './quizData.ts';
import type { texts } from './texts.ts';

/** The texts of this room in the reader's language. */
export type Say = (key: keyof typeof texts.en, blanks?: Blanks) => string;

export function nameOfQuestion(id: NumberId, kind: QuizKind, model: Model, text: Say): string {
  const place = placeOf(id);
  if (place === null) return id;
  const called = (node: string | undefined): string =>
    node === undefined ? '' : (model.nodes.get(node)?.label ?? node);
  const wire = place.kind === 'edge' ? model.edges.get(place.id) : undefined;
  const name = text(`${place.slot}.${place.kind}`, {
    node: called(place.id),
    from: called(wire?.source),
    to: called(wire?.target),
  });
  return kind === 'shapes' ? text('shape', { name }) : name;
}
