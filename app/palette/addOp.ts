// Puts a new node of an op into the document: where it was dropped, else in the middle of what is in view.

import type { Document, Op, Position } from '../../engine/index.ts';
import type { Recipe } from '../document/documentStore.ts';
import { addNode, newNodeId } from '../editing/addNode.ts';
import { connect } from '../editing/connect.ts';
import { firstFreeInput, outputsOf } from '../editing/portsOf.ts';
import { spliceInput, spliceOnWire } from '../editing/spliceOnWire.ts';
import type { Editor } from '../editor/editor.ts';
import { translate } from '../i18n/texts.ts';
import { selectNodes } from '../session/selection.ts';
import type { AddPlace, HandleRef } from '../session/session.ts';
import { freePlace } from './freePlace.ts';
import { paletteTexts } from './texts.ts';

/** From the top left corner of a node to about its middle. */
const toMiddle = 24;

export const addAtCentre = (editor: Editor, op: Op): void => add(editor, op, { position: null, from: null });

/** One undo step: the node and, where the search was opened by a wire, that wire's connection. */
export function add(editor: Editor, op: Op, { position, from }: AddPlace): void {
  const { document } = editor.document.getState();
  const id = newNodeId(document, op.id);
  const place = position === null ? placeInView(editor) : startingAt(position, from);
  insert(editor, op, id, [addNode(id, op.id, place), ...(from === null ? [] : tie(op, id, from))]);
}

/** Dropped at a point of the screen; nothing happens where that is not on the canvas. */
export function dropOp(editor: Editor, op: Op, client: Position): void {
  const at = editor.canvas.current?.locate(client) ?? null;
  if (at === null) return;
  const { document } = editor.document.getState();
  const id = newNodeId(document, op.id);
  const edge = editor.canvas.current?.edgeAt(client) ?? null;
  const splice: Recipe = (draft) => {
    if (edge !== null && spliceInput(draft.model as Document['model'], edge, id) !== null)
      spliceOnWire(edge, id)(draft);
  };
  insert(editor, op, id, [addNode(id, op.id, { x: at.x - toMiddle, y: at.y - toMiddle }), splice]);
}

function insert({ document, session }: Editor, op: Op, id: string, recipes: readonly Recipe[]): void {
  const isDone = document.edit((draft) => {
    for (const recipe of recipes) recipe(draft);
  }, 'commit');
  if (!isDone) return;
  session.setState(({ language }) => ({
    selection: selectNodes([id]),
    announcement: translate(paletteTexts, language)('added', { name: op.text[language].name }),
  }));
}

/** The wire that the node was asked for with, from or to its first port. */
function tie(op: Op, id: string, from: HandleRef): readonly Recipe[] {
  if (from.end === 'target')
    return [connect({ node: id, handle: outputsOf(op)[0] ?? 'out', end: 'source' }, from)];
  const input = firstFreeInput(op, []);
  return input === null ? [] : [connect(from, { node: id, handle: input, end: 'target' })];
}

/** The port that takes the wire stands where the wire was dropped. */
function startingAt({ x, y }: Position, from: HandleRef | null): Position {
  const left = from === null ? toMiddle : from.end === 'source' ? 0 : 2 * toMiddle;
  return { x: x - left, y: y - toMiddle };
}

/** About the middle of what is in view, where nothing lies yet. */
export function placeInView(editor: Editor): Position {
  const { document } = editor.document.getState();
  const sizes = editor.canvas.current?.sizes() ?? new Map<string, never>();
  return freePlace(document, sizes, centreOf(editor, document));
}

/** The middle of what is in view; without a screen the right of all there is. */
function centreOf({ canvas }: Editor, { layout }: Document): Position {
  if (canvas.current === null) {
    const right = [...layout.values()].reduce((far, { x }) => Math.max(far, x + 160), 0);
    return { x: right, y: 0 };
  }
  const { x, y } = canvas.current.centre();
  return { x: x - toMiddle, y: y - toMiddle };
}
