// What is wrong, in words; each line leads to where it is wrong.

import { type Issue, issueText } from '../../engine/index.ts';
import { nameOf } from '../canvas/nameOf.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import type { Editor } from '../editor/editor.ts';
import { selectEdges, selectNodes } from '../session/selection.ts';
import './problems.css';

interface ProblemListProps {
  /** Only those of one node, or of one wire. */
  readonly node?: string;
  readonly edge?: string;
}

export function ProblemList({ node, edge }: ProblemListProps) {
  const issues = useDerived(({ computed }) => computed.issues);
  const wanted = issues.filter(
    (issue) => (node === undefined || issue.node === node) && (edge === undefined || issue.edge === edge),
  );
  if (wanted.length === 0) return null;
  return (
    <ul className="problems-list">
      {wanted.map((issue) => (
        <Problem
          key={`${issue.code} ${issue.node} ${issue.edge} ${JSON.stringify(issue.data)}`}
          issue={issue}
        />
      ))}
    </ul>
  );
}

function Problem({ issue }: { readonly issue: Issue }) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const name = useDocument(({ model }) => nameOf(model.nodes.get(issue.node ?? ''), language)) || issue.node;
  return (
    <li data-severity={issue.severity}>
      <button type="button" onClick={() => goTo(editor, issue)}>
        {name !== undefined && <strong>{name}</strong>}
        <span>{issueText(issue, language)}</span>
      </button>
    </li>
  );
}

/** Selects what the issue is about, and brings it into view. */
function goTo({ document, session, canvas }: Editor, { node, edge }: Issue): void {
  if (node !== undefined) {
    session.setState({ selection: selectNodes([node]) });
    canvas.current?.fit([node]);
    return;
  }
  const wire = document.getState().document.model.edges.get(edge ?? '');
  if (wire === undefined) return;
  session.setState({ selection: selectEdges([wire.id]) });
  canvas.current?.fit([wire.source, wire.target]);
}
