// Trials are trained by the worker's own code, here in turns: nothing happens but when a test lets it.

import { expect, test } from 'vitest';
import {
  isUnderWay,
  runTrials,
  shareDone,
  type Trial,
  type TrialRun,
} from '../../../../app/labs/trials/runTrials.ts';
import { xorDocument } from '../../training/documents.ts';
import { type FakeLink, fakeLink } from '../../training/fakeLink.ts';

const trial = (id: string, training: object = {}, looks: Trial['looks'] = 'epochs'): Trial => ({
  id,
  document: xorDocument({ steps: 40, ...training }),
  looks,
});

interface Running {
  readonly link: FakeLink;
  readonly stop: () => void;
  readonly runs: () => readonly TrialRun[];
  readonly heard: (readonly TrialRun[])[];
}

function run(...trials: readonly Trial[]): Running {
  const link = fakeLink();
  const heard: (readonly TrialRun[])[] = [];
  const stop = runTrials(trials, link.connect, (runs) => void heard.push(runs));
  return { link, stop, heard, runs: () => heard.at(-1) ?? [] };
}

const statuses = (runs: readonly TrialRun[]) => runs.map(({ status }) => status);

test('each in turn, to its end; the worker is then let go', async () => {
  const { link, runs } = run(trial('a'), trial('b', { steps: 30 }), trial('c', { seed: 1 }));
  expect(statuses(runs())).toEqual(['preparing', 'waiting', 'waiting']);
  await link.turns();
  expect(runs().map(({ id, status, step }) => [id, status, step])).toEqual([
    ['a', 'complete', 40],
    ['b', 'complete', 30],
    ['c', 'complete', 40],
  ]);
  expect(link).toMatchObject({ opened: 1, open: 0 });
});

test('a loss for every step, and a look before the first, at each epoch, and after the last', async () => {
  const { link, runs } = run(trial('a'));
  await link.turns();
  const { steps, looks } = runs()[0]?.curves ?? { steps: [], looks: [] };
  expect(steps).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  expect(looks.map(({ step }) => step)).toEqual(Array.from({ length: 41 }, (_, at) => at));
  expect(looks.every(({ loss, share }) => loss !== null && share !== null)).toBe(true);
});

test('looks every so many steps, and at all parts that the data has', async () => {
  const own = trial('a', { split: { validation: 0.25, test: 0.25 }, batchSize: 2 }, 15);
  const { link, runs } = run(own);
  await link.turns();
  const looks = runs()[0]?.curves.looks ?? [];
  expect(looks.map(({ step }) => step)).toEqual([0, 15, 30, 40]);
  for (const { validationLoss, validationShare, testLoss, testShare } of looks)
    expect([validationLoss, validationShare, testLoss, testShare]).not.toContain(null);
});

test('nothing but curves is told: no rows, no mistakes', async () => {
  const { link } = run(trial('a'));
  await link.turns();
  for (const event of link.events) if (event.kind === 'progress') expect(event.report).toBeNull();
});

test('the same seed gives the same curve, bit for bit; another seed another', async () => {
  const { link, runs } = run(trial('a'), trial('a'), trial('b', { seed: 7 }));
  await link.turns();
  const [first, again, other] = runs().map(({ curves }) => [curves.losses, curves.looks]);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test('one that diverges says so, keeps what came before, and is followed by the next', async () => {
  const wild = trial('wild', { optimizer: { type: 'sgd', rate: 1e200 }, weightDecay: 1, steps: 50 });
  const { link, runs } = run(wild, trial('tame'));
  await link.turns();
  expect(statuses(runs())).toEqual(['diverged', 'complete']);
  expect(runs()[0]?.step).toBeLessThan(50);
  expect(runs()[0]?.curves.losses.length).toBeGreaterThan(0);
});

test('stopped: at once, and what is there stays', async () => {
  const { link, stop, runs, heard } = run(trial('a'), trial('b', { steps: 100_000 }), trial('c'));
  await link.turns(40);
  const [, before] = runs();
  expect(before).toMatchObject({ status: 'running' });
  expect(before?.curves.looks.length).toBeGreaterThan(0);
  stop();
  expect(statuses(runs())).toEqual(['complete', 'stopped', 'stopped']);
  expect(runs()[1]?.curves).toEqual(before?.curves);
  expect(link.open).toBe(0);
  const said = heard.length;
  await link.turns();
  stop();
  expect(heard).toHaveLength(said);
});

test('what cannot be trained says why; what lacks its data ends the rest', async () => {
  const broken = { ...trial('broken'), document: { ...xorDocument(), target: { node: 'bend', seed: 1 } } };
  const model = xorDocument().model;
  const data = model.nodes.get('data');
  if (data === undefined) throw new Error('no data');
  const nodes = new Map(model.nodes).set('data', { ...data, params: { data: 'iris' } });
  const lacking = { ...trial('lacking'), document: { ...xorDocument(), model: { ...model, nodes } } };
  const { link, runs } = run(broken, trial('fine'), lacking, trial('late'));
  await link.turns();
  expect(statuses(runs())).toEqual(['refused', 'complete', 'unloaded', 'stopped']);
  expect(runs()[0]?.issues.map(({ code }) => code)).toEqual(['no-loss']);
});

test('a worker that dies is followed by another, once for each trial', async () => {
  const { link, runs } = run(trial('a'), trial('b'));
  await link.turns(3);
  link.kill('gone');
  await link.turns();
  expect(statuses(runs())).toEqual(['complete', 'complete']);
  expect(runs()[0]?.curves.steps).toHaveLength(40);
  expect(link).toMatchObject({ opened: 2, open: 0 });
});

test('one that dies twice ends the rest', async () => {
  const { link, runs } = run(trial('a'), trial('b'));
  link.kill('gone');
  link.kill('gone');
  expect(statuses(runs())).toEqual(['died', 'stopped']);
  expect(link.open).toBe(0);
});

test('the share that is done grows from 0 to 1', async () => {
  const { link, heard } = run(trial('a'), trial('b', { steps: 200 }));
  await link.turns();
  const shares = heard.map(shareDone);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  expect(heard.at(-1)?.some(isUnderWay)).toBe(false);
});
