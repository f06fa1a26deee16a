// React's way to the editor: each hook repaints only what its own selector sees change.

import { createContext, type ReactNode, use } from 'react';
import { useStore } from 'zustand';
import type { Document } from '../../engine/index.ts';
import type { DocumentState } from '../document/documentStore.ts';
import type { Session } from '../session/session.ts';
import type { Derived, Editor } from './editor.ts';

const Context = createContext<Editor | null>(null);

export function EditorProvider({
  editor,
  children,
}: {
  readonly editor: Editor;
  readonly children: ReactNode;
}) {
  return <Context value={editor}>{children}</Context>;
}

export function useEditor(): Editor {
  const editor = use(Context);
  if (editor === null) throw new Error('internal: no editor around this component');
  return editor;
}

export const useDocument = <T,>(select: (document: Document) => T): T =>
  useStore(useEditor().document, (state: DocumentState) => select(state.document));

export const useSession = <T,>(select: (session: Session) => T): T => useStore(useEditor().session, select);

export const useDerived = <T,>(select: (derived: Derived) => T): T => useStore(useEditor().derived, select);
