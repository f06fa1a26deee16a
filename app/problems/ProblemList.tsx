// What is wrong, in words; each line leads to where it is wrong.

import { type Issue, issueText } from '../../engine/index.ts';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
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
  const label = editor.document.getState().document.model.nodes.get(issue.node ?? '')?.label ?? issue.node;
  const go = (): void => {
    if (issue.node !== undefined) {
      editor.session.setState({ selection: selectNodes([issue.node]) });
      editor.canvas.current?.fit([issue.node]);
    } else if (issue.edge !== undefined) editor.session.setState({ selection: selectEdges([issue.edge]) });
  };
  return (
    <li data-severity={issue.severity}>
      <button type="button" onClick={go}>
        {label !== undefined && <strong>{label}</strong>}
        <span>{issueText(issue, language)}</span>
      </button>
    </li>
  );
}
