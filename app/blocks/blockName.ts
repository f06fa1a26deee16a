// What a block is called: what people call it, else what it is.

import { type Document, type Language, ops } from '../../engine/index.ts';

/** Of a layer that is not opened, too. */
export function blockName({ blocks, model }: Document, id: string, language: Language): string {
  const block = blocks.get(id);
  const type = block?.opened?.type ?? model.nodes.get(id)?.type ?? '';
  return block?.label || ops.get(type)?.text[language].name || id;
}
