// Made-up gestures: what a person may do to a graph, aimed by numbers that are read against whatever is there by then.

import fc from 'fast-check';
import { addNode, newNodeId } from '../../../app/editing/addNode.ts';
import { connect, disconnect, reconnect } from '../../../app/editing/connect.ts';
import { judgeFrom } from '../../../app/editing/connectable.ts';
import { moveNodes } from '../../../app/editing/moveNodes.ts';
import { copyOf, paste } from '../../../app/editing/paste.ts';
import { firstFreeInput, incomingTo, inputsOf } from '../../../app/editing/portsOf.ts';
import { remove, removeAndBridge } from '../../../app/editing/remove.ts';
import { setLabel } from '../../../app/editing/setLabel.ts';
import { setParam } from '../../../app/editing/setParam.ts';
import { setTarget } from '../../../app/editing/setTarget.ts';
import { setTitle } from '../../../app/editing/setTitle.ts';
import { spliceOnWire } from '../../../app/editing/spliceOnWire.ts';
import type { Editor } from '../../../app/editor/editor.ts';
import type { HandleRef } from '../../../app/session/session.ts';
import { type Document, type Json, ops } from '../../../engine/index.ts';

/** Three numbers from 0 (included) to 1 (not included): which node, which wire, how far… */
export interface Gesture {
  readonly kind: keyof typeof gestures;
  readonly aim: readonly [number, number, number];
}

export function perform(editor: Editor, { kind, aim }: Gesture): void {
  const { document } = editor.document.getState();
  gestures[kind]({ editor, document, aim });
}

interface Scene {
  readonly editor: Editor;
  readonly document: Document;
  readonly aim: Gesture['aim'];
}

const pick = <T>(items: Iterable<T>, aim: number): T | undefined => {
  const list = [...items];
  return list[Math.floor(aim * list.length)];
};

const nodeAt = ({ model }: Document, aim: number): string => pick(model.nodes.keys(), aim) ?? '';
const edgeAt = ({ model }: Document, aim: number): string => pick(model.edges.keys(), aim) ?? '';

const opOf = ({ model }: Document, node: string) => ops.get(model.nodes.get(node)?.type ?? '');

function outputAt(document: Document, node: string): HandleRef {
  const op = opOf(document, node);
  return { node, handle: (op?.kind === 'source' && op.outputs[0]) || 'out', end: 'source' };
}

function inputAt(document: Document, node: string, aim: number): HandleRef | null {
  const handle = pick(inputsOf(opOf(document, node), incomingTo(document.model, node)), aim);
  return handle === undefined ? null : { node, handle, end: 'target' };
}

/** Few values, so that shapes often fit; some that nothing can be made of. */
const values: readonly Json[] = [
  ...[0, 2, -1.5, 3, 1, 1e300],
  ...[
    [1, 2, 3],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    [[1], [2]],
  ],
  ...['seven', null],
];
/** Every op, and often those that make a graph run. */
const types: readonly string[] = [
  ...ops.keys(),
  ...['input', 'parameter', 'add', 'multiply', 'exp', 'sum'].flatMap((type) => Array<string>(8).fill(type)),
];

/** One to three nodes. */
function nodesAround({ model }: Document, aim: number): ReadonlySet<string> {
  const ids = [...model.nodes.keys()];
  const start = Math.floor(aim * ids.length);
  return new Set(ids.slice(start, start + 1 + (Math.floor(aim * 1000) % 3)));
}

/** A node that computes, or one of an unknown type. */
const takerAt = ({ model }: Document, aim: number): string =>
  pick(
    [...model.nodes.values()].filter(({ type }) => ops.get(type)?.kind !== 'source'),
    aim,
  )?.id ?? '';

