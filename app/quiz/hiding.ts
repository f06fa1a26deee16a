// From what a teacher chooses to the numbers that are hidden.

import type { Computed } from '../../engine/index.ts';
import { type NumberId, numberId, questionsOf } from '../../engine/quizzing.ts';
import type { Selection } from '../session/selection.ts';
import { type Quiz, type QuizKind, quizLimits, usualQuiz } from './quizData.ts';

export const hidings = ['gradients', 'values', 'path', 'selection'] as const;
export type Hiding = (typeof hidings)[number];

/** null while it hides nothing. */
export function quizOf(
  kind: QuizKind,
  hiding: Hiding,
  end: string,
  selection: Selection,
  computed: Computed,
): Quiz | null {
  if (kind !== 'blanks') return { ...usualQuiz, kind };
  const hidden = hiddenBy(hiding, end, selection, computed);
  return hidden.length === 0 ? null : { ...usualQuiz, hidden };
}

function hiddenBy(hiding: Hiding, end: string, selection: Selection, computed: Computed): Quiz['hidden'] {
  if (hiding === 'gradients' || hiding === 'values') return hiding;
  const ids = hiding === 'path' ? pathTo(end, computed) : selected(selection, computed);
  return ids.slice(0, quizLimits.hidden);
}

/** Where a path back may end: every leaf that gets a gradient. */
export const pathsFrom = ({ run: { plan } }: Computed): readonly string[] =>
  plan.leaves.flatMap(({ name, node }) =>
    name === node && (plan.nodes.get(node)?.[0]?.gradient ?? null) !== null ? [node] : [],
  );

/** The gradients from the target back to a node: along the first wire of each fork. */
function pathTo(end: string, { run: { plan }, document }: Computed): readonly NumberId[] {
  const path: NumberId[] = [];
  const wires = [...document.model.edges.values()].filter(
    ({ id }) => (plan.edges.get(id)?.gradient ?? null) !== null,
  );
  const bySource = new Map(wires.toReversed().map((wire) => [wire.source, wire]));
  for (let wire = bySource.get(end); wire !== undefined; wire = bySource.get(wire.target))
    path.unshift(numberId({ kind: 'edge', id: wire.id, slot: 'gradient' }));
  return path;
}

/** Of selected wires both numbers, of selected nodes their own: as far as a step finds them. */
function selected({ nodes, edges }: Selection, { run }: Computed): readonly NumberId[] {
  const wanted = new Set<NumberId>(
    (['value', 'gradient'] as const).flatMap((slot) => [
      ...[...nodes].map((id) => numberId({ kind: 'node', id, slot })),
      ...[...edges].map((id) => numberId({ kind: 'edge', id, slot })),
    ]),
  );
  return questionsOf(run.plan).flatMap(({ id, names }) =>
    names.some((name) => wanted.has(name)) ? [id] : [],
  );
}
