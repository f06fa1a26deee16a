// Workloads as graphs of our own: what a person would have drawn.

import type { Document, GraphEdge, GraphNode, Json } from '../../engine/document/document.ts';
import { emptyDocument } from '../../engine/document/document.ts';
import { toBase64 } from '../../engine/document/tensor.ts';
import type { Basket, Gemm, Layer, Net, Tensors } from './workload.ts';

type Wire = readonly [source: string, target: string, handle: string];

const node = (id: string, type: string, params: Readonly<Record<string, Json>> = {}): GraphNode => ({
  id,
  type,
  label: null,
  params,
  extra: {},
});

function drawn(nodes: readonly GraphNode[], wires: readonly Wire[], target: string): Document {
  const edges = wires.map(
    ([source, to, targetHandle]): GraphEdge => ({
      id: `${to}.${targetHandle}`,
      source,
      sourceHandle: 'out',
      target: to,
      targetHandle,
      extra: {},
    }),
  );
  const model = {
    nodes: new Map(nodes.map((each) => [each.id, each])),
    edges: new Map(edges.map((each) => [each.id, each])),
  };
  return { ...emptyDocument, model, target: { node: target, seed: 1 } };
}

export const shoppingDocument = (basket: Basket): Document =>
  drawn(
    [
      ...Object.entries(basket).map(([id, value]) => node(id, 'input', { value })),
      ...['applePrice', 'orangePrice', 'price'].map((id) => node(id, 'multiply')),
      node('sum', 'add'),
    ],
    [
      ['apple', 'applePrice', 'a'],
      ['apples', 'applePrice', 'b'],
      ['orange', 'orangePrice', 'a'],
      ['oranges', 'orangePrice', 'b'],
      ['applePrice', 'sum', 'a'],
      ['orangePrice', 'sum', 'b'],
      ['sum', 'price', 'a'],
      ['tax', 'price', 'b'],
    ],
    'price',
  );

export const gemmDocument = (_: Gemm, tensors: Tensors): Document =>
  drawn(
    [input('a', tensors), input('b', tensors), node('product', 'matmul')],
    [
      ['a', 'product', 'a'],
      ['b', 'product', 'b'],
    ],
    'product',
  );

/** The batch stands in the graph itself, so that a step is nothing but the step. */
export function netDocument(net: Net, tensors: Tensors): Document {
  const layers = net.layers.flatMap((layer, at) => layerNodes(layer, at, net));
  const chain = ['x', ...layers.map(({ id }) => id), 'loss'];
  const wires = chain.slice(1).map((id, at): Wire => [chain[at] ?? '', id, 'x']);
  const nodes = [input('x', tensors), input('t', tensors), ...layers, node('loss', 'softmaxWithLoss')];
  const learnt = Object.entries(tensors).filter(([name]) => name.includes('.'));
  return {
    ...drawn(nodes, [...wires, ['t', 'loss', 't']], 'loss'),
    weights: Object.fromEntries(learnt.map(([name, { shape, data }]) => [name, toBase64(shape, data)])),
    training: { optimizer: { type: net.optimizer, rate: net.rate }, batchSize: 1 },
  };
}

function input(name: string, tensors: Tensors): GraphNode {
  const { shape, data } = tensors[name] ?? { shape: [0], data: new Float32Array(0) };
  return node(name, 'input', { value: toBase64(shape, data) });
}

/** A layer's id is its place, as in the names of its weights. */
function layerNodes(layer: Layer, at: number, { layers }: Net): readonly GraphNode[] {
  const id = String(at);
  switch (layer.kind) {
    case 'affine': {
      const isFirst = layers.findIndex(({ kind }) => kind === 'affine') === at;
      const isAfterImages = isFirst && layers.some(({ kind }) => kind === 'conv');
      const affine = node(id, 'affine', { units: layer.units });
      return isAfterImages ? [node('flatten', 'flatten'), affine] : [affine];
    }
    case 'conv':
      return [node(id, 'conv2d', { filters: layer.filters, kernel: layer.kernel })];
    case 'pool':
      return [node(id, 'maxPool2d', { kernel: layer.size, stride: layer.size })];
    default:
      return [node(id, layer.kind)];
  }
}
