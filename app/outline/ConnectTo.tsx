// A wire drawn by choosing where it goes: every input that can take it. The list lies unseen over its icon.

import { Cable } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type Document, ops } from '../../engine/index.ts';
import { connect } from '../editing/connect.ts';
import { judgeFrom } from '../editing/connectable.ts';
import { incomingTo, inputsOf, nextOutput } from '../editing/portsOf.ts';
import { useDerived, useDocument, useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import type { HandleRef } from '../session/session.ts';
import { texts } from './texts.ts';

export function ConnectTo({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const document = useDocument((all) => all);
  const graph = useDerived(({ computed }) => computed.graph);
  const handle = useDocument(({ model }) => nextOutput(model, id));
  const from: HandleRef = useMemo(() => ({ node: id, handle, end: 'source' }), [id, handle]);
  // Judged when somebody comes to choose: it would be wasted on every other row.
  const [isAsked, setAsked] = useState(false);
  const ports = useMemo(() => {
    if (!isAsked) return [];
    const judge = judgeFrom(document, graph, from);
    return inputsIn(document).filter((port) => judge(port).ok);
  }, [document, graph, from, isAsked]);
  const label = text('connect', { node: name });
  return (
    <span className="button button-icon outline-connect" title={label}>
      <Cable aria-hidden="true" />
      <select
        aria-label={label}
        value=""
        onFocus={() => setAsked(true)}
        onBlur={() => setAsked(false)}
        onChange={(event) => {
          const to = ports[Number(event.target.value)];
          if (to !== undefined) editor.document.edit(connect(from, to), 'commit');
        }}
      >
        <option value="">{text('choose')}</option>
        {ports.map((port, index) => (
          <option key={`${port.node} ${port.handle}`} value={index}>
            {text('port', {
              node: document.model.nodes.get(port.node)?.label ?? port.node,
              input: port.handle,
            })}
          </option>
        ))}
      </select>
    </span>
  );
}

const inputsIn = ({ model }: Document): readonly HandleRef[] =>
  [...model.nodes.values()].flatMap(({ id, type, params }) =>
    inputsOf(ops.get(type), incomingTo(model, id), params).map((handle) => ({
      node: id,
      handle,
      end: 'target' as const,
    })),
  );