const gestures = {
  add({ editor, document, aim: [type, x, y] }: Scene) {
    const id = pick(types, type) ?? '';
    if (document.model.nodes.size < 12)
      editor.document.edit(addNode(newNodeId(document, id), id, { x: 800 * x, y: 600 * y }), 'commit');
  },
  /** Into the first free input, and only where that takes the wire. */
  connect({ editor, document, aim: [source, target] }: Scene) {
    const from = outputAt(document, nodeAt(document, source));
    const node = takerAt(document, target);
    const handle = firstFreeInput(opOf(document, node), incomingTo(document.model, node));
    const { graph } = editor.derived.getState().computed;
    const to = { node, handle: handle ?? '', end: 'target' } as const;
    if (handle !== null && judgeFrom(document, graph, from)(to).ok)
      editor.document.edit(connect(from, to), 'commit');
  },
  /** Wherever it leads: back to itself too. */
  connectAnyhow({ editor, document, aim: [source, target, handle] }: Scene) {
    const to = inputAt(document, takerAt(document, target), handle);
    if (to !== null)
      editor.document.edit(connect(outputAt(document, nodeAt(document, source)), to), 'commit');
  },
  connectTheGone({ editor, document, aim: [target, handle] }: Scene) {
    const to = inputAt(document, takerAt(document, target), handle);
    if (to !== null)
      editor.document.edit(connect({ node: 'gone', handle: 'out', end: 'source' }, to), 'commit');
  },
  disconnect({ editor, document, aim: [edge] }: Scene) {
    editor.document.edit(disconnect(edgeAt(document, edge)), 'commit');
  },
  reconnect({ editor, document, aim: [edge, node, handle] }: Scene) {
    const wire = document.model.edges.get(edgeAt(document, edge));
    const to = inputAt(document, takerAt(document, node), handle);
    if (wire !== undefined && to !== null)
      editor.document.edit(
        reconnect(wire.id, { node: wire.source, handle: wire.sourceHandle, end: 'source' }, to),
        'commit',
      );
  },
  drag({ editor, document, aim: [nodes, x, y] }: Scene) {
    const places = [...nodesAround(document, nodes)].map(
      (id) => [id, { x: 500 * x, y: y < 0.05 ? Number.NaN : y }] as const,
    );
    editor.document.edit(moveNodes(new Map([...places, ['gone', { x, y }]])), { merge: 'drag' });
  },
  remove({ editor, document, aim: [nodes, edge] }: Scene) {
    const selection = { nodes: new Set([nodeAt(document, nodes)]), edges: new Set([edgeAt(document, edge)]) };
    editor.document.edit(remove(selection), 'commit');
  },
  removeAndBridge({ editor, document, aim: [nodes] }: Scene) {
    editor.document.edit(
      removeAndBridge({ nodes: nodesAround(document, nodes), edges: new Set() }),
      'commit',
    );
  },
  duplicate({ editor, document, aim: [nodes] }: Scene) {
    if (document.model.nodes.size < 12)
      editor.document.edit(paste(document, copyOf(document, nodesAround(document, nodes))).recipe, 'commit');
  },
  splice({ editor, document, aim: [edge, node] }: Scene) {
    editor.document.edit(spliceOnWire(edgeAt(document, edge), nodeAt(document, node)), 'commit');
  },
  typeNumber({ editor, document, aim: [node, value] }: Scene) {
    const sources = [...document.model.nodes.values()].filter(({ type }) => ops.get(type)?.kind === 'source');
    const id = pick(sources, node)?.id ?? '';
    editor.document.edit(setParam(id, 'value', Math.round(200 * value) / 10), { merge: `value ${id}` });
  },
  setParam({ editor, document, aim: [node, name, value] }: Scene) {
    const id = nodeAt(document, node);
    const params = Object.keys(opOf(document, id)?.params ?? {});
    const param = pick([...params, 'unheardOf'], name) ?? '';
    editor.document.edit(setParam(id, param, pick(values, value) ?? null), 'commit');
  },
  setLabel({ editor, document, aim: [node, text] }: Scene) {
    editor.document.edit(setLabel(nodeAt(document, node), 'Δ '.repeat(Math.floor(3 * text))), {
      merge: 'label',
    });
  },
  setTitle({ editor, aim: [text] }: Scene) {
    editor.document.edit(setTitle('한글 日本'.repeat(Math.floor(400 * text))), { merge: 'title' });
  },
  setTarget({ editor, document, aim: [node, seed] }: Scene) {
    const id = node < 0.2 ? null : nodeAt(document, node);
    editor.document.edit(setTarget(id, pick(values, seed) ?? 1), 'commit');
  },
  seal: ({ editor }: Scene) => editor.document.seal(),
  undo: ({ editor }: Scene) => editor.document.undo(),
  redo: ({ editor }: Scene) => editor.document.redo(),
};

/** How often each is done; what makes a graph grow comes first. */
const weights: Readonly<Record<Gesture['kind'], number>> = {
  add: 8,
  connect: 20,
  connectAnyhow: 1,
  connectTheGone: 1,
  disconnect: 1,
  reconnect: 1,
  drag: 2,
  remove: 1,
  removeAndBridge: 1,
  duplicate: 1,
  splice: 1,
  typeNumber: 5,
  setParam: 2,
  setLabel: 1,
  setTitle: 1,
  setTarget: 1,
  seal: 1,
  undo: 2,
  redo: 2,
};

const share = fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000);

export const gesture: fc.Arbitrary<Gesture> = fc.record({
  kind: fc.oneof(
    ...Object.entries(weights).map(([kind, weight]) => ({
      weight,
      arbitrary: fc.constant(kind as Gesture['kind']),
    })),
  ),
  aim: fc.tuple(share, share, share),
});
