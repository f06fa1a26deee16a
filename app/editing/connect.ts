// Wires: made, moved and cut. An input takes one wire, so a new one replaces the old.

import type { Draft } from 'immer';
import { type Document, freshId } from '../../engine/index.ts';
import { throughBlock } from '../blocks/through.ts';
import type { Recipe } from '../document/documentStore.ts';
import type { HandleRef } from '../session/session.ts';

/** A wire from an output to an input; none where a node is gone that was there when the wire was begun. */
export const connect =
  (shownFrom: HandleRef, shownTo: HandleRef): Recipe =>
  (draft) => {
    const [from, to] = [throughBlock(draft.blocks, shownFrom), throughBlock(draft.blocks, shownTo)];
    if (!hasBoth(draft, from, to)) return;
    clearInput(draft, to);
    const id = freshId(draft.model.edges, 'e');
    draft.model.edges.set(id, { id, ...ends(from, to), extra: {} });
  };

/** An end of a wire at another port. */
export const reconnect =
  (edge: string, shownFrom: HandleRef, shownTo: HandleRef): Recipe =>
  (draft) => {
    const [from, to] = [throughBlock(draft.blocks, shownFrom), throughBlock(draft.blocks, shownTo)];
    const wire = draft.model.edges.get(edge);
    if (wire === undefined || !hasBoth(draft, from, to)) return;
    clearInput(draft, to, edge);
    Object.assign(wire, ends(from, to));
  };

export const disconnect =
  (edge: string): Recipe =>
  (draft) => {
    draft.model.edges.delete(edge);
  };

const ends = (from: HandleRef, to: HandleRef) => ({
  source: from.node,
  sourceHandle: from.handle,
  target: to.node,
  targetHandle: to.handle,
});

const hasBoth = ({ model }: Draft<Document>, from: HandleRef, to: HandleRef): boolean =>
  model.nodes.has(from.node) && model.nodes.has(to.node);

function clearInput(draft: Draft<Document>, { node, handle }: HandleRef, except?: string): void {
  for (const { id, target, targetHandle } of draft.model.edges.values()) {
    if (target === node && targetHandle === handle && id !== except) draft.model.edges.delete(id);
  }
}
