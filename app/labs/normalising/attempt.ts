// One training of the normalising lab: from which scale, and with what.

import { firstScales, type Normalising, normalisingNet } from '../../../engine/labs.ts';
import type { Trial } from '../trials/runTrials.ts';
import type { Kept } from '../trials/useKeptTrials.ts';

export const places = ['before', 'after'] as const;
export type Place = (typeof places)[number];

/** How many times the nets see their digits. */
export const epochs = 20;

/** By the number of its scale, the largest first. */
export const idOf = (at: number, normalising: Normalising): string => `${normalising} ${at}`;

export const documentOf = (at: number, normalising: Normalising) =>
  normalisingNet({ scale: firstScales[at] ?? 1, normalising, epochs });

/** Two of each scale: without, and with it at this place. */
const attemptsOf = (at: number, place: Place): readonly Trial[] =>
  (['none', place] as const).map((normalising) => ({
    id: idOf(at, normalising),
    document: documentOf(at, normalising),
    looks: 'epochs',
  }));

/** Of its curves. */
export const lookOf = (normalising: Normalising): number => (normalising === 'none' ? 1 : 0);

/** What is not trained yet; where all is, all of it again. `at`: of one scale alone. */
export function wantedOf(
  kept: ReadonlyMap<string, Kept<Trial>>,
  at: number | null,
  place: Place,
): readonly Trial[] {
  const all = (at === null ? [...firstScales.keys()] : [at]).flatMap((each) => attemptsOf(each, place));
  const missing = all.filter(({ id }) => !isTrained(kept.get(id)));
  return missing.length === 0 ? all : missing;
}

export const isTrained = (each: Kept<Trial> | undefined): boolean =>
  each !== undefined && (each.run.status === 'complete' || each.run.status === 'diverged');
