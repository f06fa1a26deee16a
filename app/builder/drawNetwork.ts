// A network drawn: its nodes, wired and laid out, with the data it learns from and the loss that it is judged by.

import {
  type DataSet,
  type Document,
  emptyDocument,
  type GraphEdge,
  type GraphNode,
  type Json,
  type JsonObject,
  type Language,
} from '../../engine/index.ts';
import { layOut } from './layOut.ts';
import type { Activation, Layer, Network, Output } from './parseNetwork.ts';
import { outputsOf, settingsFor, widthOf } from './suited.ts';

/** What keeps a network from being drawn: `inputs` is how many the data has. */
export type Misfit =
  | { readonly kind: 'inputs'; readonly expected: number; readonly found: number }
  | { readonly kind: 'image' | 'noInputs' };

/** What a network can be drawn with, but will hardly learn from: so many outputs for so many classes or values. */
type Remark =
  | { readonly kind: 'classes' | 'values'; readonly expected: number; readonly found: number }
  | { readonly kind: 'softmax' };

/** A document of its own, to be pasted: nodes, wires and places; the loss as its target, and settings that suit the data. */
export type Drawn =
  | { readonly ok: true; readonly drawing: Document; readonly remark: Remark | null }
  | { readonly ok: false; readonly misfit: Misfit };

export function drawNetwork(network: Network, set: DataSet | null, language: Language): Drawn {
  const misfit = misfitOf(network, set);
  if (misfit !== null) return { ok: false, misfit };
  const output = network.output ?? suitedOutput(network, set);
  const last = network.layers.findLast(({ kind }) => kind === 'affine');
  const units = last?.kind === 'affine' ? last.units : 1;
  const chain = numbered(nodesFor(network.layers));
  const loss = node('loss', output === 'softmax' ? 'softmaxWithLoss' : 'meanSquaredError', {}, 'L');
  const [x, t] = set === null ? examplesOf(network, output, units) : dataNode(network, set, output, units);
  const ends = [x, ...chain, loss];
  const edges = ends.slice(1).map((each, index) => {
    const source = ends[index] ?? each;
    const from = source === x && set !== null ? 'x' : 'out';
    const to = each === loss && output === 'linear' ? 'y' : 'x';
    return wire(index, source, from, each, to);
  });
  edges.push(wire(edges.length, t, set === null ? 'out' : 't', loss, 't'));
  const nodes = new Map([...ends, t].map((each) => [each.id, each]));
  const drawing: Document = {
    ...emptyDocument,
    model: { nodes, edges: new Map(edges.map((each) => [each.id, each])) },
    layout: layOut({ x, t, chain, loss }, language),
    target: { node: loss.id, seed: 1 },
    training: set === null ? null : settingsFor(set),
  };
  return { ok: true, drawing, remark: set === null ? null : remarkOn(set, output, units) };
}

function misfitOf({ inputs, layers }: Network, set: DataSet | null): Misfit | null {
  if (set === null) return inputs === null && !hasImages(layers) ? { kind: 'noInputs' } : null;
  if (hasImages(layers) && (set.source === 'generator' || set.image === null)) return { kind: 'image' };
  const expected = widthOf(set);
  return inputs === null || inputs === expected ? null : { kind: 'inputs', expected, found: inputs };
}

/** A single output can say how likely the second of two classes is. */
function remarkOn(set: DataSet, output: Output, units: number): Remark | null {
  const expected = outputsOf(set);
  if (set.kind === 'regression' && output === 'softmax') return { kind: 'softmax' };
  const fits = units === expected || (output === 'linear' && units === 1 && expected === 2);
  const kind = set.kind === 'regression' ? 'values' : 'classes';
  return fits ? null : { kind, expected, found: units };
}

const hasImages = (layers: readonly Layer[]): boolean =>
  layers.some(({ kind }) => kind === 'conv' || kind === 'pool');

