import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setParam } from '../../../app/editing/setParam.ts';
import { setTraining } from '../../../app/editing/setTraining.ts';
import { createEditor } from '../../../app/editor/editor.ts';
import { Training } from '../../../app/training/training.ts';
import { emptyDocument, read } from '../../../engine/index.ts';
import { xorDocument } from './documents.ts';
import { type FakeLink, fakeLink } from './fakeLink.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

async function open(settings: object = {}) {
  const editor = createEditor(xorDocument(settings), { language: 'en', theme: 'light' });
  const link = fakeLink();
  const training = new Training(editor, link.connect);
  await link.turns();
  const state = () => training.store.getState();
  return { editor, link, training, state };
}

/** Lets the lull after an edit pass, and what follows it. */
async function settle(link: FakeLink): Promise<void> {
  await vi.advanceTimersByTimeAsync(200);
  await link.turns();
}

const lossesOf = ({ events }: FakeLink): number[] =>
  events.flatMap((event) =>
    event.kind === 'progress' ? [...event.losses].filter((_, at) => at % 2 === 1) : [],
  );

test('what is drawn computes on the first batch as soon as its data is there', async () => {
  const { editor, state } = await open();
  expect(state().status).toBe('paused');
  const { computed } = editor.derived.getState();
  expect(computed.issues).toEqual([]);
  expect(computed.run.plan.steps.filter(({ kind }) => kind === 'update')).toHaveLength(4);
  expect(editor.session.getState().fetching.size).toBe(0);
});

test('the canvas shows what the training starts from, to the last bit', async () => {
  const { editor, state } = await open();
  const { run } = editor.derived.getState().computed;
  for (const [name, { data }] of state().snapshot?.weights ?? []) {
    const leaf = run.plan.leaves.find((each) => each.name === name);
    expect(read(run, leaf?.buffer ?? -1).data, name).toEqual(data);
  }
});

test('it learns XOR; the same start gives the same curve, bit for bit', async () => {
  const { training, link, state } = await open();
  training.play();
  await link.turns();
  expect(state()).toMatchObject({ status: 'finished', ended: 'complete', step: 300 });
  expect(state().report?.scores.train?.loss).toBeLessThan(0.05);
  expect(state().report?.scores.train?.accuracy).toBe(1);
  const first = lossesOf(link);
  expect(first).toHaveLength(300);
  link.events.length = 0;
  training.reset();
  await link.turns();
  training.play();
  await link.turns();
  expect(lossesOf(link)).toEqual(first);
  expect(state().runs.map(({ losses }) => losses)).toEqual([first, first]);
});

test('a new random start is another curve, and can be undone', async () => {
  const { editor, training, link, state } = await open();
  training.oneBatch();
  await link.turns();
  const [before] = lossesOf(link);
  training.newStart();
  await settle(link);
  link.events.length = 0;
  training.oneBatch();
  await link.turns();
  expect(lossesOf(link)[0]).not.toBe(before);
  editor.document.undo();
  await settle(link);
  link.events.length = 0;
  training.oneBatch();
  await link.turns();
  expect(lossesOf(link)).toEqual([before]);
  expect(state().step).toBe(1);
});

test('one batch is one step, one epoch goes to its end, and a pause is between two steps', async () => {
  const { training, link, state } = await open({ batchSize: 1, epochs: 50, steps: null });
  training.oneBatch();
  await link.turns();
  expect(state()).toMatchObject({ status: 'paused', step: 1 });
  training.oneEpoch();
  await link.turns();
  expect(state()).toMatchObject({ status: 'paused', step: 4 });
  training.play();
  await link.turns(2);
  training.pause();
  await link.turns();
  expect(state().status).toBe('paused');
  expect(state().step).toBe(state().snapshot?.step);
  expect(state().step).toBeLessThan(200);
});

test('paused or not, the curve is the same', async () => {
  const whole = await open();
  whole.training.play();
  await whole.link.turns();
  const parts = await open();
  parts.training.oneBatch();
  await parts.link.turns();
  parts.training.play();
  await parts.link.turns(3);
  parts.training.pause();
  await parts.link.turns();
  parts.training.play();
  await parts.link.turns();
  expect(lossesOf(parts.link)).toEqual(lossesOf(whole.link));
});

test('another rate takes effect without a new start', async () => {
  const { editor, training, link, state } = await open();
  training.oneBatch();
  await link.turns();
  editor.document.edit(setTraining('optimizer', { type: 'adam', rate: 0.5 }), 'commit');
  await settle(link);
  expect(state().step).toBe(1);
  training.oneBatch();
  await link.turns();
  expect(state().step).toBe(2);
  expect(link.events.filter(({ kind }) => kind === 'started')).toHaveLength(1);
  expect(state().snapshot?.rate).toBe(0.5);
});

