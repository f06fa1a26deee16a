// Whether graphs are alike, whoever made their objects: undo makes equal ones anew.

import type { Document } from '../../engine/index.ts';

type Graph = Pick<Document, 'model' | 'target'>;

export const isSameGraph = ({ model, target }: Graph, other: Graph): boolean =>
  model === other.model
    ? isSame(target, other.target)
    : isSameMap(model.nodes, other.model.nodes) && hasSameWires({ model, target }, other);

const hasSameWires = ({ model, target }: Graph, other: Graph): boolean =>
  isSameMap(model.edges, other.model.edges) && isSame(target, other.target);

/** Nodes of the same types, the same wires, the same number differentiated: all but names and numbers. */
export const hasSameShape = (graph: Graph, other: Graph): boolean => {
  const { nodes } = other.model;
  return (
    graph.model.nodes.size === nodes.size &&
    [...graph.model.nodes].every(([id, { type }]) => nodes.get(id)?.type === type) &&
    hasSameWires(graph, other)
  );
};

/** Of the nodes that both have. */
export const hasSameNumbers = ({ model }: Graph, { model: { nodes } }: Graph): boolean =>
  model.nodes === nodes ||
  [...model.nodes].every(([id, { params }]) => {
    const other = nodes.get(id);
    return other === undefined || isSame(params, other.params);
  });

const isSameMap = (map: ReadonlyMap<string, object>, other: ReadonlyMap<string, object>): boolean =>
  map === other || (map.size === other.size && [...map].every(([id, value]) => isSame(value, other.get(id))));

const isSame = (value: unknown, other: unknown): boolean =>
  value === other || JSON.stringify(value) === JSON.stringify(other);
