import { expect, test } from 'vitest';
import { translate } from '../../../../app/i18n/texts.ts';
import { attemptOf, idOf, nameOf, usual } from '../../../../app/labs/overfitting/attempt.ts';
import { texts } from '../../../../app/labs/overfitting/texts.ts';

const named = (setting: Partial<typeof usual>) => nameOf({ ...usual, ...setting }, translate(texts, 'en'));

test('a run is called by what sets it apart', () => {
  expect(named({})).toBe('Without either');
  expect(named({ weightDecay: 0.1, dropout: 0.2 })).toBe('Weight decay λ 0.1, Dropout p 0.2');
  expect(named({ dropout: 0.5, epochs: 20, seed: 7 })).toBe('Dropout p 0.5, 20 epochs, seed 7');
});

test('settings that differ in anything are runs of their own', () => {
  const others = [{}, { weightDecay: 0.2 }, { dropout: 0.2 }, { epochs: 2 }, { seed: 2 }];
  expect(new Set(others.map((each) => idOf({ ...usual, ...each }))).size).toBe(others.length);
});

test('what is trained is what is opened: its settings stand in the document', () => {
  const { document } = attemptOf({ weightDecay: 0.1, dropout: 0.2, epochs: 30, seed: 4 });
  expect(document.training).toMatchObject({ weightDecay: 0.1, epochs: 30, seed: 4, batchSize: 100 });
  expect(document.model.nodes.get('dropout1')?.params).toEqual({ ratio: 0.2 });
});
