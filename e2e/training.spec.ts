// Training in the page: a net learns XOR, can be paused, stepped through, taken back to its start and stopped.

import type { Page } from '@playwright/test';
import { type App, expect, test } from './kit/test.ts';

const node = (id: string, type: string, params: object, x: number) => ({
  id,
  type,
  params,
  position: { x, y: id === 'data' || id === 'loss' ? 100 : 0 },
});
const wire = (source: string, sourceHandle: string, target: string, targetHandle = 'x') => ({
  id: `${source}-${target}`,
  source,
  sourceHandle,
  target,
  targetHandle,
});

/** XOR by a net of four hidden neurons. */
const xor = (training: object): string =>
  JSON.stringify({
    format: 'nabla',
    version: 1,
    title: 'XOR',
    nodes: [
      node('data', 'dataset', { data: 'xorTable' }, 0),
      node('hidden', 'affine', { units: 4, init: 'xavier' }, 200),
      node('bend', 'tanh', {}, 400),
      node('scores', 'affine', { units: 2, init: 'xavier' }, 600),
      node('loss', 'softmaxWithLoss', {}, 800),
    ],
    edges: [
      wire('data', 'x', 'hidden'),
      wire('hidden', 'out', 'bend'),
      wire('bend', 'out', 'scores'),
      wire('scores', 'out', 'loss'),
      { ...wire('data', 't', 'loss', 't'), id: 'labels' },
    ],
    training: { optimizer: { type: 'adam', rate: 0.05 }, batchSize: 4, steps: 400, ...training },
  });

async function openDrawer(app: App, training: object = {}): Promise<void> {
  await app.open({ example: 'apple-tax' });
  await app.openText(xor(training));
  await expect(app.node('data')).toBeVisible();
  await app.button('Train').click();
  await expect(app.button('Start training')).toHaveAttribute('aria-disabled', 'false');
}

const step = (page: Page) => page.getByTestId('training-step');

test('a net learns XOR, and every number on the canvas follows', async ({ app, page }) => {
  await openDrawer(app);
  const before = await app.raw('node-loss-value');
  await app.button('Start training').click();
  await expect(step(page)).toHaveText('step 400 of 400');
  await page.getByRole('tab', { name: 'Scores' }).click();
  await expect(page.getByTestId('score-train-share')).toHaveText('1');
  expect(Number(await app.raw('node-loss-value'))).toBeLessThan(0.05);
  expect(Number(before)).toBeGreaterThan(0.3);
  await expect(page.locator('.training-runs li')).toHaveCount(1);
  await page.getByRole('tab', { name: 'Confusion' }).click();
  await expect(page.getByRole('cell', { name: '2', exact: true })).toHaveCount(2);
});

test('the same start gives the same losses, a new random start others', async ({ app, page }) => {
  await openDrawer(app);
  const three = async (): Promise<unknown[]> => {
    const losses: unknown[] = [];
    for (let taken = 1; taken <= 3; taken++) {
      await app.button('One batch').click();
      await expect(step(page)).toHaveText(`step ${taken} of 400`);
      await expect(app.button('Start training')).toHaveAttribute('aria-disabled', 'false');
      losses.push(await app.raw('node-loss-value'));
    }
    return losses;
  };
  const first = await three();
  await app.button('Back to the start').click();
  await expect(step(page)).toHaveText('step 0 of 400');
  expect(await three()).toEqual(first);
  await app.button('New random start').click();
  await expect(step(page)).toHaveText('step 0 of 400');
  expect(await three()).not.toEqual(first);
});

test('paused, a learner steps through the batch and on through the update', async ({ app, page }) => {
  await openDrawer(app, { steps: 1_000_000_000 });
  await app.button('Start training').click();
  await expect(step(page)).not.toHaveText(/^step 0 of/);
  await app.focusPage();
  await page.keyboard.press('Home');
  await expect(app.button('Start training')).toHaveAttribute('aria-disabled', 'false');
  await expect(page.getByTestId('node-loss-value')).toHaveCount(0);
  await page.keyboard.press('End');
  const steps = page.getByRole('region', { name: 'Steps' });
  await expect(steps).toContainText('takes a step against its gradient');
  // Adam: m, v and the parameter.
  await expect(steps.locator('.katex-html')).toHaveCount(3);
});

