// Lines of code, each tied to its node: one lights up with the other. By keys, arrows walk the lines and Enter selects the node.

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Line } from '../../engine/exporting.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { selectNodes } from '../session/selection.ts';
import { texts } from './texts.ts';

/** What is shown: longer lines are numbers, packed. */
const widest = 160;
const mostLines = 2000;

export function CodeLines({ lines }: { readonly lines: readonly Line[] }) {
  const say = useTexts(texts);
  const id = useId();
  const { session } = useEditor();
  const shown = lines.slice(0, mostLines).map((line, place) => ({ ...line, place }));
  const [current, setCurrent] = useState<number | null>(null);
  const { list, isInside } = useFollowing();
  const light = (node: string | null): void =>
    session.setState({ highlighted: node === null ? null : { kind: 'node', id: node } });
  const goTo = (index: number): void => {
    const at = Math.max(0, Math.min(shown.length - 1, index));
    setCurrent(at);
    light(lines[at]?.node ?? null);
    document.getElementById(`${id} ${at}`)?.scrollIntoView({ block: 'nearest' });
  };
  const select = (node: string | null | undefined): void => {
    if (node != null) session.setState({ selection: selectNodes([node]) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (event.key === 'Enter' || event.key === ' ') select(lines[current ?? -1]?.node);
    else if (move !== undefined) goTo(move(current ?? -1, shown.length));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      className="code-lines"
      role="listbox"
      tabIndex={0}
      aria-label={say('lines')}
      aria-activedescendant={current === null ? undefined : `${id} ${current}`}
      onKeyDown={onKeyDown}
      onPointerEnter={() => {
        isInside.current = true;
      }}
      onPointerLeave={() => {
        isInside.current = false;
        light(null);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        setCurrent(null);
        light(null);
      }}
    >
      {shown.map(({ text, node, place }) => (
        <CodeLine
          key={place}
          id={`${id} ${place}`}
          text={text}
          node={node}
          isCurrent={place === current}
          light={light}
          select={() => {
            setCurrent(place);
            select(node);
          }}
        />
      ))}
      {lines.length > mostLines && (
        <p className="code-quiet">{say('longer', { count: lines.length - mostLines })}</p>
      )}
    </div>
  );
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
  PageDown: (at) => at + 20,
  PageUp: (at) => at - 20,
};

/** What lights up elsewhere comes into view here. */
function useFollowing() {
  const list = useRef<HTMLDivElement>(null);
  const isInside = useRef(false);
  const lit = useSession(({ highlighted }) => (highlighted?.kind === 'node' ? highlighted.id : null));
  useEffect(() => {
    const isHere = isInside.current || list.current?.contains(document.activeElement) === true;
    if (lit !== null && !isHere)
      list.current?.querySelector('.is-twin')?.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  return { list, isInside };
}

interface CodeLineProps extends Line {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly light: (node: string | null) => void;
  readonly select: () => void;
}

function CodeLine({ id, text, node, isCurrent, light, select }: CodeLineProps) {
  const isTwin = useSession(
    ({ highlighted }) => node !== null && highlighted?.kind === 'node' && highlighted.id === node,
  );
  const isSelected = useSession(({ selection }) => node !== null && selection.nodes.has(node));
  const names = [
    'code-line',
    ...(isTwin ? ['is-twin'] : []),
    ...(isSelected ? ['is-selected'] : []),
    ...(isCurrent ? ['is-current'] : []),
    ...(text.startsWith('#') ? ['is-comment'] : []),
  ];
  return (
    <button
      type="button"
      tabIndex={-1}
      id={id}
      className={names.join(' ')}
      role="option"
      aria-selected={isSelected}
      onPointerEnter={() => light(node)}
      onClick={select}
    >
      {text.length > widest ? `${text.slice(0, widest)}…` : text || ' '}
    </button>
  );
}
