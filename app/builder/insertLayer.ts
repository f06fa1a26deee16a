// One more layer behind another: an Affine as wide as what it follows, and the same activation.

import { type Document, freshId, type GraphNode, ops, type Position } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';
import { addNode } from '../editing/addNode.ts';
import { connect, reconnect } from '../editing/connect.ts';
import { moveNodes } from '../editing/moveNodes.ts';
import { setParam } from '../editing/setParam.ts';
import type { HandleRef } from '../session/session.ts';
import { isActivation, isLayer } from './activation.ts';
import { columnGap } from './layOut.ts';

export interface Inserted {
  readonly recipe: Recipe;
  readonly nodes: readonly string[];
}

/** A box and the room behind it. */
const pitch = 88 + columnGap;

/**
 * Behind the activation that a selected affine node leads to, or the one selected, come another Affine and the same
 * activation. Behind an affine node without one – the last layer – they come the other way round, so that the last stays bare.
 * `width` is the length of the last axis there.
 */
export function insertLayer(document: Document, selected: string, width: number): Inserted | null {
  const { nodes } = document.model;
  const start = nodes.get(selected);
  if (start === undefined) return null;
  const layer = hasUnits(start) ? start : before(document, start, hasUnits);
  const follower = hasUnits(start) ? after(document, start, isActivating) : start;
  const model = follower ?? before(document, start, isActivating);
  const level = (node: GraphNode | null): number | undefined => document.layout.get(node?.id ?? '')?.y;
  const added: readonly Added[] = [
    { ...layerLike(layer, width), level: level(layer) },
    { type: model?.type ?? 'relu', params: model?.params ?? {}, level: level(model) },
  ];
  return splice(document, follower ?? start, follower === null ? added.toReversed() : added);
}

/** As wide as what it follows; an Affine where no other is before it. */
function layerLike(model: GraphNode | null, width: number): Pick<GraphNode, 'type' | 'params'> {
  const { type = 'affine', params = {} } = model ?? {};
  const op = ops.get(type);
  const units = op?.kind === 'compute' ? op.units : undefined;
  return { type, params: { ...params, ...(units === undefined ? {} : { [units]: width }) } };
}

interface Added extends Pick<GraphNode, 'type' | 'params'> {
  /** Where it stands, from the top; undefined: where that stands which it follows. */
  readonly level: number | undefined;
}

type Test = (node: GraphNode) => boolean;

const hasUnits: Test = ({ type }) => isLayer(ops.get(type));

const isActivating: Test = ({ type }) => isActivation(ops.get(type));

/** The node straight behind, where it passes the test. */
function after({ model }: Document, { id }: GraphNode, test: Test): GraphNode | null {
  for (const { source, target } of model.edges.values()) {
    const found = source === id ? model.nodes.get(target) : undefined;
    if (found !== undefined && test(found)) return found;
  }
  return null;
}

/** The nearest node upstream, along first inputs, that passes the test. */
function before({ model }: Document, start: GraphNode, test: Test): GraphNode | null {
  const sources = new Map(
    [...model.edges.values()].flatMap(({ source, target, targetHandle }) =>
      targetHandle === 'x' ? [[target, source] as const] : [],
    ),
  );
  const seen = new Set<string>();
  let at = sources.get(start.id);
  while (at !== undefined && !seen.has(at)) {
    const node = model.nodes.get(at);
    if (node !== undefined && test(node)) return node;
    seen.add(at);
    at = sources.get(at);
  }
  return null;
}

/** All wires that left `end` leave the last new node instead; what stands further right makes room. */
function splice(document: Document, end: GraphNode, added: readonly Added[]): Inserted {
  const { nodes, edges } = document.model;
  const taken = new Map<string, unknown>(nodes);
  const news = added.map((each): Added & { readonly id: string } => {
    const id = freshId(taken, `${each.type}1`);
    taken.set(id, each);
    return { ...each, id };
  });
  const chain = [end.id, ...news.map(({ id }) => id)];
  const last = out(chain.at(-1) ?? end.id);
  const leaving = [...edges.values()].filter(({ source }) => source === end.id);
  const from = document.layout.get(end.id) ?? { x: 0, y: 0 };
  const recipe: Recipe = (draft) => {
    moveNodes(pushed(document, from.x))(draft);
    news.forEach(({ id, type, params, level }, index) => {
      addNode(id, type, { x: from.x + pitch * (index + 1), y: level ?? from.y })(draft);
      for (const [name, value] of Object.entries(params)) setParam(id, name, value)(draft);
    });
    for (const { id, target, targetHandle } of leaving)
      reconnect(id, last, { node: target, handle: targetHandle, end: 'target' })(draft);
    news.forEach(({ id }, index) => {
      connect(out(chain[index] ?? end.id), { node: id, handle: 'x', end: 'target' })(draft);
    });
    if (draft.target?.node === end.id) draft.target.node = last.node;
  };
  return { recipe, nodes: news.map(({ id }) => id) };
}

const out = (node: string): HandleRef => ({ node, handle: 'out', end: 'source' });

const pushed = ({ layout }: Document, x: number): ReadonlyMap<string, Position> =>
  new Map([...layout].flatMap(([id, at]) => (at.x > x ? [[id, { x: at.x + 2 * pitch, y: at.y }]] : [])));
