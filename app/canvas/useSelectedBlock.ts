// The block that is selected as a whole: its frame says so, rather than every node in it.

import { wholeBlock } from '../blocks/canOpen.ts';
import { useDocument, useSession } from '../editor/EditorContext.tsx';

export function useSelectedBlock(): string | null {
  const nodes = useSession(({ selection }) => selection.nodes);
  return useDocument(({ blocks }) => wholeBlock(blocks, nodes));
}