test('another batch size goes on from the step at hand; running, it plays on', async () => {
  const { editor, training, link, state } = await open();
  training.play();
  await link.turns(5);
  editor.document.edit(setTraining('batchSize', 2), 'commit');
  await settle(link);
  const steps = link.events.flatMap((event) =>
    event.kind === 'progress' ? [...event.losses].filter((_, at) => at % 2 === 0) : [],
  );
  expect(state()).toMatchObject({ status: 'finished', step: 300 });
  expect(steps).toEqual(Array.from({ length: 300 }, (_, at) => at + 1));
});

test('what one optimizer remembers is not handed to another', async () => {
  const { editor, training, link, state } = await open({ optimizer: { type: 'momentum', rate: 0.1 } });
  training.oneEpoch();
  await link.turns();
  expect(
    state()
      .snapshot?.weights.get('hidden.w.v')
      ?.data.some((value) => value < 0),
  ).toBe(true);
  editor.document.edit(setTraining('optimizer', { type: 'adam', rate: 0.01 }), 'commit');
  await settle(link);
  expect(state().snapshot?.step).toBe(1);
  expect([...(state().snapshot?.weights.get('hidden.w.v')?.data ?? [])]).toEqual(new Array(8).fill(0));
});

test('a changed graph stops it, says so, and keeps what still fits', async () => {
  const { editor, training, link, state } = await open();
  training.play();
  await link.turns(5);
  editor.document.edit(setParam('scores', 'init', 'he'), 'commit');
  await settle(link);
  expect(editor.session.getState().notices.map(({ text }) => text.en)).toEqual([
    expect.stringContaining('the graph was changed'),
  ]);
  expect(state()).toMatchObject({ status: 'paused', step: 0 });
  const before = link.events.findLast(({ kind }) => kind === 'paused');
  const learnt = before !== undefined && 'snapshot' in before ? before.snapshot.weights : new Map();
  const now = state().snapshot?.weights;
  expect(now?.get('hidden.w')?.data).not.toEqual(new Float64Array(8));
  expect(now?.get('scores.w')?.data).not.toEqual(learnt.get('scores.w')?.data);
});

test('a label is no change of the graph, and what is learnt stays on the canvas', async () => {
  const { editor, training, link, state } = await open();
  training.oneEpoch();
  await link.turns();
  const learnt = state().snapshot?.weights.get('hidden.w')?.data;
  editor.document.edit((draft) => {
    const node = draft.model.nodes.get('hidden');
    if (node !== undefined) node.label = 'first layer';
  }, 'commit');
  await settle(link);
  const { run } = editor.derived.getState().computed;
  expect(read(run, run.plan.parameters.get('hidden.w')?.value ?? -1).data).toEqual(learnt);
  expect(state().step).toBe(1);
});

test('whoever takes a step while it trains makes it pause', async () => {
  const { editor, training, link, state } = await open();
  training.play();
  await link.turns(3);
  editor.session.setState({ position: 0 });
  await link.turns();
  expect(state().status).toBe('paused');
  expect(editor.session.getState().position).toBe(0);
});

test('stop that is not answered ends whoever trains, and goes on from the last state', async () => {
  const { training, link, state } = await open();
  training.oneEpoch();
  await link.turns();
  const { snapshot } = state();
  training.play();
  link.isDeaf = true;
  training.stop();
  await vi.advanceTimersByTimeAsync(149);
  expect(link.opened).toBe(1);
  link.isDeaf = false;
  await vi.advanceTimersByTimeAsync(1);
  await link.turns();
  expect({ opened: link.opened, open: link.open }).toEqual({ opened: 2, open: 1 });
  expect(state()).toMatchObject({ status: 'paused', step: snapshot?.step });
  expect(state().snapshot?.weights).toEqual(snapshot?.weights);
});

test('a death is noticed, said, and mended once', async () => {
  const { editor, training, link, state } = await open();
  training.oneEpoch();
  await link.turns();
  link.kill('out of memory');
  await link.turns();
  expect(state()).toMatchObject({ status: 'paused', step: 1 });
  expect(editor.session.getState().notices.at(-1)?.text.en).toContain('out of memory');
  link.kill('again');
  await link.turns();
  expect(state().status).toBe('failed');
  training.retry();
  await link.turns();
  expect(state().status).toBe('paused');
});

test('a worker whose code is gone is not asked for again and again; a reload is offered', async () => {
  const { editor, link, state } = await open();
  link.kill(null);
  await link.turns();
  expect(state().status).toBe('failed');
  expect(link.opened).toBe(1);
  const notice = editor.session.getState().notices.at(-1);
  expect(notice?.text.en).toContain('newer version');
  expect(notice?.action?.label.en).toContain('Load the page again');
});

