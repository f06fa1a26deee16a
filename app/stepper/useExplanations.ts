import { useMemo } from 'react';
import { type Explanation, explain } from '../../engine/index.ts';
import { useDerived, useSession } from '../editor/EditorContext.tsx';
import { formatNumber } from '../numbers/formatNumber.ts';

/** What these steps of the plan did, in the reader's digits. */
export function useExplanations(steps: readonly number[]): readonly Explanation[] {
  const digits = useSession((session) => session.digits);
  const computed = useDerived((derived) => derived.computed);
  const revision = useDerived((derived) => derived.revision);
  // What would give away a number that the learner is to find.
  const silent = useSession((session) => session.silent);
  const wanted = steps.filter((step) => !silent.has(step)).join();
  return useMemo(() => {
    // A pass rewrites the arena in place: the revision is what says that there are other numbers in it.
    if (revision < 0 || wanted === '') return [];
    return wanted
      .split(',')
      .map(Number)
      .filter((step) => step < computed.run.plan.steps.length)
      .map((step) => explain(computed, step, (value) => formatNumber(value, digits)));
  }, [computed, revision, wanted, digits]);
}
