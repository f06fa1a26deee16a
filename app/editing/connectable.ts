// Whether a wire may run between two ports, and in words why not.

import {
  type Document,
  type Graph,
  type GraphEdge,
  type GraphNode,
  lower,
  type Model,
  type Translated,
} from '../../engine/index.ts';
import { throughBlock } from '../blocks/through.ts';
import { inEveryLanguage } from '../i18n/texts.ts';
import { inWords } from '../problems/issueWords.ts';
import type { HandleRef } from '../session/session.ts';
import { texts } from './texts.ts';
import { wiresBy } from './wiresBy.ts';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: Translated };

const fine: Verdict = { ok: true };

/** Judges any port that a wire drawn from `from` may be dropped on; what many ports share is worked out once. */
export function judgeFrom(
  { model, blocks }: Document,
  graph: Graph,
  shown: HandleRef,
): (to: HandleRef) => Verdict {
  const from = throughBlock(blocks, shown);
  const barred = reach(model, from);
  const wiresInto = wiresBy(model, 'target');
  const shapeOf = (node: string, handle: string): Shape | undefined => {
    const lowered = graph.nodes[graph.indexOf.get(node) ?? -1];
    if (lowered?.kind !== 'source') return lowered?.shape;
    return lowered.sources[lowered.op.outputs.indexOf(handle)]?.shape;
  };
  const known = new Map<string, Verdict>();
  return (port) => {
    const to = throughBlock(blocks, port);
    if (to.end === from.end) return refused('sameEnd');
    if (to.node === from.node) return refused('itself');
    if (barred.has(to.node)) return refused('cycle');
    const [source, target] = from.end === 'source' ? [from, to] : [to, from];
    const node = model.nodes.get(target.node);
    const others = (wiresInto.get(target.node) ?? []).filter((wire) => wire.targetHandle !== target.handle);
    const feeds = [
      ...others.map((wire) => ({
        handle: wire.targetHandle,
        shape: shapeOf(wire.source, wire.sourceHandle),
      })),
      { handle: target.handle, shape: shapeOf(source.node, source.handle) },
    ];
    if (node === undefined || !feeds.every(isShaped)) return fine;
    const key = JSON.stringify([node.type, node.params, feeds]);
    const verdict = known.get(key) ?? judgeShapes(node, feeds);
    known.set(key, verdict);
    return verdict;
  };
}

const refused = (key: keyof (typeof texts)['en']): Verdict => ({
  ok: false,
  reason: inEveryLanguage((language) => texts[language][key]),
});

/** The nodes that the wire must not lead to: those before an output, those after an input. */
function reach(model: Model, { node, end }: HandleRef): ReadonlySet<string> {
  const wires = wiresBy(model, end === 'source' ? 'target' : 'source');
  const found = new Set<string>();
  const open = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { source, target } of wires.get(at) ?? []) {
      const next = end === 'source' ? source : target;
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return found;
}

type Shape = Graph['nodes'][number]['shape'];

interface Feed {
  readonly handle: string;
  readonly shape: Shape;
}

const isShaped = (feed: { readonly handle: string; readonly shape: Shape | undefined }): feed is Feed =>
  feed.shape !== undefined;

/** The node alone, with stand-ins of the right shapes wired to it, lowered as ever. */
function judgeShapes(node: GraphNode, feeds: readonly Feed[]): Verdict {
  const nodes = new Map<string, GraphNode>([[node.id, node]]);
  const edges = new Map<string, GraphEdge>();
  for (const { handle, shape } of feeds) {
    const id = `${node.id} ${handle}`;
    const params = { shape, init: 'zeros' };
    nodes.set(id, { id, type: 'parameter', label: null, params, extra: {} });
    edges.set(id, { id, source: id, sourceHandle: 'out', target: node.id, targetHandle: handle, extra: {} });
  }
  const problem = lower({ nodes, edges }).issues.find(({ code }) => code === 'shape');
  if (problem === undefined) return fine;
  const reason = inWords(problem);
  return reason === null ? refused('misfit') : { ok: false, reason };
}
