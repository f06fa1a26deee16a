import type { Document } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { nothing } from '../session/selection.ts';

/** Puts the graph of a lab in place of the open document, as one step that can be undone. */
export function openOnCanvas({ document, session }: Editor, graph: Document, title: string): void {
  document.replace({ ...graph, title });
  session.setState({ overlay: null, selection: nothing, position: null, playing: false });
}
