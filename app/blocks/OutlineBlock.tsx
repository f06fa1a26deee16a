// In the outline: the block that a node stands in, and the way into its layer or out of the block.

import { ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react';
import type { Command } from '../commands/command.ts';
import { foldBack } from '../commands/foldBack.ts';
import { openLayer } from '../commands/openLayer.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { selectNodes } from '../session/selection.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { blockName } from './blockName.ts';
import { blockHolding, isOpenable } from './canOpen.ts';

export function OutlineBlock({ id, name }: { readonly id: string; readonly name: string }) {
  const language = useSession((session) => session.language);
  const isComputed = useDerived(({ computed }) => computed.graph.indexOf.has(id));
  const canOpen = useDocument(({ model }) => isOpenable(model.nodes.get(id))) && isComputed;
  const block = useDocument((document) => {
    const around = blockHolding(document.blocks, new Set([id]), 'open');
    return around === null ? null : blockName(document, around.id, language);
  });
  return (
    <>
      {canOpen && <Act command={openLayer} node={id} of={name} icon={ChevronsLeftRight} />}
      {block !== null && <Act command={foldBack} node={id} of={block} icon={ChevronsRightLeft} />}
    </>
  );
}

interface ActProps {
  readonly command: Command;
  readonly node: string;
  readonly of: string;
  readonly icon: typeof ChevronsLeftRight;
}

function Act({ command, node, of, icon: Icon }: ActProps) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const says = `${command.label[language]}: ${of}`;
  return (
    <IconButton
      name={says}
      run={() => {
        editor.session.setState({ selection: selectNodes([node]) });
        command.run(editor);
      }}
    >
      <Icon aria-hidden="true" />
    </IconButton>
  );
}
