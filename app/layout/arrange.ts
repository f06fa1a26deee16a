// Layout from left to right: dagre for graphs that people read, plain layers for those that it would take minutes over.

import { Graph, layout } from '@dagrejs/dagre';
import { type Arrange, arrangeFramed, type Flat } from './arrangeFramed.ts';
import { arrangeInLayers } from './arrangeInLayers.ts';
import type { Diagram, Places } from './diagram.ts';

/** Room between two columns, for an arrow and its numbers; and between two rows, for a label and the numbers below. */
const columnGap = 120;
const rowGap = 56;

/** dagre takes about a second over this many. */
const most = 600;

/** What stands in a frame is arranged by itself, and the frame then as one piece: so frames never cross. */
export function arrange(diagram: Diagram): Places {
  return diagram.frames.length === 0 ? arrangeFlat(diagram) : arrangeFramed(diagram, arrangeFlat);
}

const arrangeFlat: Arrange = (flat) =>
  flat.nodes.length > most ? arrangeInLayers(flat, columnGap, rowGap) : arrangeByDagre(flat);

function arrangeByDagre({ nodes, edges }: Flat): Places {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', ranksep: columnGap, nodesep: rowGap, edgesep: 32 });
  graph.setDefaultEdgeLabel(() => ({}));
  // dagre keeps its own things under names such as __proto__; numbers stand in for ids.
  nodes.forEach(({ width, height }, index) => {
    graph.setNode(String(index), { width, height });
  });
  const indexOf = new Map(nodes.map(({ id }, index) => [id, String(index)]));
  edges.forEach(({ source, target }, index) => {
    graph.setEdge(indexOf.get(source) ?? '', indexOf.get(target) ?? '', {}, String(index));
  });
  layout(graph);
  return new Map(
    nodes.map(({ id, width, height }, index) => {
      const { x = 0, y = 0 } = graph.node(String(index)) ?? {};
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
    }),
  );
}
