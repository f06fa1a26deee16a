// Puts rows of one's own into the selected data node, else into a new one; one undo step.

import type { JsonObject } from '../../engine/index.ts';
import { addNode, newNodeId } from '../editing/addNode.ts';
import { selectedDataNode } from '../editing/dataNodes.ts';
import { setParam } from '../editing/setParam.ts';
import type { Editor } from '../editor/editor.ts';
import { translate } from '../i18n/texts.ts';
import { placeInView } from '../palette/addOp.ts';
import { selectNodes } from '../session/selection.ts';
import { texts } from './texts.ts';

/** Whether it was done: a document has limits. */
export function placeOwn(editor: Editor, options: JsonObject, rows: number): boolean {
  const { document } = editor.document.getState();
  const old = selectedDataNode(editor);
  const id = old?.id ?? newNodeId(document, 'dataset');
  const isDone = editor.document.edit((draft) => {
    if (old === null) addNode(id, 'dataset', placeInView(editor))(draft);
    setParam(id, 'data', 'own')(draft);
    setParam(id, 'options', options)(draft);
  }, 'commit');
  if (!isDone) return false;
  editor.session.setState(({ language }) => ({
    selection: selectNodes([id]),
    announcement: translate(texts, language)('placed', { rows }),
  }));
  return true;
}