test('numbers that are no longer finite stop it at the last good weights', async () => {
  const { training, link, state, editor } = await open({ optimizer: { type: 'sgd', rate: 1e308 } });
  training.play();
  await link.turns();
  expect(state()).toMatchObject({ status: 'finished', ended: 'not-finite' });
  expect(state().issues.length).toBeGreaterThan(0);
  for (const { data } of state().snapshot?.weights.values() ?? [])
    expect([...data].every(Number.isFinite)).toBe(true);
  expect(editor.session.getState().notices.at(-1)?.text.en).toContain('smaller learning rate');
  expect(editor.derived.getState().computed.issues.length).toBeGreaterThan(0);
});

test('a graph that cannot be trained says why, and shows its data all the same', async () => {
  const { editor, link, state } = await open();
  editor.document.edit((draft) => void draft.model.edges.delete('e4'), 'commit');
  await settle(link);
  expect(state().status).toBe('refused');
  expect(state().issues).not.toEqual([]);
  const { plan } = editor.derived.getState().computed.run;
  expect(plan.nodes.has('scores')).toBe(true);
});

test('another document begins with nothing learnt and no curves', async () => {
  const { editor, training, link, state } = await open();
  training.oneEpoch();
  await link.turns();
  editor.document.replace(xorDocument({ seed: 5 }));
  await settle(link);
  expect(state()).toMatchObject({ status: 'paused', step: 0, runs: [] });
  expect(training.learnt()).toBe(null);
});

test('nothing to train: nobody is called', async () => {
  const link = fakeLink();
  const training = new Training(
    createEditor(emptyDocument, { language: 'en', theme: 'light' }),
    link.connect,
  );
  await link.turns();
  expect(link.opened).toBe(0);
  expect(training.store.getState().status).toBe('idle');
});

test('data that does not come is said on its node, and can be asked for again', async () => {
  const editor = createEditor(xorDocument({ batchSize: 10 }), { language: 'en', theme: 'light' });
  editor.document.edit(setParam('data', 'data', 'iris'), 'commit');
  const link = fakeLink();
  const training = new Training(editor, link.connect);
  await link.turns();
  const { fetching, notices } = editor.session.getState();
  expect([...fetching]).toEqual([['data', 'failed']]);
  expect(training.store.getState().status).toBe('failed');
  expect(notices.map(({ action }) => action?.label.en)).toEqual(['Try again']);
  notices[0]?.action?.run();
  await link.turns();
  expect(link.events.filter(({ kind }) => kind === 'unloaded')).toHaveLength(2);
  editor.document.edit(setParam('data', 'data', 'xorTable'), 'commit');
  await settle(link);
  expect(editor.session.getState().fetching.size).toBe(0);
  expect(training.store.getState().status).toBe('paused');
});

test('where there are no workers it trains all the same', async () => {
  vi.useRealTimers();
  const training = new Training(createEditor(xorDocument(), { language: 'en', theme: 'light' }));
  const { store } = training;
  await vi.waitFor(() => expect(store.getState().status).toBe('paused'), 10_000);
  training.play();
  await vi.waitFor(() => expect(store.getState().status).toBe('finished'), 10_000);
  expect(store.getState().report?.scores.train?.accuracy).toBe(1);
});

describe('after the last step', () => {
  test('it goes on for as many again, as often as it is asked to, and a reset takes that back', async () => {
    const { training, link, state } = await open({ epochs: 4, steps: null });
    const play = async (): Promise<void> => {
      training.play();
      await link.turns();
    };
    await play();
    expect(state()).toMatchObject({ status: 'finished', ended: 'complete', step: 4 });
    await play();
    expect(state()).toMatchObject({ status: 'finished', step: 8, course: { totalSteps: 8 } });
    training.oneBatch();
    await link.turns();
    expect(state()).toMatchObject({ status: 'paused', step: 9, course: { totalSteps: 12 } });
    expect(state().runs).toHaveLength(1);
    training.reset();
    await link.turns();
    expect(state()).toMatchObject({ step: 0, course: { totalSteps: 4 } });
  });

  test('what it learns is what as many epochs at once would have come to', async () => {
    const twice = await open({ epochs: 10, steps: null });
    for (let round = 0; round < 2; round++) {
      twice.training.play();
      await twice.link.turns();
    }
    const once = await open({ epochs: 20, steps: null });
    once.training.play();
    await once.link.turns();
    expect(lossesOf(twice.link)).toEqual(lossesOf(once.link));
  });

  test('other epochs in the settings are meant in all', async () => {
    const { editor, training, link, state } = await open({ epochs: 4, steps: null });
    for (let round = 0; round < 2; round++) {
      training.play();
      await link.turns();
    }
    editor.document.edit(setTraining('epochs', 10), 'commit');
    await settle(link);
    expect(state()).toMatchObject({ step: 8, course: { totalSteps: 10 } });
  });

  test('a batch size with which there is nothing left to do does not make it run on by itself', async () => {
    const { editor, training, link, state } = await open({ batchSize: 1, epochs: 50, steps: null });
    training.play();
    await link.turns(24);
    expect(state().step).toBeGreaterThan(50);
    editor.document.edit(setTraining('batchSize', 4), 'commit');
    await settle(link);
    expect(state()).toMatchObject({ status: 'paused', course: { totalSteps: 50 } });
    training.play();
    await link.turns();
    expect(state().status).toBe('finished');
    expect(state().step % 50).toBe(0);
  });
});