function suitedOutput({ layers }: Network, set: DataSet | null): Output {
  if (set !== null) return set.kind === 'classification' ? 'softmax' : 'linear';
  const last = layers.findLast(({ kind }) => kind === 'affine');
  return last?.kind === 'affine' && last.units > 1 ? 'softmax' : 'linear';
}

const node = (id: string, type: string, params: JsonObject, label: string | null = null): GraphNode => ({
  id,
  type,
  label,
  params,
  extra: {},
});

const wire = (
  index: number,
  source: GraphNode,
  sourceHandle: string,
  target: GraphNode,
  targetHandle: string,
): GraphEdge => ({
  id: `e${index + 1}`,
  source: source.id,
  sourceHandle,
  target: target.id,
  targetHandle,
  extra: {},
});

type Unnamed = Pick<GraphNode, 'type' | 'params'>;

/** Images become rows before the first affine layer. */
function nodesFor(layers: readonly Layer[]): readonly Unnamed[] {
  const first = hasImages(layers) ? layers.findIndex(({ kind }) => kind === 'affine') : -1;
  return layers.flatMap((layer, index) => {
    const made = nodeFor(layer, initFor(layers, index));
    return index === first ? [{ type: 'flatten', params: {} }, made] : [made];
  });
}

function nodeFor(layer: Layer, init: JsonObject): Unnamed {
  switch (layer.kind) {
    case 'affine':
      return { type: 'affine', params: { units: layer.units, ...init } };
    case 'conv':
      return { type: 'conv2d', params: { filters: layer.filters, kernel: layer.kernel, ...init } };
    case 'pool':
      return { type: 'maxPool2d', params: { kernel: layer.kernel, stride: layer.kernel } };
    case 'dropout':
      return { type: 'dropout', params: { ratio: layer.ratio } };
    case 'activation':
      return { type: layer.type, params: {} };
    default:
      return layer satisfies never;
  }
}

const saturating: ReadonlySet<Activation> = new Set(['sigmoid', 'tanh', 'selu']);

/** Xavier before sigmoid and tanh, else He, which is what a layer has by itself; the last layer as those before it. */
function initFor(layers: readonly Layer[], index: number): JsonObject {
  const isActivation = (layer: Layer) => layer.kind === 'activation';
  const beside = layers.slice(index).find(isActivation) ?? layers.findLast(isActivation);
  const isXavier = beside === undefined || (beside.kind === 'activation' && saturating.has(beside.type));
  return isXavier ? { init: 'xavier' } : {};
}

/** affine1, relu1, affine2: counted by type. */
function numbered(nodes: readonly Unnamed[]): readonly GraphNode[] {
  const counts = new Map<string, number>();
  return nodes.map(({ type, params }) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return node(`${type}${count}`, type, params);
  });
}

function dataNode(
  { layers }: Network,
  set: DataSet,
  output: Output,
  units: number,
): readonly [GraphNode, GraphNode] {
  const asValues = set.kind === 'classification' && output === 'linear';
  const data = node('data', 'dataset', {
    data: set.id,
    ...(asValues ? { target: units === 1 ? 'column' : 'oneHot' } : {}),
    ...(hasImages(layers) ? { features: 'image' } : {}),
  });
  return [data, data];
}

/** Side of the images that stand in for data: that of the course's digits. */
const side = 28;

const filled = (value: number, [length = 0, ...rest]: readonly number[]): Json =>
  Array.from({ length }, () => (rest.length === 0 ? value : filled(value, rest)));

/** One row of ones, and what it is to give: class 0, or zeros. */
function examplesOf(
  { inputs, layers }: Network,
  output: Output,
  units: number,
): readonly [GraphNode, GraphNode] {
  const x = filled(1, hasImages(layers) ? [1, 1, side, side] : [1, inputs ?? 1]);
  const t = filled(0, output === 'softmax' ? [1] : [1, units]);
  return [node('x', 'input', { value: x }, 'x'), node('t', 'constant', { value: t }, 't')];
}
