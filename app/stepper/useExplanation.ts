import { useMemo } from 'react';
import { type Explanation, explain } from '../../engine/index.ts';
import { useDerived, useSession } from '../editor/EditorContext.tsx';
import { formatNumber } from '../numbers/formatNumber.ts';

/** What the step just taken did; null before the first, and where all are shown without one being looked at. */
export function useExplanation(): Explanation | null {
  const position = useSession((session) => session.position);
  const digits = useSession((session) => session.digits);
  const computed = useDerived((derived) => derived.computed);
  const revision = useDerived((derived) => derived.revision);
  return useMemo(() => {
    // A pass rewrites the arena in place: the revision is what says that there are other numbers in it.
    if (revision < 0 || position === null || position === 0 || position > computed.run.plan.steps.length)
      return null;
    return explain(computed, position - 1, (value) => formatNumber(value, digits));
  }, [computed, revision, position, digits]);
}
