// One training of the overfitting lab, and what it is called.

import { type OverfittingSetting, overfittingNet } from '../../../engine/labs.ts';
import type { Dictionary, Translate } from '../../i18n/texts.ts';
import { formatNumber } from '../../numbers/formatNumber.ts';
import type { Trial } from '../trials/runTrials.ts';

export interface Attempt extends Trial {
  readonly setting: OverfittingSetting;
}

export const usual: OverfittingSetting = { weightDecay: 0, dropout: 0, epochs: 200, seed: 1 };

export const attemptOf = (setting: OverfittingSetting): Attempt => ({
  id: idOf(setting),
  setting,
  document: overfittingNet(setting),
  looks: 'epochs',
});

/** The same setting, the same curve: it is trained once. */
export const idOf = ({ weightDecay, dropout, epochs, seed }: OverfittingSetting): string =>
  `${weightDecay} ${dropout} ${epochs} ${seed}`;

const looks = 6;

/** By the place in the list. */
export const lookOf = (at: number): number => at % looks;

/** What makes it other than the usual. */
export function nameOf(
  { weightDecay, dropout, epochs, seed }: OverfittingSetting,
  text: Translate<Dictionary>,
): string {
  const means = [
    ...(weightDecay > 0 ? [`${text('weightDecay')} ${formatNumber(weightDecay)}`] : []),
    ...(dropout > 0 ? [`${text('dropout')} ${formatNumber(dropout)}`] : []),
  ];
  return [
    ...(means.length === 0 ? [text('plain')] : means),
    ...(epochs === usual.epochs ? [] : [text('epochsOf', { count: epochs })]),
    ...(seed === usual.seed ? [] : [text('seedOf', { seed })]),
  ].join(', ');
}
