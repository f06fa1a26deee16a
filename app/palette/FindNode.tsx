// Finds a node by its label, kind or id, selects it and brings it into view.

import { type GraphNode, ops } from '../../engine/index.ts';
import { useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { selectNodes } from '../session/selection.ts';
import { rank } from './rank.ts';
import { SearchDialog, type SearchItem } from './SearchDialog.tsx';
import { namesOfOp } from './searchOps.ts';
import { paletteTexts } from './texts.ts';

export function FindNode({ close }: { readonly close: () => void }) {
  const editor = useEditor();
  const nodes = useDocument((document) => document.model.nodes);
  const language = useSession((session) => session.language);
  const text = useTexts(paletteTexts);
  const toItem = ({ id, type, label }: GraphNode): SearchItem => {
    const kind = ops.get(type)?.text[language].name ?? type;
    return {
      id,
      content: (
        <>
          <span className="search-dialog-name">{label ?? kind}</span>
          <span className="search-dialog-aside">{label === null ? id : kind}</span>
        </>
      ),
      choose: () => {
        close();
        editor.session.setState({ selection: selectNodes([id]) });
        editor.canvas.current?.fit([id]);
      },
    };
  };
  return (
    <SearchDialog
      label={text('find')}
      placeholder={text('findPlaceholder')}
      empty={text('noNodes')}
      search={(query) => rank(query, [...nodes.values()], namesOfNode).map(toItem)}
      onClose={close}
    />
  );
}

function namesOfNode({ id, type, label }: GraphNode): readonly string[] {
  const op = ops.get(type);
  return [label ?? '', id, ...(op === undefined ? [type] : namesOfOp(op))];
}
