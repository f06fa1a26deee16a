// From the document to what React Flow draws: a projection that keeps every object that did not change.

import type { Edge, Node } from '@xyflow/react';
import type { Document, Graph, GraphNode, Language, Model } from '../../engine/index.ts';
import { ops } from '../../engine/index.ts';
import type { Selection } from '../session/selection.ts';
import { type Figure, figureOf, type UsedHandles } from './figure.ts';
import type { Point } from './geometry.ts';

export type FlowNode = Node<{ readonly node: GraphNode; readonly figure: Figure }, 'figure'>;
export type FlowEdge = Edge<Record<string, never>, 'wire'>;

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** Nodes in the order of computation, which is the order of reading and of the Tab key; what cannot be computed comes last. */
export function readingOrder(model: Model, graph: Graph): readonly string[] {
  const computed = graph.nodes.map(({ id }) => id).filter((id) => model.nodes.has(id));
  const rest = [...model.nodes.keys()].filter((id) => !graph.indexOf.has(id));
  return [...computed, ...rest];
}

/** The figure of every node; one that looks as it did in `last` is the same object. */
export function figuresOf(
  model: Model,
  language: Language,
  last: ReadonlyMap<string, Figure> = new Map(),
): ReadonlyMap<string, Figure> {
  const used = new Map<string, { inputs: string[]; outputs: string[] }>();
  const usedBy = (id: string) => {
    const known = used.get(id) ?? { inputs: [], outputs: [] };
    used.set(id, known);
    return known;
  };
  for (const edge of model.edges.values()) {
    usedBy(edge.target).inputs.push(edge.targetHandle);
    usedBy(edge.source).outputs.push(edge.sourceHandle);
  }
  const none: UsedHandles = { inputs: [], outputs: [] };
  return new Map(
    [...model.nodes].map(([id, node]) => {
      const figure = figureOf(node, ops.get(node.type), used.get(id) ?? none, language);
      const before = last.get(id);
      return [id, before !== undefined && sameFigure(before, figure) ? before : figure];
    }),
  );
}

function sameFigure(a: Figure, b: Figure): boolean {
  const same = a.kind === b.kind && a.text === b.text && a.label === b.label && a.width === b.width && a.height === b.height;
  if (!same || a.ports.length !== b.ports.length) return false;
  return a.ports.every((port, index) => {
    const other = b.ports[index];
    return other !== undefined && port.id === other.id && port.end === other.end && port.x === other.x && port.y === other.y;
  });
}

export interface FlowInput {
  readonly document: Document;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly order: readonly string[];
  /** Where nodes are at the moment: the document's layout, or ahead of it during a drag. */
  readonly positions: ReadonlyMap<string, Point>;
  readonly selection: Selection;
  /** What screen readers call a node, and a wire by the ids of its ends. */
  readonly nodeName: (id: string) => string;
  readonly edgeName: (source: string, target: string) => string;
}

/** The nodes and wires to draw; every one that `last` already had, unchanged, is the same object. */
export function toFlow(input: FlowInput, last: Flow = { nodes: [], edges: [] }): Flow {
  const lastNodes = new Map(last.nodes.map((node) => [node.id, node]));
  const lastEdges = new Map(last.edges.map((edge) => [edge.id, edge]));
  const nodes = input.order.flatMap((id) => flowNode(input, id, lastNodes.get(id)) ?? []);
  const edges = [...input.document.model.edges.keys()].flatMap((id) => flowEdge(input, id, lastEdges.get(id)) ?? []);
  return {
    nodes: sameList(last.nodes, nodes) ? last.nodes : nodes,
    edges: sameList(last.edges, edges) ? last.edges : edges,
  };
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function flowNode(input: FlowInput, id: string, last: FlowNode | undefined): FlowNode | null {
  const node = input.document.model.nodes.get(id);
  const figure = input.figures.get(id);
  if (node === undefined || figure === undefined) return null;
  const { x, y } = finite(input.positions.get(id));
  const selected = input.selection.nodes.has(id);
  const ariaLabel = input.nodeName(id);
  const { width, height, ports } = figure;
  const unchanged =
    last !== undefined &&
    last.data.node === node &&
    last.data.figure === figure &&
    last.selected === selected &&
    last.position.x === x &&
    last.position.y === y &&
    last.ariaLabel === ariaLabel;
  if (unchanged) return last;
  return {
    id,
    type: 'figure',
    position: { x, y },
    data: last?.data.node === node && last.data.figure === figure ? last.data : { node, figure },
    selected,
    ariaLabel,
    width,
    height,
    measured: { width, height },
    handles: ports.map((port) => ({
      id: port.id,
      type: port.end,
      position: port.end === 'source' ? right : left,
      x: port.x,
      y: port.y,
      width: 0,
      height: 0,
    })),
  };
}

/** React Flow's Position is an enum of these words; importing it would load React Flow into every test. */
const left = 'left' as NonNullable<FlowNode['targetPosition']>;
const right = 'right' as NonNullable<FlowNode['sourcePosition']>;

const origin: Point = { x: 0, y: 0 };

/** React Flow unmounts everything over one odd position. */
const finite = (point: Point | undefined): Point =>
  point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y) ? point : origin;

function flowEdge({ document, selection, edgeName, figures }: FlowInput, id: string, last: FlowEdge | undefined): FlowEdge | null {
  const edge = document.model.edges.get(id);
  if (edge === undefined || !figures.has(edge.source) || !figures.has(edge.target)) return null;
  const { source, sourceHandle, target, targetHandle } = edge;
  const selected = selection.edges.has(id);
  const ariaLabel = edgeName(source, target);
  const unchanged =
    last !== undefined &&
    last.source === source &&
    last.sourceHandle === sourceHandle &&
    last.target === target &&
    last.targetHandle === targetHandle &&
    last.selected === selected &&
    last.ariaLabel === ariaLabel;
  if (unchanged) return last;
  return { id, type: 'wire', source, sourceHandle, target, targetHandle, selected, ariaLabel, ariaRole: 'group' };
}
