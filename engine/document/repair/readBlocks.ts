// The blocks of a file: a forest over the nodes, whatever the file says.

import { nodesWithin } from '../blocks.ts';
import type { Block, BlockPort, Json, JsonObject, OpenedNode, Position } from '../document.ts';
import { foundOf } from '../found.ts';
import { handleIndex } from '../handles.ts';
import { isObject } from '../isObject.ts';
import { limits } from '../limits.ts';
import { type Desk, notice, without } from './desk.ts';
import { type Entry, isId, isName, readObject, readText } from './fields.ts';
import { type NodesRead, readPosition } from './readNodes.ts';

type Nodes = Pick<NodesRead, 'nodes' | 'find'>;

interface Draft {
  /** Its place in the file. */
  readonly index: number;
  readonly id: string;
  readonly raw: JsonObject;
  readonly members: readonly Json[];
}

export interface BlocksRead {
  readonly blocks: ReadonlyMap<string, Block>;
  readonly places: ReadonlyMap<string, Position>;
}

/** Of blocks that want the same member the first has it; one that would stand in itself does not; one without any is none. */
export function readBlocks(desk: Desk, { raw, rest }: Entry, { nodes, find }: Nodes): BlocksRead {
  const refused = new Map<number, Json>();
  const drafts = readDrafts(desk, raw.blocks ?? null, rest, { nodes, refused });
  const granted = membersOf(desk, drafts, { nodes, find });
  const members = peopled(granted, nodes);
  const places = new Map<string, Position>();
  const blocks = new Map<string, Block>();
  for (const draft of drafts) {
    const inside = members.get(draft.id) ?? [];
    if (inside.length === 0) {
      refuse(desk, draft.index, draft.raw.nodes ?? null);
      // Without the members that it may not have: read again, it could find them free.
      refused.set(draft.index, { ...draft.raw, nodes: granted.get(draft.id) ?? [] });
    } else blocks.set(draft.id, readBlock(desk, draft, inside, places));
  }
  // In the order of the file, so that what is saved and read again stays as it is.
  const inOrder = [...refused].sort(([a], [b]) => a - b);
  if (desk.isNewer) desk.aside.blocks.push(...inOrder.map(([, block]) => block));
  return { blocks: withPorts(desk, blocks, { nodes, find }), places };
}

const refuse = (desk: Desk, index: number, found: Json): void =>
  notice(desk, 'bad-block', {}, { number: index + 1, limit: limits.blocks, found: foundOf(found) });

function readDrafts(
  desk: Desk,
  written: Json,
  rest: Record<string, Json>,
  { nodes, refused }: { readonly nodes: Nodes['nodes']; readonly refused: Map<number, Json> },
): readonly Draft[] {
  if (written === null) return [];
  if (!Array.isArray(written)) {
    notice(desk, 'bad-field', {}, { field: 'blocks', expected: 'list', found: foundOf(written) });
    if (desk.isNewer) rest.blocks = written;
    return [];
  }
  const met = new Set<string>();
  return written.flatMap((raw: Json, index): readonly Draft[] => {
    const { id, nodes: members } = isObject(raw) ? raw : {};
    const isGood = isName(id) && Array.isArray(members) && !met.has(id) && !nodes.has(id);
    if (!isGood || met.size >= limits.blocks || !isObject(raw)) {
      refuse(desk, index, isObject(raw) ? (raw.id ?? null) : raw);
      refused.set(index, raw);
      return [];
    }
    met.add(id);
    return [{ index, id, raw, members }];
  });
}

/** By block: what stands directly inside, each thing in one block, and no block in itself. */
function membersOf(
  desk: Desk,
  drafts: readonly Draft[],
  { nodes, find }: Nodes,
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const homes = new Map<string, string>();
  const standsIn = (block: string, outer: string): boolean => {
    for (let at: string | undefined = block; at !== undefined; at = homes.get(at))
      if (at === outer) return true;
    return false;
  };
  for (const { id, members } of drafts) {
    for (const written of members) {
      const member = isId(written) ? (byId.has(String(written)) ? String(written) : find(written)) : null;
      const isThere = member !== null && (nodes.has(member) || byId.has(member));
      if (isThere && !homes.has(member) && !standsIn(id, member)) homes.set(member, id);
      else notice(desk, 'bad-member', {}, { block: id, member: foundOf(written) });
    }
  }
  const members = new Map<string, string[]>();
  for (const [member, home] of homes) members.set(home, [...(members.get(home) ?? []), member]);
  return members;
}

