// Every op there is, by family: dragged onto the canvas, or clicked into its middle.

import { Search } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { categories, type Op } from '../../engine/index.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { addAtCentre } from './addOp.ts';
import { PaletteOp } from './PaletteOp.tsx';
import { searchOps } from './searchOps.ts';
import { paletteTexts } from './texts.ts';
import './palette.css';

export function Palette() {
  const editor = useEditor();
  const text = useTexts(paletteTexts);
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = searchOps(query);
  const groups =
    query.trim() === ''
      ? categories.map((category) => ({ category, ops: found.filter((op) => op.category === category) }))
      : [{ category: null, ops: found }];

  const onSearchKey = (event: KeyboardEvent): void => {
    const [best] = found;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && best !== undefined) addAtCentre(editor, best);
    else if (event.key === 'Escape') setQuery('');
    else if (event.key === 'ArrowDown') moveFocus(list.current, 'first');
    else return;
    event.preventDefault();
  };

  return (
    <div className="palette">
      <label className="palette-search">
        <Search aria-hidden />
        <input
          type="text"
          value={query}
          placeholder={text('search')}
          aria-label={text('search')}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onSearchKey}
        />
      </label>
      <div
        className="palette-list"
        ref={list}
        role="toolbar"
        aria-orientation="vertical"
        aria-label={text('addNode')}
        onKeyDown={(event) => onListKey(event, list.current)}
      >
        {groups.map(({ category, ops }) => (
          <Family
            key={category ?? 'found'}
            name={category === null ? null : text(category)}
            ops={ops}
            first={found[0]}
          />
        ))}
        {found.length === 0 && <p className="palette-empty">{text('nothingFound', { query })}</p>}
      </div>
    </div>
  );
}

interface FamilyProps {
  readonly name: string | null;
  readonly ops: readonly Op[];
  /** The op of the whole list that Tab goes to. */
  readonly first: Op | undefined;
}

function Family({ name, ops, first }: FamilyProps) {
  const text = useTexts(paletteTexts);
  if (ops.length === 0) return null;
  return (
    <section aria-label={name ?? text('search')}>
      {name !== null && <h3>{name}</h3>}
      <ul>
        {ops.map((op) => (
          <PaletteOp key={op.id} op={op} tabIndex={op === first ? 0 : -1} />
        ))}
      </ul>
    </section>
  );
}

type Move = 'first' | 'last' | 'next' | 'previous';
const moves: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

function onListKey(event: KeyboardEvent, list: HTMLElement | null): void {
  const move = moves[event.key];
  if (move === undefined) return;
  event.preventDefault();
  moveFocus(list, move);
}

/** Arrows walk through the ops, so that Tab need not. */
function moveFocus(list: HTMLElement | null, move: Move): void {
  const buttons = [...(list?.querySelectorAll('button') ?? [])];
  const current = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const index = { first: 0, last: buttons.length - 1, next: current + 1, previous: current - 1 }[move];
  buttons[Math.min(Math.max(index, 0), buttons.length - 1)]?.focus();
}
