// A single row as the batch of a data node, for as long as it is looked at; the document knows nothing of it.

import type { JsonObject, Tensor } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { dismiss, notify } from '../session/notify.ts';
import { selectNodes } from '../session/selection.ts';
import type { Exhibit } from '../session/session.ts';
import { texts } from './texts.ts';

/** What is to be learnt of the row: the number of its class, of so many. */
interface Answer {
  readonly label: number;
  readonly classes: number;
}

/** One row of x, with what is to be taken for the right answer as a data node with these params gives it. */
export function exhibitRow(node: string, params: JsonObject, x: Tensor, answer: Answer): Exhibit {
  return { node, x, t: answerAs(String(params.target), answer) };
}

function answerAs(target: string, { label, classes }: Answer): Tensor {
  if (target !== 'oneHot') return { shape: target === 'column' ? [1, 1] : [1], data: Float64Array.of(label) };
  const data = new Float64Array(classes);
  data[label] = 1;
  return { shape: [1, classes], data };
}

const watched = new WeakSet<Editor>();

/** Shows it until it is taken back, or the node is another one. */
export function exhibit(editor: Editor, shown: Exhibit): void {
  editor.session.setState({ exhibit: shown });
  if (watched.has(editor)) return;
  watched.add(editor);
  editor.document.subscribe(({ document }, { document: before }) => {
    const current = editor.session.getState().exhibit;
    if (current === null) return;
    const [node, old] = [document, before].map(({ model }) => model.nodes.get(current.node));
    if (node === undefined || node.params !== old?.params) endExhibit(editor);
  });
}

const notice = 'exhibit';

export function endExhibit({ session }: Editor): void {
  session.setState({ exhibit: null });
  dismiss(session, notice);
}

/** Says that the node shows one row, and how to go back; its details say so for as long as it does. */
export function sayExhibited(editor: Editor, node: string): void {
  const say = (key: 'shown' | 'backToData') => inEveryLanguage((language) => translate(texts, language)(key));
  const action = { label: say('backToData'), run: () => endExhibit(editor) };
  editor.session.setState({ selection: selectNodes([node]) });
  notify(editor.session, { id: notice, tone: 'info', text: say('shown'), action });
}
