// Wires drawn with the pointer: from port to port, by an end that is dragged, or into the empty page.

import type { Connection, FinalConnectionState, HandleType, OnConnectStartParams } from '@xyflow/react';
import { type MouseEvent as ReactMouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { connect, disconnect, reconnect } from '../editing/connect.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import type { HandleRef } from '../session/session.ts';
import { nameOf } from './nameOf.ts';
import { portKey, useScreen } from './screen.ts';
import { texts } from './texts.ts';
import type { FlowEdge } from './toFlow.ts';
import { beginWiring, endWiring } from './wiring.ts';

export function useWiring(surface: RefObject<HTMLDivElement | null>) {
  const editor = useEditor();
  const screen = useScreen();
  const isReconnecting = useRef(false);
  useFocusOnPorts(surface);
  return useMemo(() => {
    const ends = ({ source, sourceHandle, target, targetHandle }: Connection) =>
      [sourceRef(source, sourceHandle), targetRef(target, targetHandle)] as const;
    const addAt = (event: MouseEvent | TouchEvent | ReactMouseEvent, from: HandleRef | null): void => {
      const position = editor.canvas.current?.locate(clientPoint(event)) ?? null;
      editor.session.setState({ overlay: { kind: 'add', at: { position, from } } });
    };
    const drop = (event: MouseEvent | TouchEvent, from: HandleRef): void => {
      const node = nodeUnder(event);
      if (node === null) addAt(event, from);
      else endWiring(editor, screen, firstOpenPort(node));
    };
    /** The first port of a node that takes the wire: dropping on the node itself is close enough. */
    const firstOpenPort = (node: string): HandleRef | null => {
      const { wiring } = screen.state.getState();
      const ports = screen.projection.getState().figures.get(node)?.ports ?? [];
      const refs = ports.map(({ id, end }): HandleRef => ({ node, handle: id, end }));
      const free = (ref: HandleRef) =>
        ![...editor.document.getState().document.model.edges.values()].some(
          (edge) => edge.target === ref.node && edge.targetHandle === ref.handle,
        );
      const open = refs.filter((ref) => wiring?.verdicts.get(portKey(ref))?.ok === true);
      return open.find((ref) => ref.end === 'source' || free(ref)) ?? null;
    };
    return {
      onFlow: {
        onConnectStart: (_: unknown, { nodeId, handleId, handleType }: OnConnectStartParams) => {
          if (nodeId !== null)
            beginWiring(
              editor,
              screen,
              { node: nodeId, handle: handleId ?? '', end: handleType ?? 'source' },
              'pointer',
            );
        },
        isValidConnection: (connection: Connection | FlowEdge) => {
          const { wiring } = screen.state.getState();
          const [source, target] = ends({
            ...connection,
            sourceHandle: connection.sourceHandle ?? null,
            targetHandle: connection.targetHandle ?? null,
          });
          return wiring?.verdicts.get(portKey(wiring.from.end === 'source' ? target : source))?.ok === true;
        },
        onConnect: (connection: Connection) => editor.document.edit(connect(...ends(connection)), 'commit'),
        onConnectEnd: (
          event: MouseEvent | TouchEvent,
          { fromHandle, toHandle, isValid }: FinalConnectionState,
        ) => {
          if (!isReconnecting.current && isValid !== true && toHandle === null && fromHandle !== null) {
            drop(event, { node: fromHandle.nodeId, handle: fromHandle.id ?? '', end: fromHandle.type });
          }
          if (editor.session.getState().wiring === null) screen.state.setState({ wiring: null });
        },
        onReconnectStart: () => {
          isReconnecting.current = true;
        },
        onReconnect: ({ id }: FlowEdge, connection: Connection) =>
          editor.document.edit(reconnect(id, ...ends(connection)), 'commit'),
        onReconnectEnd: (
          _: unknown,
          { id }: FlowEdge,
          __: HandleType,
          { toHandle }: FinalConnectionState,
        ) => {
          isReconnecting.current = false;
          screen.state.setState({ wiring: null });
          if (toHandle === null) editor.document.edit(disconnect(id), 'commit');
        },
        onPaneClick: () => endWiring(editor, screen, null),
      },
      onSurface: {
        onDoubleClick: (event: ReactMouseEvent) => {
          if (event.target instanceof Element && event.target.classList.contains('react-flow__pane'))
            addAt(event, null);
        },
      },
    };
  }, [editor, screen]);
}

const sourceRef = (node: string, handle: string | null): HandleRef => ({
  node,
  handle: handle ?? '',
  end: 'source',
});
const targetRef = (node: string, handle: string | null): HandleRef => ({
  node,
  handle: handle ?? '',
  end: 'target',
});

function clientPoint(event: MouseEvent | TouchEvent | ReactMouseEvent): {
  readonly x: number;
  readonly y: number;
} {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}

function nodeUnder(event: MouseEvent | TouchEvent): string | null {
  const { x, y } = clientPoint(event);
  return document.elementFromPoint(x, y)?.closest('.react-flow__node')?.getAttribute('data-id') ?? null;
}

/** When a wire is begun by keyboard, the focus goes to the first port that takes it, and back to the node when it ends. */
function useFocusOnPorts(surface: RefObject<HTMLDivElement | null>): void {
  const editor = useEditor();
  const screen = useScreen();
  const say = useTexts(texts);
  const from = useSession(({ wiring }) => wiring);
  const said = useRef(say);
  said.current = say;
  useEffect(() => {
    if (from === null) return;
    if (screen.state.getState().wiring === null) beginWiring(editor, screen, from, 'keys');
    const { language } = editor.session.getState();
    const node = nameOf(editor.document.getState().document.model.nodes.get(from.node), language);
    const frame = requestAnimationFrame(() => {
      const port = surface.current?.querySelector<HTMLElement>('.canvas-port.is-open');
      // Who was quicker, and is on a port already, stays there.
      if (document.activeElement?.classList.contains('canvas-port') !== true) port?.focus();
      editor.session.setState({ announcement: said.current(port ? 'wiring' : 'noPorts', { node }) });
    });
    return () => {
      cancelAnimationFrame(frame);
      screen.state.setState({ wiring: null });
      surface.current
        ?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(from.node)}"]`)
        ?.focus();
    };
  }, [from, editor, screen, surface]);
}
