// A list that narrows as one types; arrows move, Enter chooses, Esc leaves.

import { Command } from 'cmdk';
import { type ReactNode, useContext, useState } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TypedAhead } from '../ui/TypedAhead.ts';
import { paletteTexts } from './texts.ts';
import './searchDialog.css';

export interface SearchItem {
  readonly id: string;
  readonly content: ReactNode;
  readonly isDisabled?: boolean;
  readonly choose: () => void;
}

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** Already ranked. */
  readonly search: (query: string) => readonly SearchItem[];
  /** Said where there is nothing to choose from at all. */
  readonly empty?: string;
  readonly onClose: () => void;
}

export function SearchDialog({ label, placeholder, search, empty, onClose }: Props) {
  const text = useTexts(paletteTexts);
  const [query, setQuery] = useState(useContext(TypedAhead));
  const items = search(query);
  return (
    <Dialog label={label} className="search-dialog" onClose={onClose}>
      <Command label={label} shouldFilter={false} loop>
        <Command.Input value={query} onValueChange={setQuery} placeholder={placeholder} />
        <Command.List label={label}>
          {items.map(({ id, content, isDisabled, choose }) => (
            <Command.Item key={id} value={id} disabled={isDisabled === true} onSelect={choose}>
              {content}
            </Command.Item>
          ))}
          {items.length === 0 && (
            <p className="search-dialog-empty">
              {query === '' && empty !== undefined ? empty : text('nothingFound', { query })}
            </p>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}
