// A port of a folded block is a port of a node inside it.

import type { Block } from '../../engine/index.ts';
import type { HandleRef } from '../session/session.ts';

export function throughBlock(blocks: { get(id: string): Block | undefined }, ref: HandleRef): HandleRef {
  const block = blocks.get(ref.node);
  if (block === undefined) return ref;
  const ports = ref.end === 'source' ? block.outputs : block.inputs;
  const port = ports.find(({ name }) => name === ref.handle);
  return port === undefined ? ref : { ...ref, node: port.node, handle: port.handle };
}
