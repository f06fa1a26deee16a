// The section on nudging a number: folded until somebody asks, and fetched then.

import { lazy, Suspense, useState } from 'react';
import type { Nudged as Place } from '../../engine/checking.ts';
import { useDerived, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { isAsked } from '../session/isAsked.ts';
import { texts } from './texts.ts';

const Nudge = lazy(async () => ({ default: (await import('../check/Nudge.tsx')).Nudge }));

/** What is differentiated, or given no gradient, cannot be nudged; and a quiz would be given away. */
export function Nudged({ place }: { readonly place: Place }) {
  const text = useTexts(texts);
  const [isOpen, setOpen] = useState(false);
  const isQuiz = useSession(isAsked);
  const canNudge = useDerived(({ computed: { run } }) => {
    const slots = place.kind === 'edge' ? run.plan.edges.get(place.id) : run.plan.nodes.get(place.id)?.[0];
    return slots !== undefined && slots.gradient !== null && run.plan.seed?.node !== place.id;
  });
  if (!canNudge || isQuiz) return null;
  if (!isOpen)
    return (
      <button
        type="button"
        className="button button-outlined"
        aria-expanded={false}
        onClick={() => setOpen(true)}
      >
        {text('nudge')}
      </button>
    );
  return (
    <Suspense fallback={null}>
      <Nudge place={place} />
    </Suspense>
  );
}
