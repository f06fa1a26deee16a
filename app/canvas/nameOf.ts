// What a node is called in sentences: its label, else its op's name, else its type.

import { type GraphNode, type Language, ops } from '../../engine/index.ts';

export const nameOf = (node: GraphNode | undefined, language: Language): string =>
  node === undefined ? '' : node.label || ops.get(node.type)?.text[language].name || node.type;
