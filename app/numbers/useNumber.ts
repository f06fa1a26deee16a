// The numbers that nodes and wires show: which tensor, and whether the learner has reached it.

import { read, readScalar, type Step, type Tensor } from '../../engine/index.ts';
import { useDerived, useEditor, useSession } from '../editor/EditorContext.tsx';
import type { Cover, Mark } from '../session/cover.ts';
import type { Reveal } from '../stepper/reveal.ts';
import { stepTaken } from '../stepper/stepTaken.ts';
import { bufferOf, type Place, type Slot } from './place.ts';
import { rawText } from './rawText.ts';

/**
 * `hidden`: its step is not reached, or a lesson keeps it back. `absent`: there is none, because it cannot be computed or nothing depends on it.
 * `blank`: the learner is to find it.
 */
export type Shown =
  | {
      readonly state: 'shown';
      readonly tensor: Tensor;
      /** In full; not for tensors while they race, when nobody could read them. */
      readonly raw: string | undefined;
      readonly isFresh: boolean;
      readonly mark: Mark | null;
    }
  | { readonly state: 'blank'; readonly place: Place; readonly question: BlankCover['question'] }
  | { readonly state: 'hidden' | 'absent' };

type BlankCover = Extract<Cover, { readonly kind: 'blank' }>;

interface Reached {
  readonly state: Exclude<Shown['state'], 'blank'>;
  /** Whether it is what the step just taken has found. */
  readonly isFresh: boolean;
}

/** Whether a number is there and the learner has come to it, whichever it is: for what is drawn beside numbers. */
export function useReached(place: Place): Reached {
  const isThere = useDerived(({ computed: { run } }) => bufferOf(run.plan, place) !== null);
  const step = useDerived(({ reveal }) => stepOf(reveal, place));
  const isShown = useSession(({ position }) => position === null || position >= step);
  const isFresh = useSession(({ position }) => position !== null && position > 0 && position === step);
  return { state: isThere ? (isShown ? 'shown' : 'hidden') : 'absent', isFresh };
}

/** Numbers of a tensor that are still written out while they race. */
const racing = 256;

/** Repaints only when this number, or whether it is shown, changes. */
export function useNumber(place: Place): Shown {
  const editor = useEditor();
  const { state, isFresh } = useReached(place);
  const cover = useSession(({ covers }) => covers.get(`${place.kind}-${place.id}-${place.slot}`));
  // A single number stands for itself; of a tensor, the pass that computed it.
  useDerived(({ computed: { run }, revision }): number | string | null => {
    const buffer = bufferOf(run.plan, place);
    return buffer === null ? null : (readScalar(run, buffer) ?? `pass ${revision}`);
  });
  const { run } = editor.derived.getState().computed;
  const buffer = bufferOf(run.plan, place);
  if (state !== 'shown' || buffer === null) return { state: buffer === null ? 'absent' : 'hidden' };
  if (cover?.kind === 'hidden') return { state: 'hidden' };
  if (cover?.kind === 'blank') return { state: 'blank', place, question: cover.question };
  const tensor = cover?.kind === 'number' ? cover.tensor : read(run, buffer);
  const isRacing = editor.derived.getState().reach === 'passes' && tensor.data.length > racing;
  return { state, tensor, raw: isRacing ? undefined : rawText(tensor), isFresh, mark: cover?.mark ?? null };
}

/** What the step just taken did at this node, or inside this folded block; null where it was not here. */
export const useStepHere = (node: string): Step['kind'] | null => {
  const editor = useEditor();
  return useSession(() => {
    const step = stepTaken(editor);
    return step?.drawnAt === node ? step.kind : null;
  });
};

const stepOf = (reveal: Reveal, { kind, id, slot }: Place): number =>
  stepsOf(reveal, kind, slot)?.get(id) ?? never(kind, slot);

/** The value of a parameter is given. */
const never = (kind: Place['kind'], slot: Slot): number =>
  kind === 'parameter' && slot === 'value' ? 0 : Infinity;

function stepsOf(reveal: Reveal, kind: Place['kind'], slot: Slot): ReadonlyMap<string, number> | null {
  switch (kind) {
    case 'edge':
      return slot === 'value' ? reveal.edgeValue : reveal.edgeGradient;
    case 'node':
      return slot === 'value' ? reveal.nodeValue : reveal.nodeGradient;
    case 'parameter':
      return slot === 'value' ? null : reveal.parameterGradient;
    default:
      return kind satisfies never;
  }
}
