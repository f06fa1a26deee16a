// A sign on a node with which something is wrong.

import { lazy, Suspense } from 'react';
import type { Issue } from '../../engine/index.ts';
import { useDerived, useSession } from '../editor/EditorContext.tsx';
import { Boundary } from '../ui/Boundary.tsx';

// Most graphs are well: the words for what can be wrong come with the first that is not.
const BadgeSign = lazy(async () => ({ default: (await import('./BadgeSign.tsx')).BadgeSign }));

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

const ofWaiting: ReadonlySet<string> = new Set(['no-data', 'target-not-computed']);

const none: readonly Issue[] = [];

export function Badge({ id }: { readonly id: string }) {
  const issues = useDerived(({ computed }) => issuesOf(computed.issues, id));
  const isAwaited = useSession(({ fetching }) => fetching.size > 0);
  // Data that is on its way is no fault, nor what cannot be computed without it: its node says how far it is.
  if (issues.length === 0 || (isAwaited && issues.every(({ code }) => ofWaiting.has(code)))) return null;
  return (
    <Boundary fallback={() => null}>
      <Suspense fallback={null}>
        <BadgeSign issues={issues} />
      </Suspense>
    </Boundary>
  );
}
