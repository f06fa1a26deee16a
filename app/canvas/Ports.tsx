// The ports of a node: unseen at rest, there when the node is hovered, selected or a wire is being drawn.

import { Handle, Position } from '@xyflow/react';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import type { HandleRef } from '../session/session.ts';
import type { Figure, Port } from './figure.ts';
import { nameOf } from './nameOf.ts';
import { portKey, useProjected, useScreen, useScreenState } from './screen.ts';
import { texts } from './texts.ts';
import { beginWiring, endWiring } from './wiring.ts';

interface PortsProps {
  readonly id: string;
  readonly figure: Figure;
  readonly isSelected: boolean;
}

/** In a small graph every port is in the page; in a crowded one only those that can be seen. */
export function Ports({ id, figure, isSelected }: PortsProps) {
  const isSmall = useProjected(({ crowded }) => !crowded);
  const isWanted = useScreenState(({ wiring, hovered }) => wiring !== null || hovered === id);
  if (!isSmall && !isWanted && !isSelected) return null;
  return figure.ports.map((port) => (
    <PortHandle key={portKey({ node: id, handle: port.id, end: port.end })} node={id} port={port} />
  ));
}

function PortHandle({ node, port }: { readonly node: string; readonly port: Port }) {
  const editor = useEditor();
  const screen = useScreen();
  const ref: HandleRef = { node, handle: port.id, end: port.end };
  const verdict = useScreenState(({ wiring }) => wiring?.verdicts.get(portKey(ref)));
  const isWiredByKeys = useSession(({ wiring }) => wiring !== null);
  const name = usePortName(ref);
  const isOpen = verdict?.ok === true;
  const state = verdict === undefined ? '' : isOpen ? ' is-open' : ' is-shut';
  const onClick = (): void => {
    if (editor.session.getState().wiring === null) beginWiring(editor, screen, ref, 'keys');
    else endWiring(editor, screen, ref);
  };
  const asButton = isOpen && isWiredByKeys ? { role: 'button', tabIndex: 0, 'aria-label': name } : {};
  return (
    <Handle
      id={port.id}
      type={port.end}
      position={port.end === 'source' ? Position.Right : Position.Left}
      className={`canvas-port${state}`}
      style={{ left: port.x, top: port.y }}
      title={name}
      onClick={onClick}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onClick();
      }}
      {...asButton}
    />
  );
}

function usePortName({ node, handle, end }: HandleRef): string {
  const say = useTexts(texts);
  const language = useSession((session) => session.language);
  const name = useProjected(({ model }) => nameOf(model.nodes.get(node), language));
  return end === 'source'
    ? say('outputPort', { node: name, port: handle === 'out' ? '' : handle }).trim()
    : say('inputPort', { node: name, port: handle });
}