/** A block with nothing but empty blocks inside is empty. */
function peopled(
  members: ReadonlyMap<string, readonly string[]>,
  nodes: Nodes['nodes'],
): ReadonlyMap<string, readonly string[]> {
  let left = members;
  for (let size = -1; size !== left.size; ) {
    size = left.size;
    const isLeft = (member: string): boolean => nodes.has(member) || left.has(member);
    left = new Map(
      [...left].flatMap(([id, inside]) => (inside.some(isLeft) ? [[id, inside.filter(isLeft)]] : [])),
    );
  }
  return left;
}

const blockFields = ['id', 'label', 'nodes', 'folded', 'inputs', 'outputs', 'opened', 'position'];

function readBlock(
  desk: Desk,
  { id, raw }: Draft,
  members: readonly string[],
  places: Map<string, Position>,
): Block {
  const entry: Entry = { raw, rest: without(raw, blockFields), where: { node: id } };
  const label = readText(desk, entry, 'label');
  const place = readPosition(desk, entry);
  if (place !== null) places.set(id, place);
  const ports = (field: 'inputs' | 'outputs'): readonly BlockPort[] =>
    readPorts(desk, id, raw[field] ?? null);
  return {
    id,
    label,
    members,
    folded: raw.folded === true,
    inputs: ports('inputs'),
    outputs: ports('outputs'),
    opened: readOpened(desk, entry),
    extra: entry.rest,
  };
}

function readPorts(desk: Desk, block: string, written: Json): readonly BlockPort[] {
  if (!Array.isArray(written)) {
    if (written !== null) notice(desk, 'bad-port', {}, { block, port: foundOf(written) });
    return [];
  }
  return written.flatMap((raw: Json) => {
    const { name, node, handle } = isObject(raw) ? raw : {};
    if (isName(name) && isId(node) && isName(handle)) return [{ name, node: String(node), handle }];
    notice(desk, 'bad-port', {}, { block, port: foundOf(raw) });
    return [];
  });
}

function readOpened(desk: Desk, { raw }: Entry): OpenedNode | null {
  const written = raw.opened ?? null;
  if (written === null) return null;
  const { type, inputs } = isObject(written) ? written : {};
  if (!isObject(written) || !isName(type) || !Array.isArray(inputs) || !inputs.every(isShape)) {
    notice(desk, 'bad-field', {}, { field: 'opened', expected: 'object', found: foundOf(written) });
    return null;
  }
  const entry: Entry = {
    raw: written,
    rest: without(written, ['type', 'label', 'params', 'inputs']),
    where: {},
  };
  const label = readText(desk, entry, 'label');
  const params = readObject(desk, entry, 'params') ?? {};
  return { type, label, params, extra: entry.rest, shapes: inputs };
}

const isShape = (json: Json): json is readonly number[] =>
  Array.isArray(json) && json.every((length) => Number.isInteger(length) && (length as number) >= 0);

/** Ports name a node inside and a handle that it has; each node's port is shown once, under a name of its own. */
function withPorts(
  desk: Desk,
  blocks: ReadonlyMap<string, Block>,
  { nodes, find }: Nodes,
): ReadonlyMap<string, Block> {
  return new Map(
    [...blocks].map(([id, block]) => {
      const within = nodesWithin(blocks, id);
      const sound = (end: 'inputs' | 'outputs'): readonly BlockPort[] => {
        const names = new Set<string>();
        const ends = new Set<string>();
        return block[end].flatMap((port): readonly BlockPort[] => {
          const node = find(port.node);
          const key = JSON.stringify([node, port.handle]);
          const isSound = within.has(node) && hasHandle(desk, nodes, node, port.handle, end);
          if (!isSound || names.has(port.name) || ends.has(key)) {
            notice(desk, 'bad-port', {}, { block: id, port: port.name });
            return [];
          }
          names.add(port.name);
          ends.add(key);
          return [{ ...port, node }];
        });
      };
      return [id, { ...block, inputs: sound('inputs'), outputs: sound('outputs') }];
    }),
  );
}

function hasHandle(
  { catalogue }: Desk,
  nodes: Nodes['nodes'],
  id: string,
  handle: string,
  end: 'inputs' | 'outputs',
): boolean {
  const node = nodes.get(id);
  if (node === undefined) return false;
  if (end === 'outputs') return catalogue.outputsOf(node.type)?.includes(handle) ?? true;
  const inputs = catalogue.inputsOf(node.type, node.params);
  if (inputs === null) return true;
  return inputs === 'variadic'
    ? (handleIndex(handle) ?? limits.inputs) < limits.inputs
    : inputs.includes(handle);
}
