// Whether there is anything to train, as far as can be told without preparing it.

import { type Model, ops } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';

export function hasData({ nodes }: Model): boolean {
  for (const { type } of nodes.values()) {
    const op = ops.get(type);
    if (op?.kind === 'source' && op.role === 'data') return true;
  }
  return false;
}

/** Data to learn from, or numbers to learn. */
export const isTrainable = ({ document, derived }: Pick<Editor, 'document' | 'derived'>): boolean =>
  derived.getState().computed.run.plan.parameters.size > 0 || hasData(document.getState().document.model);
