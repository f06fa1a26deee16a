// The model as it is drawn: a folded block is one node, and wires across its border end at its ports.

import {
  type Block,
  type BlockPort,
  type Document,
  type GraphEdge,
  type GraphNode,
  type Model,
  withAllPorts,
} from '../../engine/index.ts';
import { standIns } from './standIns.ts';

export interface Drawn {
  /** Wires keep their ids, and so their numbers. */
  readonly model: Model;
  /** The blocks that are drawn as one node, by id. */
  readonly folded: ReadonlyMap<string, Block>;
  /** By node that is not drawn: the block that is in its place. */
  readonly standIn: ReadonlyMap<string, string>;
}

const known = new WeakMap<Model, { readonly blocks: Document['blocks']; readonly drawn: Drawn }>();

/** The very model of the document where nothing is folded. */
export function drawnOf({ model, blocks }: Pick<Document, 'model' | 'blocks'>): Drawn {
  const last = known.get(model);
  if (last?.blocks === blocks) return last.drawn;
  const drawn = draw(model, blocks);
  known.set(model, { blocks, drawn });
  return drawn;
}

function draw(model: Model, blocks: Document['blocks']): Drawn {
  const standIn = standIns(blocks);
  if (standIn.size === 0) return { model, folded: new Map(), standIn };
  const folded = new Map(
    [...new Set(standIn.values())].flatMap((id) => {
      const block = blocks.get(id);
      return block === undefined ? [] : [[id, withAllPorts({ model, blocks }, block)] as const];
    }),
  );
  const nodes = new Map([...model.nodes].filter(([id]) => !standIn.has(id)));
  for (const block of folded.values()) nodes.set(block.id, asNode(block));
  const edges = [...model.edges].flatMap(([id, edge]) => {
    const rerouted = reroute(edge, folded, standIn);
    return rerouted === null ? [] : [[id, rerouted] as const];
  });
  return { model: { nodes, edges: new Map(edges) }, folded, standIn };
}

const asNode = ({ id, label, opened }: Block): GraphNode => ({
  id,
  type: opened?.type ?? 'block',
  label: label ?? opened?.label ?? null,
  params: {},
  extra: {},
});

/** null for a wire inside. */
function reroute(
  edge: GraphEdge,
  folded: ReadonlyMap<string, Block>,
  standIn: ReadonlyMap<string, string>,
): GraphEdge | null {
  const [from, to] = [standIn.get(edge.source), standIn.get(edge.target)];
  if (from === undefined && to === undefined) return edge;
  if (from === to) return null;
  const nameIn = (ports: readonly BlockPort[] | undefined, node: string, handle: string): string =>
    ports?.find((port) => port.node === node && port.handle === handle)?.name ?? handle;
  return {
    ...edge,
    source: from ?? edge.source,
    sourceHandle:
      from === undefined
        ? edge.sourceHandle
        : nameIn(folded.get(from)?.outputs, edge.source, edge.sourceHandle),
    target: to ?? edge.target,
    targetHandle:
      to === undefined ? edge.targetHandle : nameIn(folded.get(to)?.inputs, edge.target, edge.targetHandle),
  };
}
