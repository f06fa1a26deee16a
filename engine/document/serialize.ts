// STOPGAP
import type { Document } from './document.ts';
export const serializeDocument = (d: Document): string =>
  JSON.stringify(
    {
      format: 'nabla',
      version: 1,
      title: d.title,
      nodes: [...d.model.nodes.values()].map((n) => ({
        id: n.id,
        type: n.type,
        ...(n.label === null ? {} : { label: n.label }),
        params: n.params,
        position: d.layout.get(n.id),
      })),
      edges: [...d.model.edges.values()],
      ...(d.target ? { target: d.target } : {}),
    },
    null,
    2,
  );
