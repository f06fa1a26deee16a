// Copy, cut and paste as text of our own file format, so that it works across tabs and with a text editor.

import {
  catalogue,
  type Document,
  type Position,
  parseDocument,
  serializeDocument,
} from '../../engine/index.ts';
import { copyOf, paste } from '../editing/paste.ts';
import type { Editor } from '../editor/editor.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { notify } from '../session/notify.ts';
import { selectNodes } from '../session/selection.ts';
import { openText } from './openText.ts';
import { filesTexts } from './texts.ts';

/** Marks a part of a graph, which is put in; any other graph on the clipboard is opened. */
const fragmentMark = { fragment: true };
const offset = 32;

/** The selected nodes and the wires between them, as text; kept in the session too. */
export function copySelection({ document, session }: Editor): string {
  const part = copyOf(document.getState().document, session.getState().selection.nodes);
  const clipboard = serializeDocument({ ...part, title: '', target: null, extra: fragmentMark });
  session.setState({ clipboard });
  return clipboard;
}

export async function copyToClipboard(editor: Editor): Promise<void> {
  const text = copySelection(editor);
  // Refused: the session has it.
  await navigator.clipboard?.writeText(text).catch(() => {});
}

export async function pasteFromClipboard(editor: Editor): Promise<void> {
  const read = await navigator.clipboard?.readText().catch(() => null);
  const text = read ?? editor.session.getState().clipboard ?? '';
  if (text.trim() === '') sayEmpty(editor);
  else pasteText(editor, text);
}

/** The fragment of a link to a graph, whoever serves the page; null of any other text. */
function linkIn(text: string): string | null {
  return /^\s*https?:\/\/[^\s#]+#(\d{1,4}\.\S*)\s*$/.exec(text)?.[1] ?? null;
}

async function openLink(editor: Editor, fragment: string): Promise<void> {
  const { followLink } = await import('../share/followLink.ts');
  await followLink(editor, fragment, 'chosen');
}

/** A part of a graph is added, a whole one or a link to it opened, each as one undo step; anything else is said to be neither. */
export function pasteText(editor: Editor, text: string): void {
  const link = linkIn(text);
  if (link === null) pasteGraph(editor, text);
  else void openLink(editor, link);
}

function pasteGraph(editor: Editor, text: string): void {
  const parsed = parseDocument(text, catalogue);
  if (!parsed.ok) {
    const { message } = parsed.error;
    const say = inEveryLanguage((language) =>
      translate(filesTexts, language)('notPasted', { reason: message[language] }),
    );
    notify(editor.session, { id: 'open', tone: 'problem', text: say });
    return;
  }
  if (parsed.document.extra.fragment === true) insert(editor, parsed.document);
  else
    openText(
      editor,
      text,
      parsed.document.title || translate(filesTexts, editor.session.getState().language)('clipboardText'),
    );
}

function insert(editor: Editor, fragment: Document): void {
  const { document } = editor.document.getState();
  const { recipe, nodes } = paste(document, moved(fragment, wayTo(editor, document, fragment)), 0);
  if (editor.document.edit(recipe, 'commit')) editor.session.setState({ selection: selectNodes(nodes) });
}

function sayEmpty({ session }: Editor): void {
  const text = inEveryLanguage((language) => translate(filesTexts, language)('clipboardEmpty'));
  notify(session, { id: 'open', tone: 'info', text });
}

/** Beside the original where that is here, else into the middle of what is in view; never right on top of a node. */
function wayTo({ canvas }: Editor, document: Document, fragment: Document): Position {
  const places = [...fragment.layout.values()];
  const isHere = [...fragment.model.nodes.keys()].some((id) => document.model.nodes.has(id));
  const centre = canvas.current?.centre();
  const start =
    isHere || centre === undefined ? { x: offset, y: offset } : difference(middleOf(places), centre);
  const taken = new Set([...document.layout.values()].map(({ x, y }) => `${x} ${y}`));
  let way = start;
  while (places.some(({ x, y }) => taken.has(`${x + way.x} ${y + way.y}`)))
    way = { x: way.x + offset, y: way.y + offset };
  return way;
}

function moved(fragment: Document, by: Position): Document {
  const layout = [...fragment.layout].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }] as const);
  return { ...fragment, layout: new Map(layout) };
}

const difference = (from: Position, to: Position): Position => ({
  x: Math.round(to.x - from.x),
  y: Math.round(to.y - from.y),
});

function middleOf(places: readonly Position[]): Position {
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  const count = Math.max(places.length, 1);
  return { x: sum.x / count, y: sum.y / count };
}
