// Whether there is anything to train, as far as can be told without preparing it.

import type { Model } from '../../engine/index.ts';
import { dataNodes } from '../editing/dataNodes.ts';
import type { Editor } from '../editor/editor.ts';

export const hasData = (model: Model): boolean => dataNodes(model).length > 0;

/** Data nodes that have none yet are waiting from now on. */
export function awaitData({
  document,
  derived,
  session,
}: Pick<Editor, 'document' | 'derived' | 'session'>): void {
  const { plan } = derived.getState().computed.run;
  const waiting = dataNodes(document.getState().document.model).filter(({ id }) => !plan.nodes.has(id));
  if (waiting.length > 0) session.setState({ fetching: new Map(waiting.map(({ id }) => [id, 0])) });
}

/** Data to learn from, or numbers to learn. */
export const isTrainable = ({ document, derived }: Pick<Editor, 'document' | 'derived'>): boolean =>
  derived.getState().computed.run.plan.parameters.size > 0 || hasData(document.getState().document.model);