test('stop answers, and the rate can be changed on the way', async ({ app, page }) => {
  await openDrawer(app, { steps: 1_000_000_000 });
  await app.button('Start training').click();
  await expect(step(page)).not.toHaveText(/^step 0 of/);
  await app.button('Larger learning rate').click();
  await expect(page.getByRole('textbox', { name: 'Learning rate' })).toHaveValue('0.1');
  await expect(app.button('Pause training')).toBeVisible();
  await app.button('Stop training').click();
  await expect(app.button('Start training')).toBeVisible();
  const stopped = await step(page).textContent();
  expect(stopped).not.toMatch(/^step 0 of/);
  await app.settle();
  await expect(step(page)).toHaveText(stopped ?? '');
});

test('numbers that grow beyond all bounds are marked where they did, and said', async ({ app, page }) => {
  await openDrawer(app, { optimizer: { type: 'sgd', rate: 1e308 } });
  await app.button('Start training').click();
  await expect(page.getByRole('status').filter({ hasText: 'no longer finite' })).toBeVisible();
  await expect(page.getByText('Try a smaller learning rate').first()).toBeVisible();
  await expect(page.locator('.canvas-badge').first()).toBeVisible();
});

test('what is learnt can be saved with the graph', async ({ app, page }) => {
  await openDrawer(app);
  await app.button('Start training').click();
  await expect(step(page)).toHaveText('step 400 of 400');
  const learnt = Number(await app.raw('node-loss-value'));
  const arriving = page.waitForEvent('download');
  await app.button('Save with trained weights').click();
  const stream = await (await arriving).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const saved = Buffer.concat(parts).toString('utf8');
  expect(Object.keys((JSON.parse(saved) as { weights: object }).weights).sort()).toEqual([
    'hidden.b',
    'hidden.w',
    'scores.b',
    'scores.w',
  ]);
  await app.open({ example: 'apple-tax' });
  await app.openText(saved);
  await expect(app.node('data')).toBeVisible();
  await expect
    .poll(async () => Math.abs(Number(await app.raw('node-loss-value')) - learnt))
    .toBeLessThan(1e-4);
});

test('a data set can be chosen for a node, and is fetched', async ({ app, page }) => {
  await openDrawer(app);
  await app.node('data').click();
  await page.getByRole('combobox', { name: 'Data set' }).selectOption('Iris');
  await expect(page.getByText('150 rows to learn from')).toBeVisible();
  await expect(page.getByTestId('training-step')).toHaveText('step 0 of 400');
});

/** The first 300 digits by a single layer: enough of them go wrong. */
const digits = JSON.stringify({
  format: 'nabla',
  version: 1,
  title: 'Digits',
  nodes: [
    node('data', 'dataset', { data: 'mnist300' }, 0),
    node('scores', 'affine', { units: 10 }, 250),
    node('loss', 'softmaxWithLoss', {}, 500),
  ],
  edges: [
    wire('data', 'x', 'scores'),
    wire('scores', 'out', 'loss'),
    { ...wire('data', 't', 'loss', 't'), id: 'labels' },
  ],
  training: { optimizer: { type: 'adam', rate: 0.001 }, batchSize: 30, epochs: 1 },
});

test('digits that were taken for others are shown, the surest first, and can be given to the graph', async ({
  app,
  page,
}) => {
  await app.open({ example: 'apple-tax' });
  await app.openText(digits);
  await app.button('Train').click();
  await app.button('Start training').click();
  await expect(step(page)).toHaveText('step 10 of 10');
  await page.getByRole('tab', { name: 'Mistakes' }).click();
  const panel = page.getByRole('tabpanel');
  const pictures = panel.getByRole('button', { name: /^True \d, taken for \d with [\d.]+ %$/ });
  const names = await pictures.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  expect(names.length).toBeGreaterThan(5);
  expect(names.length).toBeLessThanOrEqual(60);
  const shares = names.map((name) => Number(/([\d.]+) %/.exec(name)?.[1]));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  await pictures.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(pictures.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pictures.nth(1)).toHaveAttribute('aria-pressed', 'true');
  const [, label] = /^True (\d)/.exec(names[1] ?? '') ?? [];
  expect(await app.raw('edge-labels-value')).toEqual([Number(label)]);
  await page.keyboard.press('Enter');
  await expect(pictures.nth(1)).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => ((await app.raw('edge-labels-value')) as number[]).length).toBeGreaterThan(1);
});

test('after the last step it can be gone on with for as many again', async ({ app, page }) => {
  await openDrawer(app, { steps: 50 });
  for (const [taken, all] of [
    [50, 50],
    [100, 100],
  ]) {
    await app.button('Start training').click();
    await expect(step(page)).toHaveText(`step ${taken} of ${all}`);
    await expect(page.getByRole('status').filter({ hasText: 'Finished' })).toBeVisible();
  }
  await app.button('Back to the start').click();
  await expect(step(page)).toHaveText('step 0 of 50');
});
