// What commands ask about blocks before any of them is fetched.

import {
  type Block,
  blocksAround,
  type Document,
  type GraphNode,
  homesOf,
  nodesWithin,
  ops,
} from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { standIns } from './standIns.ts';

/** The selected nodes that can be opened: layers that are computed, and made of simpler ones. */
export function openableNodes({ document, session, derived }: Editor): readonly string[] {
  const { model, blocks } = document.getState().document;
  const { graph } = derived.getState().computed;
  const hidden = blocks.size === 0 ? none : hiddenNodes(blocks);
  return [...session.getState().selection.nodes].filter((id) => {
    return isOpenable(model.nodes.get(id)) && graph.indexOf.has(id) && !hidden.has(id);
  });
}

/** Of a kind that is made of simpler ones. */
export function isOpenable(node: GraphNode | undefined): boolean {
  const op = ops.get(node?.type ?? '');
  return op?.kind === 'compute' && op.expand !== null;
}

const none: ReadonlySet<string> = new Set();

export const canOpenSelection = (editor: Editor): boolean =>
  openableNodes(editor).length > 0 || foldedAround(editor) !== null;

const hiddenNodes = (blocks: Document['blocks']): ReadonlySet<string> => new Set(standIns(blocks).keys());

/** The folded block that all of the selection stands in. */
export function foldedAround(editor: Editor): string | null {
  const { blocks } = editor.document.getState().document;
  if (blocks.size === 0) return null;
  const { nodes } = editor.session.getState().selection;
  const standIn = standIns(blocks);
  const [first, ...others] = new Set([...nodes].map((node) => standIn.get(node) ?? null));
  return others.length === 0 ? (first ?? null) : null;
}

/** The innermost block that all of the selection stands in: an open one, or of any kind, drawn as it is. */
export function selectedBlock(editor: Editor, kind: 'open' | 'any'): Block | null {
  const { blocks } = editor.document.getState().document;
  return blockHolding(blocks, editor.session.getState().selection.nodes, kind);
}

export function blockHolding(
  blocks: Document['blocks'],
  nodes: ReadonlySet<string>,
  kind: 'open' | 'any',
): Block | null {
  const [first, ...others] = nodes;
  if (blocks.size === 0 || first === undefined) return null;
  const homes = homesOf(blocks);
  const standIn = standIns(blocks);
  const around = (node: string): readonly string[] => {
    const shown = standIn.get(node);
    return shown === undefined ? blocksAround(homes, node) : [shown, ...blocksAround(homes, shown)];
  };
  const rest = others.map(around);
  for (const id of around(first)) {
    const block = blocks.get(id);
    if (block === undefined || (kind === 'open' && block.folded)) continue;
    if (rest.every((list) => list.includes(id))) return block;
  }
  return null;
}

export const hasBlockSelected = (editor: Editor, kind: 'open' | 'any'): boolean =>
  selectedBlock(editor, kind) !== null;

/** The outermost block that holds the selected nodes, and nothing else; null where there is none. */
export function wholeBlock(blocks: Document['blocks'], nodes: ReadonlySet<string>): string | null {
  const [first] = nodes;
  if (blocks.size === 0 || first === undefined) return null;
  const whole = blocksAround(homesOf(blocks), first).filter((id) => {
    const within = nodesWithin(blocks, id);
    return within.size === nodes.size && [...nodes].every((node) => within.has(node));
  });
  return whole.at(-1) ?? null;
}
