// What is wrong with a node, as a sign on it; the words are in its title.

import { TriangleAlert } from 'lucide-react';
import { type Issue, issueText } from '../../engine/index.ts';
import { useDerived, useSession } from '../editor/EditorContext.tsx';

const byNode = new WeakMap<readonly Issue[], ReadonlyMap<string, readonly Issue[]>>();

/** Sorted once for every list of issues, since every node asks. */
function issuesOf(issues: readonly Issue[], node: string): readonly Issue[] {
  const known = byNode.get(issues);
  if (known !== undefined) return known.get(node) ?? none;
  const sorted = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.node === undefined) continue;
    const list = sorted.get(issue.node);
    if (list === undefined) sorted.set(issue.node, [issue]);
    else list.push(issue);
  }
  byNode.set(issues, sorted);
  return sorted.get(node) ?? none;
}

const none: readonly Issue[] = [];

export function Badge({ id }: { readonly id: string }) {
  const language = useSession((session) => session.language);
  const words = useDerived(({ computed }) =>
    issuesOf(computed.issues, id)
      .map((issue) => issueText(issue, language))
      .join('\n'),
  );
  if (words === '') return null;
  return (
    <span className="canvas-badge" role="img" aria-label={words} title={words}>
      <TriangleAlert size={14} aria-hidden="true" />
    </span>
  );
}
