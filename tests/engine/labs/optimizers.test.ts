import { expect, test } from 'vitest';
import { type Rival, rivalNet, rivals } from '../../../engine/labs/optimizers.ts';
import { readTraining } from '../../../engine/train/settings.ts';
import { issuesOf } from './issuesOf.ts';

const ids = Object.keys(rivals) as readonly Rival[];

test.each(ids)('%s: a net without issues, with the numbers of the course', (rival) => {
  const net = rivalNet(rival, rivals[rival], 'mnist');
  expect(issuesOf(net)).toEqual([]);
  const { value, issues } = readTraining(net.training);
  expect(issues).toEqual([]);
  expect(value).toMatchObject({ batchSize: 128, steps: 2000, sampling: 'replacement' });
  expect(value.optimizer).toMatchObject({ id: rival, numbers: { rate: rivals[rival] } });
});

test('but for the optimizer all four are the same', () => {
  const nets = ids.map((rival) => ({ ...rivalNet(rival, 0.1, 'mnist1000'), training: null }));
  for (const net of nets) expect(net).toEqual(nets[0]);
});