describe('early stopping', () => {
  const stopping = { epochs: 2000, steps: null, batchSize: 8, patience: 6, split: { validation: 0.5 } };
  const noisy = async (settings: object = {}) => {
    const opened = await open({ ...stopping, ...settings });
    opened.editor.document.edit((draft) => {
      setParam('data', 'data', 'gaussians')(draft);
      setParam('data', 'options', { rows: 40, noise: 0.5 })(draft);
    }, 'commit');
    await settle(opened.link);
    return opened;
  };
  const validationLosses = ({ events }: FakeLink): number[] =>
    events.flatMap((event) =>
      event.kind === 'progress' ? event.looks.map(({ validationLoss }) => validationLoss ?? NaN) : [],
    );

  test('counts on, and keeps the best, when settings change on the way; a reset begins anew', async () => {
    const { editor, training, link, state } = await noisy();
    for (const step of [1, 2, 3, 4, 5]) {
      training.oneEpoch();
      await link.turns();
      editor.document.edit(setTraining('clip', step), 'commit');
      await settle(link);
    }
    const before = state().snapshot?.best;
    expect(before?.loss).toBe(Math.min(...validationLosses(link)));
    training.play();
    await link.turns();
    const losses = validationLosses(link);
    const best = losses.indexOf(Math.min(...losses));
    expect(state().ended).toBe('patience');
    expect(losses.length - 1 - best).toBe(6);
    training.reset();
    await link.turns();
    expect(state().snapshot?.best).toBe(null);
  });

  test('stops after as many idle epochs although the settings change after each of them', async () => {
    const { editor, training, link, state } = await noisy({ optimizer: { type: 'sgd', rate: 0 } });
    for (let epoch = 1; epoch <= 7; epoch++) {
      expect(state().ended).toBe(null);
      training.oneEpoch();
      await link.turns();
      if (epoch < 7) editor.document.edit(setTraining('clip', epoch), 'commit');
      await settle(link);
    }
    training.oneBatch();
    await link.turns();
    expect(state()).toMatchObject({ status: 'finished', ended: 'patience' });
  });

  test('who goes on after it has all patience again, and the best is still the best', async () => {
    const { training, link, state } = await noisy();
    training.play();
    await link.turns();
    expect(state().ended).toBe('patience');
    const [best, step] = [state().snapshot?.best, state().step];
    expect(best?.idle).toBe(0);
    training.play();
    await link.turns();
    expect(state().step).toBeGreaterThan(step + 5);
    expect(state().snapshot?.best?.loss).toBeLessThanOrEqual(best?.loss ?? 0);
  });
});

test('what is wrong with rows of one’s own is said on their node, until they are others', async () => {
  const { editor, link, state } = await open();
  const own = async (x: number[][]): Promise<void> => {
    editor.document.edit((draft) => {
      setParam('data', 'data', 'own')(draft);
      setParam('data', 'options', { x, t: [0, 5], classes: ['no', 'yes'] })(draft);
    }, 'commit');
    await settle(link);
  };
  const issues = () =>
    editor.derived
      .getState()
      .computed.issues.filter(({ node, code }) => node === 'data' || code === 'no-data');
  await own([
    [1, 2],
    [3, 4],
  ]);
  expect(issues()).toEqual(state().issues);
  expect(issues()).toMatchObject([{ code: 'bad-data', data: { rule: 'bad-label', row: 2 } }]);
  await own([[1, 2]]);
  expect(issues()).toMatchObject([{ code: 'bad-data', data: { rule: 'unlike-rows' } }]);
  editor.document.edit(setParam('data', 'data', 'xorTable'), 'commit');
  await settle(link);
  expect(issues()).toEqual([]);
});
