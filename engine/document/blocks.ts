// Blocks as a forest over the nodes: who stands in which, and what is left when nodes go.

import type { Block, GraphEdge } from './document.ts';

export type Blocks = ReadonlyMap<string, Block>;

/** By node or block: the block that it stands in. */
export function homesOf(blocks: Blocks): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const { id, members } of blocks.values()) for (const member of members) homes.set(member, id);
  return homes;
}

/** The nodes of a block, those of the blocks inside it included. */
export function nodesWithin(blocks: Blocks, id: string): ReadonlySet<string> {
  const nodes = new Set<string>();
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const block = blocks.get(at);
    if (block === undefined) nodes.add(at);
    else open.push(...block.members);
  }
  return nodes;
}

/** The blocks that something stands in, the innermost first. */
export function blocksAround(homes: ReadonlyMap<string, string>, id: string): readonly string[] {
  const around: string[] = [];
  for (let home = homes.get(id); home !== undefined; home = homes.get(home)) around.push(home);
  return around;
}

/** Blocks without what is gone, and without those that nothing is left of; the same map where nothing is. */
export function withoutNodes(blocks: Blocks, gone: ReadonlySet<string>): Blocks {
  const lost = new Set(gone);
  let left = blocks;
  for (let before: Blocks | null = null; before !== left; ) {
    before = left;
    const kept = [...left.values()].map((block) => shrunk(block, lost));
    for (const { id, members } of kept) if (members.length === 0) lost.add(id);
    const isSame = kept.every((block) => left.get(block.id) === block && block.members.length > 0);
    if (!isSame)
      left = new Map(kept.flatMap((block) => (block.members.length > 0 ? [[block.id, block]] : [])));
  }
  return left;
}

function shrunk(block: Block, lost: ReadonlySet<string>): Block {
  const { members, inputs, outputs } = block;
  const isLeft = ({ node }: { readonly node: string }): boolean => !lost.has(node);
  if (!members.some((id) => lost.has(id)) && inputs.every(isLeft) && outputs.every(isLeft)) return block;
  return {
    ...block,
    members: members.filter((id) => !lost.has(id)),
    inputs: inputs.filter(isLeft),
    outputs: outputs.filter(isLeft),
  };
}

/** Every id in a block put through a renaming. */
export function renamed(block: Block, nameOf: (id: string) => string): Block {
  const port = <T extends { readonly node: string }>(each: T): T => ({ ...each, node: nameOf(each.node) });
  return {
    ...block,
    id: nameOf(block.id),
    members: block.members.map(nameOf),
    inputs: block.inputs.map(port),
    outputs: block.outputs.map(port),
  };
}

/** Ports at the ends of wires: where something else stands in for a node, blocks around show that instead. */
export function withPortsMoved(
  blocks: Blocks,
  move: (end: 'inputs' | 'outputs', node: string, handle: string) => readonly [string, string] | null,
): Blocks {
  return new Map(
    [...blocks].map(([id, block]) => {
      const moved = (end: 'inputs' | 'outputs') =>
        block[end].map((port) => {
          const [node, handle] = move(end, port.node, port.handle) ?? [port.node, port.handle];
          return node === port.node && handle === port.handle ? port : { ...port, node, handle };
        });
      const [inputs, outputs] = [moved('inputs'), moved('outputs')];
      const isSame =
        inputs.every((port, at) => port === block.inputs[at]) &&
        outputs.every((port, at) => port === block.outputs[at]);
      return [id, isSame ? block : { ...block, inputs, outputs }];
    }),
  );
}

/** Wires by how they stand to a set of nodes. */
export function crossing(
  edges: Iterable<GraphEdge>,
  nodes: ReadonlySet<string>,
): {
  readonly into: readonly GraphEdge[];
  readonly out: readonly GraphEdge[];
  readonly inside: readonly GraphEdge[];
} {
  const into: GraphEdge[] = [];
  const out: GraphEdge[] = [];
  const inside: GraphEdge[] = [];
  for (const edge of edges) {
    const [from, to] = [nodes.has(edge.source), nodes.has(edge.target)];
    if (from && to) inside.push(edge);
    else if (to) into.push(edge);
    else if (from) out.push(edge);
  }
  return { into, out, inside };
}
