// Whether there is anything to train, as far as can be told without preparing it.

import { type Model, ops } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';

const known = new WeakMap<Model['nodes'], readonly string[]>();

/** Asked at every turn, of graphs that may be long. */
function dataNodes({ nodes }: Model): readonly string[] {
  const found =
    known.get(nodes) ??
    [...nodes.values()].flatMap(({ id, type }) => {
      const op = ops.get(type);
      return op?.kind === 'source' && op.role === 'data' ? [id] : [];
    });
  known.set(nodes, found);
  return found;
}

export const hasData = (model: Model): boolean => dataNodes(model).length > 0;

/** Data nodes that have none yet are waiting from now on. */
export function awaitData({
  document,
  derived,
  session,
}: Pick<Editor, 'document' | 'derived' | 'session'>): void {
  const { plan } = derived.getState().computed.run;
  const waiting = dataNodes(document.getState().document.model).filter((node) => !plan.nodes.has(node));
  if (waiting.length > 0) session.setState({ fetching: new Map(waiting.map((node) => [node, 0])) });
}

/** Data to learn from, or numbers to learn. */
export const isTrainable = ({ document, derived }: Pick<Editor, 'document' | 'derived'>): boolean =>
  derived.getState().computed.run.plan.parameters.size > 0 || hasData(document.getState().document.model);
