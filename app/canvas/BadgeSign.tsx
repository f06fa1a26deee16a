// What is wrong with a node, as a sign on it; the words are in its title.

import { TriangleAlert } from 'lucide-react';
import { type Issue, issueText } from '../../engine/index.ts';
import { useSession } from '../editor/EditorContext.tsx';

export function BadgeSign({ issues }: { readonly issues: readonly Issue[] }) {
  const language = useSession((session) => session.language);
  const words = issues.map((issue) => issueText(issue, language)).join('\n');
  return (
    <span className="canvas-badge" role="img" aria-label={words} title={words}>
      <TriangleAlert size={14} aria-hidden="true" />
    </span>
  );
}
