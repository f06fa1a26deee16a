import type { Step } from '../../engine/index.ts';
import { drawnOf } from '../blocks/drawn.ts';
import type { Editor } from '../editor/editor.ts';

/** The step just taken, and where it is seen: at its node, or at the folded block that is drawn in its place. */
export function stepTaken({ document, derived, session }: Pick<Editor, 'document' | 'derived' | 'session'>): {
  readonly kind: Step['kind'];
  readonly drawnAt: string;
} | null {
  const { position } = session.getState();
  const step = position === null ? undefined : derived.getState().computed.run.plan.steps[position - 1];
  if (step === undefined) return null;
  const { standIn } = drawnOf(document.getState().document);
  return { kind: step.kind, drawnAt: standIn.get(step.node) ?? step.node };
}
