// STOPGAP until the real parser lands.

import type { Issue } from '../issue.ts';
import type { Translated } from '../language.ts';
import type { Catalogue } from './catalogue.ts';
import type { Document, GraphEdge, GraphNode } from './document.ts';

export interface ParseError {
  readonly code: string;
  readonly message: Translated;
}
export type ParseResult =
  | { readonly ok: true; readonly document: Document; readonly notices: readonly Issue[] }
  | { readonly ok: false; readonly error: ParseError };

export function parseDocument(source: string | Uint8Array, _catalogue: Catalogue): ParseResult {
  const raw = JSON.parse(typeof source === 'string' ? source : String.fromCharCode(...source));
  const nodes = raw.nodes.map((n: GraphNode) => [
    n.id,
    { id: n.id, type: n.type, label: n.label ?? null, params: n.params ?? {}, extra: {} },
  ]);
  const edges = raw.edges.map((e: GraphEdge) => [e.id, { ...e, extra: {} }]);
  const layout = raw.nodes.map((n: { id: string; position: unknown }) => [n.id, n.position]);
  return {
    ok: true,
    notices: [],
    document: {
      title: raw.title ?? '',
      model: { nodes: new Map(nodes), edges: new Map(edges) },
      layout: new Map(layout),
      target: raw.target ?? null,
      extra: {},
    },
  };
}
