// Where the nodes of a network go: its layers in a zigzag from left to right, data and loss below, so that t runs free of them.

import { type GraphNode, type Language, ops, type Position } from '../../engine/index.ts';
import { type Figure, figureOf } from '../canvas/figure.ts';

interface Parts {
  /** One and the same node where a data set gives both. */
  readonly x: GraphNode;
  readonly t: GraphNode;
  readonly chain: readonly GraphNode[];
  readonly loss: GraphNode;
}

/** Between two columns: numbers stand above and below one another's, not side by side, so that it need not be much. */
export const columnGap = 36;
/** Where there is room to spare, or shapes are long, as those of images are; and for a lone layer, which has nothing above. */
const roomyGap = 64;
const wideGap = 96;
/** Every other layer stands so much higher; t runs so much lower. */
const rise = 168;
const drop = 150;
/** For the numbers of a t that no data set gives. */
const tGap = 160;

export function layOut({ x, t, chain, loss }: Parts, language: Language): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  const gap = gapFor(chain);
  const put = (node: GraphNode, left: number, level: number, port?: string): number => {
    const { ports, width, height } = figure(node, language);
    const y = ports.find(({ id }) => id === port)?.y ?? height / 2;
    places.set(node.id, { x: left, y: Math.round(level - y) });
    return left + width + gap;
  };
  let left = x === t ? put(x, 0, drop, 't') : put(x, 0, 0);
  chain.forEach((node, index) => {
    left = put(node, left, index % 2 === 0 ? 0 : -rise);
  });
  put(loss, left, drop, 't');
  if (t !== x) put(t, left - tGap, drop);
  return places;
}

function gapFor(chain: readonly GraphNode[]): number {
  if (chain.length === 1) return wideGap;
  const hasImages = chain.some(({ type }) => ops.get(type)?.category === 'images');
  return hasImages || chain.length < 4 ? roomyGap : columnGap;
}

const figure = (node: GraphNode, language: Language): Figure =>
  figureOf(node, ops.get(node.type), { inputs: [], outputs: [] }, language);
