// From the document to what React Flow draws: a projection that keeps every object that did not change.

import type { Edge, Node } from '@xyflow/react';
import type { Block, Graph, Language, Model } from '../../engine/index.ts';
import { ops } from '../../engine/index.ts';
import type { Selection } from '../session/selection.ts';
import { blockFigure, type Figure, figureOf, type UsedHandles } from './figure.ts';
import type { Point } from './geometry.ts';
import { nameOf } from './nameOf.ts';

export type FlowNode = Node<{ readonly figure: Figure }, 'figure'>;
export type FlowEdge = Edge<Record<string, never>, 'wire'>;

/** Mutable only in type, as React Flow wants them. */
export interface Flow {
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
}

/** Nodes in the order of computation, which is the order of reading and of the Tab key; what cannot be computed comes last. */
export function readingOrder(model: Model, graph: Graph): readonly string[] {
  const computed = graph.nodes.map(({ id }) => id).filter((id) => model.nodes.has(id));
  const rest = [...model.nodes.keys()].filter((id) => !graph.indexOf.has(id));
  return [...computed, ...rest];
}

/** The figure of every node. One that looks as it did is the same object, and so is the map where all do. */
export function figuresOf(
  model: Model,
  folded: ReadonlyMap<string, Block>,
  language: Language,
  last: { readonly model: Model; readonly figures: ReadonlyMap<string, Figure> },
): ReadonlyMap<string, Figure> {
  const sameEdges = last.model.edges === model.edges;
  if (sameEdges && last.model.nodes === model.nodes && last.figures.size === model.nodes.size)
    return last.figures;
  let handles: ReadonlyMap<string, UsedHandles> | null = null;
  const used = () => {
    handles ??= usedHandles(model);
    return handles;
  };
  const figures = new Map<string, Figure>();
  let isSame = last.figures.size === model.nodes.size;
  for (const [id, node] of model.nodes) {
    const before = last.figures.get(id);
    const isUntouched = sameEdges && last.model.nodes.get(id) === node && before !== undefined;
    const block = folded.get(id);
    const figure = isUntouched
      ? before
      : block !== undefined
        ? blockFigure(block, nameOf(node, language))
        : figureOf(node, ops.get(node.type), used().get(id) ?? none, language);
    const kept = before !== undefined && sameFigure(before, figure) ? before : figure;
    isSame &&= kept === before;
    figures.set(id, kept);
  }
  return isSame ? last.figures : figures;
}

const none: UsedHandles = { inputs: [], outputs: [] };

function usedHandles(model: Model): ReadonlyMap<string, UsedHandles> {
  const used = new Map<string, { readonly inputs: string[]; readonly outputs: string[] }>();
  const at = (id: string) => {
    const handles = used.get(id) ?? { inputs: [], outputs: [] };
    used.set(id, handles);
    return handles;
  };
  for (const { source, sourceHandle, target, targetHandle } of model.edges.values()) {
    at(target).inputs.push(targetHandle);
    at(source).outputs.push(sourceHandle);
  }
  return used;
}

function sameFigure(a: Figure, b: Figure): boolean {
  const same =
    a.kind === b.kind &&
    a.text === b.text &&
    a.label === b.label &&
    a.width === b.width &&
    a.height === b.height &&
    a.overhang === b.overhang &&
    a.result === b.result;
  if (!same || a.ports.length !== b.ports.length) return false;
  return a.ports.every((port, index) => {
    const other = b.ports[index];
    return (
      other !== undefined &&
      port.id === other.id &&
      port.end === other.end &&
      port.x === other.x &&
      port.y === other.y
    );
  });
}

export interface FlowInput {
  readonly model: Model;
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
  const edges = [...input.model.edges.keys()].flatMap((id) => flowEdge(input, id, lastEdges.get(id)) ?? []);
  return {
    nodes: sameList(last.nodes, nodes) ? last.nodes : nodes,
    edges: sameList(last.edges, edges) ? last.edges : edges,
  };
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function flowNode(input: FlowInput, id: string, last: FlowNode | undefined): FlowNode | null {
  const figure = input.figures.get(id);
  if (figure === undefined) return null;
  const { x, y } = finite(input.positions.get(id));
  const selected = input.selection.nodes.has(id);
  const ariaLabel = input.nodeName(id);
  const { width, height, ports } = figure;
  const unchanged =
    last !== undefined &&
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
    data: last?.data.figure === figure ? last.data : { figure },
    selected,
    ariaLabel,
    domAttributes: unnamed,
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

/** React Flow calls them "node" and "edge", in English whatever the language; their labels say what they are. */
const unnamed = { 'aria-roledescription': undefined };

/** React Flow's Position is an enum of these words; importing it would load React Flow into every test. */
const left = 'left' as NonNullable<FlowNode['targetPosition']>;
const right = 'right' as NonNullable<FlowNode['sourcePosition']>;

const origin: Point = { x: 0, y: 0 };

/** React Flow unmounts everything over one odd position. */
const finite = (point: Point | undefined): Point =>
  point !== undefined && Number.isFinite(point.x) && Number.isFinite(point.y) ? point : origin;

function flowEdge(
  { model, selection, edgeName, figures }: FlowInput,
  id: string,
  last: FlowEdge | undefined,
): FlowEdge | null {
  const edge = model.edges.get(id);
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
  return {
    id,
    type: 'wire',
    source,
    sourceHandle,
    target,
    targetHandle,
    selected,
    ariaLabel,
    ariaRole: 'group',
    domAttributes: unnamed,
  };
}
