// The same graph as a list, in the order of computing, with everything one can do to a node: for keys, ears and phones.

import { useMemo } from 'react';
import type { Model } from '../../engine/index.ts';
import { useDerived, useDocument } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { OutlineNode } from './OutlineNode.tsx';
import { texts } from './texts.ts';
import './outline.css';

export function Outline() {
  const text = useTexts(texts);
  const model = useDocument((document) => document.model);
  const { nodes } = model;
  const feeds = useMemo(() => feedsOf(model), [model]);
  const graph = useDerived(({ computed }) => computed.graph);
  // What can be computed comes first, in its order; the rest as the file has it.
  const order = useMemo(() => {
    const computed = graph.nodes.map(({ id }) => id).filter((id) => nodes.has(id));
    return [...computed, ...[...nodes.keys()].filter((id) => !graph.indexOf.has(id))];
  }, [graph, nodes]);
  if (order.length === 0) return <p className="outline-empty">{text('empty')}</p>;
  return (
    <ol className="outline" aria-label={text('list')}>
      {order.map((id) => (
        <OutlineNode key={id} id={id} feeds={feeds.get(id) ?? ''} />
      ))}
    </ol>
  );
}

/** By node: the names of those that feed it. */
function feedsOf({ nodes, edges }: Model): ReadonlyMap<string, string> {
  const names = new Map<string, string[]>();
  for (const { source, target } of edges.values()) {
    const name = nodes.get(source)?.label ?? source;
    const list = names.get(target);
    if (list === undefined) names.set(target, [name]);
    else list.push(name);
  }
  return new Map([...names].map(([id, list]) => [id, list.join(', ')]));
}
