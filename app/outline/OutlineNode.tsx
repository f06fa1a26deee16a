// One node of the outline: its name, what feeds it, its numbers, and what can be done to it.

import { Sigma, Trash2 } from 'lucide-react';
import { type GraphNode, ops } from '../../engine/index.ts';
import { remove } from '../editing/remove.ts';
import { setParam } from '../editing/setParam.ts';
import { setTarget } from '../editing/setTarget.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { readNumber } from '../numbers/readNumber.ts';
import { type Place, useNumber } from '../numbers/useNumber.ts';
import { selectNodes } from '../session/selection.ts';
import { briefly } from '../stepper/say.ts';
import { ConnectTo } from './ConnectTo.tsx';
import { texts } from './texts.ts';

interface OutlineNodeProps {
  readonly id: string;
  /** The names of the nodes that feed it. */
  readonly feeds: string;
}

export function OutlineNode({ id, feeds }: OutlineNodeProps) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const isSelected = useSession((session) => session.selection.nodes.has(id));
  const node = useDocument((document) => document.model.nodes.get(id));
  const text = useTexts(texts);
  if (node === undefined) return null;
  const op = ops.get(node.type);
  const name = node.label ?? id;
  return (
    <li className="outline-node" data-category={op?.category}>
      <button
        type="button"
        className="outline-name"
        aria-pressed={isSelected}
        onClick={() => editor.session.setState({ selection: selectNodes([id]) })}
      >
        <strong>{name}</strong> <span>{op?.text[language].name ?? node.type}</span>
        {feeds !== '' && <small>{text('feeds', { nodes: feeds })}</small>}
      </button>
      <Numbers node={node} />
      <Actions id={id} name={name} />
    </li>
  );
}

function Numbers({ node }: { readonly node: GraphNode }) {
  const text = useTexts(texts);
  return (
    <dl className="outline-numbers">
      <div>
        <dt>{text('value')}</dt>
        <dd>
          {isTyped(node) ? (
            <ValueField node={node} />
          ) : (
            <Brief place={{ kind: 'node', id: node.id, slot: 'value' }} />
          )}
        </dd>
      </div>
      <div className="outline-gradient">
        <dt>{text('gradient')}</dt>
        <dd>
          <Brief place={{ kind: 'node', id: node.id, slot: 'gradient' }} />
        </dd>
      </div>
    </dl>
  );
}

/** Sources of a single number can be typed over. */
const isTyped = (node: GraphNode): boolean =>
  ops.get(node.type)?.kind === 'source' && typeof (node.params.value ?? 0) === 'number';

function Brief({ place }: { readonly place: Place }) {
  const text = useTexts(texts);
  const digits = useSession((session) => session.digits);
  const shown = useNumber(place);
  if (shown.state === 'shown') return <>{briefly(shown.tensor, digits)}</>;
  if (shown.state === 'hidden') return <>…</>;
  return <span title={text('notComputed')}>–</span>;
}

function ValueField({ node }: { readonly node: GraphNode }) {
  const text = useTexts(texts);
  const { document } = useEditor();
  const value = String(node.params.value ?? 0);
  return (
    <input
      key={value}
      inputMode="decimal"
      aria-label={text('edit', { node: node.label ?? node.id })}
      defaultValue={value}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const typed = readNumber(event.target.value);
        if (typed === null) event.target.value = value;
        else if (typed !== Number(value)) document.edit(setParam(node.id, 'value', typed), 'commit');
      }}
    />
  );
}

function Actions({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useTexts(texts);
  const { document } = useEditor();
  return (
    <div className="outline-actions">
      <ConnectTo id={id} name={name} />
      <button
        type="button"
        className="button button-icon"
        aria-label={text('differentiate', { node: name })}
        title={text('differentiate', { node: name })}
        onClick={() => document.edit(setTarget(id), 'commit')}
      >
        <Sigma aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-label={text('remove', { node: name })}
        title={text('remove', { node: name })}
        onClick={() => document.edit(remove(selectNodes([id])), 'commit')}
      >
        <Trash2 aria-hidden="true" />
      </button>
    </div>
  );
}
