// What can be done to a node of the outline: wire it, differentiate it, delete it.

import { Trash2 } from 'lucide-react';
import type { MouseEvent } from 'react';
import { OutlineBlock } from '../blocks/OutlineBlock.tsx';
import { remove } from '../editing/remove.ts';
import { setTarget } from '../editing/setTarget.ts';
import { useDerived, useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { nothing, selectNodes } from '../session/selection.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ConnectTo } from './ConnectTo.tsx';
import { texts } from './texts.ts';

export function NodeActions({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useTexts(texts);
  const { document, session } = useEditor();
  const isTarget = useDerived(({ computed }) => computed.run.plan.seed?.node === id);
  const removeThis = (event: MouseEvent): void => {
    focusBeside(event.currentTarget.closest('li'));
    document.edit(remove(selectNodes([id])), 'commit');
    if (session.getState().selection.nodes.has(id)) session.setState({ selection: nothing });
  };
  const differentiate = text('differentiate', { node: name });
  const removal = text('remove', { node: name });
  return (
    <div className="outline-actions">
      <OutlineBlock id={id} name={name} />
      <ConnectTo id={id} name={name} />
      <IconButton
        className="outline-target"
        name={differentiate}
        aria-pressed={isTarget}
        run={() => document.edit(setTarget(id), 'commit')}
      >
        ∂
      </IconButton>
      <IconButton name={removal} run={removeThis}>
        <Trash2 aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** The row is about to go: whoever works by keys goes on with the next. */
function focusBeside(row: Element | null): void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  beside?.querySelector<HTMLElement>('.outline-name')?.focus();
}
