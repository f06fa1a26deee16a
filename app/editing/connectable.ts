// Whether a wire may run between two ports, and in words why not.

import {
  type Document,
  emptyDocument,
  type Graph,
  type GraphNode,
  issueText,
  languages,
  lower,
  type Translated,
} from '../../engine/index.ts';
import type { HandleRef } from '../session/session.ts';
import { texts } from './texts.ts';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: Translated };

const fine: Verdict = { ok: true };

/** Judges any port that a wire drawn from `from` may be dropped on; what all ports share is worked out once. */
export function judgeFrom(document: Document, graph: Graph, from: HandleRef): (to: HandleRef) => Verdict {
  const barred = from.end === 'source' ? upstreamOf(document, from.node) : downstreamOf(document, from.node);
  return (to) => {
    if (to.end === from.end) return refused('sameEnd');
    if (to.node === from.node) return refused('itself');
    if (barred.has(to.node)) return refused('cycle');
    return from.end === 'source'
      ? judgeShape(document, graph, from, to)
      : judgeShape(document, graph, to, from);
  };
}

const refused = (key: keyof (typeof texts)['en']): Verdict => ({
  ok: false,
  reason: { en: texts.en[key], ko: texts.ko[key], ja: texts.ja[key] },
});

const upstreamOf = (document: Document, node: string): ReadonlySet<string> =>
  reach(
    node,
    [...document.model.edges.values()].map(({ source, target }) => [target, source]),
  );
const downstreamOf = (document: Document, node: string): ReadonlySet<string> =>
  reach(
    node,
    [...document.model.edges.values()].map(({ source, target }) => [source, target]),
  );

function reach(start: string, steps: readonly (readonly [string, string])[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const [from, to] of steps) next.set(from, [...(next.get(from) ?? []), to]);
  const found = new Set<string>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const to of next.get(at) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}

/** The target node alone, with stand-ins of the right shapes wired to it, lowered as ever. */
function judgeShape({ model }: Document, graph: Graph, from: HandleRef, to: HandleRef): Verdict {
  const node = model.nodes.get(to.node);
  const wires = [...model.edges.values()].filter(
    (edge) => edge.target === to.node && edge.targetHandle !== to.handle,
  );
  const feeds = [
    ...wires.map(({ source, targetHandle }) => ({ source, handle: targetHandle })),
    { source: from.node, handle: to.handle },
  ];
  const shapes = feeds.map(({ source }) => graph.nodes[graph.indexOf.get(source) ?? -1]?.shape);
  if (node === undefined || shapes.includes(undefined)) return fine;
  const nodes = new Map<string, GraphNode>([[node.id, node]]);
  const edges = new Map(emptyDocument.model.edges);
  feeds.forEach(({ handle }, at) => {
    const id = `${node.id} ${handle}`;
    nodes.set(id, {
      id,
      type: 'parameter',
      label: null,
      params: { shape: shapes[at] ?? [], init: 'zeros' },
      extra: {},
    });
    edges.set(id, { id, source: id, sourceHandle: 'out', target: node.id, targetHandle: handle, extra: {} });
  });
  const problem = lower({ nodes, edges }).issues.find(
    ({ code, node: at }) => at === node.id && code === 'shape',
  );
  if (problem === undefined) return fine;
  const [en, ko, ja] = languages.map((language) => issueText(problem, language));
  return { ok: false, reason: { en: en ?? '', ko: ko ?? '', ja: ja ?? '' } };
}
