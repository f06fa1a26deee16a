// From what was typed and chosen to a network in the document: one step, which one undo takes back.

import { castDraft } from 'immer';
import type { DataSet, Document, Language, Position } from '../../engine/index.ts';
import { paste } from '../editing/paste.ts';
import type { Editor } from '../editor/editor.ts';
import { translate } from '../i18n/texts.ts';
import { selectNodes } from '../session/selection.ts';
import { type Drawn, drawNetwork, type Misfit } from './drawNetwork.ts';
import { type NetworkError, parseNetwork } from './parseNetwork.ts';
import { texts } from './texts.ts';

export type Planned =
  | Extract<Drawn, { ok: true }>
  | { readonly ok: false; readonly problem: NetworkError | Misfit };

/** The network that a text means, ready to be put in; or what is wrong with it. */
export function planNetwork(text: string, set: DataSet | null, language: Language): Planned {
  const parsed = parseNetwork(text);
  if (!parsed.ok) return { ok: false, problem: parsed.error };
  const drawn = drawNetwork(parsed.network, set, language);
  return drawn.ok ? drawn : { ok: false, problem: drawn.misfit };
}

/** Below what is there; from now on its loss is what is differentiated, and its settings are those of the training. */
export function putIn({ document, session, canvas }: Editor, drawing: Document): void {
  const { document: before } = document.getState();
  const { recipe, nodes } = paste(before, { ...drawing, layout: below(before, drawing) }, 0);
  const ids = [...drawing.model.nodes.keys()];
  const target = nodes[ids.indexOf(drawing.target?.node ?? '')];
  const isDone = document.edit((draft) => {
    recipe(draft);
    if (target !== undefined) draft.target = { node: target, seed: 1 };
    if (drawing.training !== null) draft.training = castDraft(drawing.training);
  }, 'commit');
  if (!isDone) return;
  session.setState(({ language }) => ({
    position: null,
    selection: selectNodes(nodes),
    announcement: translate(texts, language)('drawn', { count: nodes.length }),
  }));
  // Once the new nodes are on the page.
  requestAnimationFrame(() => canvas.current?.fit());
}

const gap = 160;

function below(before: Document, { layout }: Document): ReadonlyMap<string, Position> {
  const there = [...before.layout.values()];
  if (there.length === 0) return layout;
  const left = least(there, 'x') - least(layout.values(), 'x');
  const foot = -least(
    there.map(({ x, y }) => ({ x, y: -y })),
    'y',
  );
  const top = foot + gap - least(layout.values(), 'y');
  return new Map([...layout].map(([id, { x, y }]) => [id, { x: x + left, y: y + top }]));
}

function least(places: Iterable<Position>, axis: 'x' | 'y'): number {
  let least = Infinity;
  for (const place of places) least = Math.min(least, place[axis]);
  return least;
}
