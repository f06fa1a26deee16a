// Blocks that people make: nodes put together under a name, with a port for every wire that crosses the border.

import { blocksAround, crossing, homesOf, nodesWithin } from './blocks.ts';
import type { Block, BlockPort, Document, GraphEdge } from './document.ts';

/**
 * The nodes in a block of their own, inside the block that they all stood in. A block of which one node is wanted goes in
 * as a whole. The same document where there is nothing to group.
 */
export function groupNodes(
  document: Document,
  wanted: ReadonlySet<string>,
  id: string,
  label: string,
): Document {
  const { model, blocks, layout } = document;
  const homes = homesOf(blocks);
  const nodes = [...wanted].filter((node) => model.nodes.has(node));
  const home = commonHome(nodes.map((node) => blocksAround(homes, node)));
  const members = [...new Set(nodes.map((node) => topBelow(homes, node, home)))];
  if (members.length === 0 || (home !== null && members.length === blocks.get(home)?.members.length))
    return document;
  const within = new Set(members.flatMap((member) => [...nodesWithin(blocks, member)]));
  const block: Block = {
    id,
    label,
    members,
    folded: false,
    ...portsOf(document, within),
    opened: null,
    extra: {},
  };
  const moved = new Set(members);
  const rest = [...blocks].map(
    ([key, other]) => [key, key === home ? adopted(other, moved, id) : other] as const,
  );
  const places = [...within].flatMap((node) => layout.get(node) ?? []);
  const middle = {
    x: Math.round(mean(places.map(({ x }) => x))),
    y: Math.round(mean(places.map(({ y }) => y))),
  };
  return {
    ...document,
    blocks: new Map([...rest, [id, block]]),
    layout: places.length === 0 ? layout : new Map([...layout, [id, middle]]),
  };
}

/** The block gone, what stood in it where it stood. */
export function ungroup(document: Document, id: string): Document {
  const { blocks, layout } = document;
  const block = blocks.get(id);
  if (block === undefined) return document;
  const rest = [...blocks].flatMap(([key, other]): readonly (readonly [string, Block])[] => {
    if (key === id) return [];
    const members = other.members.flatMap((member) => (member === id ? block.members : [member]));
    return [[key, other.members.includes(id) ? { ...other, members } : other]];
  });
  return {
    ...document,
    blocks: new Map(rest),
    layout: new Map([...layout].filter(([key]) => key !== id)),
  };
}

/** Drawn as one box, or as a frame around what is inside. Wires that came to cross the border get ports of their own. */
export function withFolded(document: Document, id: string, folded: 'folded' | 'open'): Document {
  const block = document.blocks.get(id);
  if (block === undefined) return document;
  const ported = withAllPorts(document, block);
  return {
    ...document,
    blocks: new Map(document.blocks).set(id, { ...ported, folded: folded === 'folded' }),
  };
}

/** The block with a port for every wire that crosses its border, whatever it said of them. */
export function withAllPorts(document: Pick<Document, 'model' | 'blocks'>, block: Block): Block {
  const { into, out } = crossing(document.model.edges.values(), nodesWithin(document.blocks, block.id));
  const ends = {
    inputs: into.map(({ target, targetHandle }) => ({
      name: targetHandle,
      node: target,
      handle: targetHandle,
    })),
    outputs: out.map(({ source, sourceHandle }) => ({
      name: sourceHandle,
      node: source,
      handle: sourceHandle,
    })),
  };
  const inputs = named([...block.inputs, ...ends.inputs]);
  const outputs = named([...block.outputs, ...ends.outputs]);
  const isSame = inputs.length === block.inputs.length && outputs.length === block.outputs.length;
  return isSame ? block : { ...block, inputs, outputs };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The innermost block that is in all the lists; null is the page. */
function commonHome(around: readonly (readonly string[])[]): string | null {
  const [first = []] = around;
  return first.find((home) => around.every((homes) => homes.includes(home))) ?? null;
}

function topBelow(homes: ReadonlyMap<string, string>, node: string, home: string | null): string {
  let top = node;
  for (let at = homes.get(node); at !== undefined && at !== home; at = homes.get(at)) top = at;
  return top;
}

function adopted(block: Block, moved: ReadonlySet<string>, id: string): Block {
  const members = block.members.filter((member) => !moved.has(member));
  return { ...block, members: [...members, id] };
}

/** One for every input that a wire comes into, and every output that a wire leaves or nothing uses, named apart. */
function portsOf({ model }: Document, within: ReadonlySet<string>): Pick<Block, 'inputs' | 'outputs'> {
  const { into, out, inside } = crossing(model.edges.values(), within);
  const used = new Set(inside.map(({ source }) => source));
  const loose = [...within].filter((node) => !used.has(node));
  const labelOf = (node: string): string | null => model.nodes.get(node)?.label || null;
  const outputs = [
    ...out.map(({ source, sourceHandle }) => ({ node: source, handle: sourceHandle })),
    ...loose
      .filter((node) => !out.some(({ source }) => source === node))
      .map((node) => ({ node, handle: 'out' })),
  ];
  const byInput = (a: GraphEdge, b: GraphEdge): number =>
    `${a.target} ${a.targetHandle}` < `${b.target} ${b.targetHandle}` ? -1 : 1;
  return {
    inputs: named(
      into.toSorted(byInput).map(({ source, target, targetHandle }) => ({
        name: labelOf(source) ?? targetHandle,
        node: target,
        handle: targetHandle,
      })),
    ),
    outputs: named(outputs.map(({ node, handle }) => ({ name: labelOf(node) ?? handle, node, handle }))),
  };
}

/** Each port once; of equal names the later ones are counted: x, x2. */
function named(ports: readonly BlockPort[]): readonly BlockPort[] {
  const taken = new Set<string>();
  const met = new Set<string>();
  return ports.flatMap(({ name, node, handle }) => {
    const key = JSON.stringify([node, handle]);
    if (met.has(key)) return [];
    met.add(key);
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name}${count}`;
    taken.add(free);
    return [{ name: free, node, handle }];
  });
}
