// The same graph as a list, in the order of computing, with everything one can do to a node: for keys, ears and phones.

import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Model } from '../../engine/index.ts';
import { wiresBy } from '../editing/wiresBy.ts';
import { useDerived, useDocument, useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { OutlineNode } from './OutlineNode.tsx';
import { texts } from './texts.ts';
import './outline.css';

/** Rows shown at first, and more by each press of the button: all rows of a very large graph at once would freeze the page. */
const page = 200;

export function Outline() {
  const text = useTexts(texts);
  const model = useDocument((document) => document.model);
  const graph = useDerived(({ computed }) => computed.graph);
  const [shown, setShown] = useState(page);
  const feeds = useMemo(() => feedsOf(model), [model]);
  // What can be computed comes first, in its order; the rest as the file has it.
  const order = useMemo(() => {
    const computed = graph.nodes.map(({ id }) => id).filter((id) => model.nodes.has(id));
    return [...computed, ...[...model.nodes.keys()].filter((id) => !graph.indexOf.has(id))];
  }, [graph, model.nodes]);
  return (
    <div className="outline">
      {order.length === 0 ? (
        <p className="outline-empty">{text('empty')}</p>
      ) : (
        <ol aria-label={text('list')}>
          {order.slice(0, shown).map((id) => (
            <OutlineNode key={id} id={id} feeds={feeds.get(id) ?? ''} />
          ))}
        </ol>
      )}
      {order.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + page)}>
          {text('more', { count: order.length - shown })}
        </button>
      )}
      <Add />
    </div>
  );
}

function Add() {
  const text = useTexts(texts);
  const { session } = useEditor();
  return (
    <button
      type="button"
      className="button outline-add"
      onClick={() => session.setState({ overlay: { kind: 'add', at: { position: null, from: null } } })}
    >
      <Plus aria-hidden="true" />
      {text('add')}
    </button>
  );
}

/** By node: the names of those that feed it. */
function feedsOf(model: Model): ReadonlyMap<string, string> {
  const nameOf = ({ source }: { readonly source: string }): string =>
    model.nodes.get(source)?.label ?? source;
  return new Map([...wiresBy(model, 'target')].map(([id, wires]) => [id, wires.map(nameOf).join(', ')]));
}
