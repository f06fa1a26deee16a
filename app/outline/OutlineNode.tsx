// One node of the outline: its name, what feeds it, its numbers, and what can be done to it.

import { lazy, Suspense } from 'react';
import { type GraphNode, ops } from '../../engine/index.ts';
import { setParam } from '../editing/setParam.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { useTyped } from '../inspector/useTyped.ts';
import { briefly } from '../numbers/briefly.ts';
import type { Place } from '../numbers/place.ts';
import { rawText } from '../numbers/rawText.ts';
import { nudge, readNumber } from '../numbers/readNumber.ts';
import { useNumber } from '../numbers/useNumber.ts';
import { markSigns } from '../session/cover.ts';
import { selectNodes } from '../session/selection.ts';
import { NodeActions } from './NodeActions.tsx';
import { texts } from './texts.ts';

const BlankField = lazy(async () => ({ default: (await import('../quiz/BlankField.tsx')).BlankField }));
const MoreBlanks = lazy(async () => ({ default: (await import('../quiz/MoreBlanks.tsx')).MoreBlanks }));

interface OutlineNodeProps {
  readonly id: string;
  /** The names of the nodes that feed it. */
  readonly feeds: string;
}

export function OutlineNode({ id, feeds }: OutlineNodeProps) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const isSelected = useSession((session) => session.selection.nodes.has(id));
  const isTwin = useSession(({ highlighted }) => highlighted?.kind === 'node' && highlighted.id === id);
  const isLit = useSession(({ spotlight }) => spotlight.has(id));
  const node = useDocument((document) => document.model.nodes.get(id));
  const text = useTexts(texts);
  const isQuiz = useSession(({ quiz }) => quiz !== null);
  const twin = useTwin(id);
  if (node === undefined) return null;
  const op = ops.get(node.type);
  const name = node.label ?? id;
  return (
    <li className={isTwin || isLit ? 'outline-node is-twin' : 'outline-node'} {...twin}>
      <button
        type="button"
        className="outline-name"
        aria-pressed={isSelected}
        onClick={() => editor.session.setState({ selection: selectNodes([id]) })}
      >
        <strong>{name}</strong> <span>{op?.text[language].name ?? node.type}</span>
        {feeds !== '' && <small>{text('feeds', { nodes: feeds })}</small>}
      </button>
      <NodeActions id={id} name={name} />
      <Numbers node={node} />
      {isQuiz && (
        <Suspense fallback={null}>
          <MoreBlanks node={id} />
        </Suspense>
      )}
    </li>
  );
}

/** Its node on the canvas lights up while the pointer or the focus is here. */
function useTwin(id: string) {
  const { session } = useEditor();
  const light = () => session.setState({ highlighted: { kind: 'node', id } });
  const douse = () => session.setState({ highlighted: null });
  return { onPointerEnter: light, onPointerLeave: douse, onFocus: light, onBlur: douse };
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
  'value' in (ops.get(node.type)?.params ?? {}) && typeof (node.params.value ?? 0) === 'number';

function Brief({ place }: { readonly place: Place }) {
  const text = useTexts(texts);
  const digits = useSession((session) => session.digits);
  const shown = useNumber(place);
  switch (shown.state) {
    case 'shown':
      return (
        <span title={rawText(shown.tensor)}>
          {shown.mark !== null && `${markSigns[shown.mark]} `}
          {briefly(shown.tensor, digits)}
        </span>
      );
    case 'blank':
      return (
        <Suspense fallback={null}>
          <BlankField place={shown.place} />
        </Suspense>
      );
    case 'hidden':
      return <span title={text('hidden')}>…</span>;
    case 'absent':
      return <span title={text(place.slot === 'value' ? 'notComputed' : 'noGradient')}>–</span>;
    default:
      return shown satisfies never;
  }
}

function ValueField({ node }: { readonly node: GraphNode }) {
  const text = useTexts(texts);
  const { document } = useEditor();
  const input = useTyped({
    value: String(node.params.value ?? 0),
    read: readNumber,
    write: (number, policy) => document.edit(setParam(node.id, 'value', number), policy),
    nudge,
  });
  return <input inputMode="decimal" aria-label={text('edit', { node: node.label ?? node.id })} {...input} />;
}
