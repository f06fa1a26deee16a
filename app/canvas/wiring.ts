// Drawing a wire from port to port, by pointer or by keys: what each port says to it, and how it ends.

import { connect } from '../editing/connect.ts';
import { judgeFrom, type Verdict } from '../editing/connectable.ts';
import type { Editor } from '../editor/editor.ts';
import type { HandleRef } from '../session/session.ts';
import type { Figure } from './figure.ts';
import { portKey, type Screen, type Wiring } from './screen.ts';

/** `keys`: the wire waits for a port to be chosen, by Enter or a click; `pointer`: it hangs on the pointer. */
export function beginWiring(editor: Editor, screen: Screen, from: HandleRef, by: 'keys' | 'pointer'): void {
  if (by === 'keys') editor.session.setState({ wiring: from });
  screen.state.setState({ wiring: judge(editor, screen, from) });
}

/** Connects to a port if that can be; without one, the wire is dropped. */
export function endWiring(editor: Editor, screen: Screen, to: HandleRef | null): void {
  const { wiring } = screen.state.getState();
  screen.state.setState({ wiring: null });
  editor.session.setState({ wiring: null });
  if (wiring === null || to === null || wiring.verdicts.get(portKey(to))?.ok !== true) return;
  const [source, target] = inOrder(wiring.from, to);
  editor.document.edit(connect(source, target), 'commit');
}

/** The two ends of a wire, output first. */
const inOrder = (a: HandleRef, b: HandleRef): readonly [HandleRef, HandleRef] =>
  a.end === 'source' ? [a, b] : [b, a];

function judge(editor: Editor, { projection }: Screen, from: HandleRef): Wiring {
  const { document } = editor.document.getState();
  const { graph } = editor.derived.getState().computed;
  const verdictOf = judgeFrom(document, graph, from);
  const verdicts = new Map<string, Verdict>();
  for (const [node, figure] of projection.getState().figures) {
    for (const to of facing(node, figure, from)) verdicts.set(portKey(to), verdictOf(to));
  }
  return { from, verdicts };
}

const facing = (node: string, { ports }: Figure, from: HandleRef): readonly HandleRef[] =>
  ports.filter(({ end }) => end !== from.end).map(({ id, end }) => ({ node, handle: id, end }));
