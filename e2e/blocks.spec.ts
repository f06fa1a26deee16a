// Layers opened in place and folded back, and blocks of one's own.

import { expect, test } from './kit/test.ts';

test('a layer opens by key, shows the same gradients both ways and why, and folds back', async ({
  app,
  page,
}) => {
  await app.open({ example: 'sigmoid' });
  const before = await app.saved();
  const id = await page.locator('.react-flow__node', { hasText: 'Sigmoid' }).getAttribute('data-id');
  await app.node(id ?? '').click();
  await page.keyboard.press('e');
  const frame = page.getByTestId(`block-${id}`);
  await expect(frame.getByText('Sigmoid')).toBeVisible();
  await expect(app.nodes).toHaveCount(7);
  const details = page.getByRole('region', { name: 'Details', exact: true });
  await expect(details.getByTestId('block-x-folded')).toHaveText('0.1966');
  await expect(details.getByTestId('block-x-opened')).toHaveText('0.1966');
  await expect(details).toContainText('The two ways agree.');
  await expect(details.locator('.katex-html')).not.toHaveCount(0);
  await frame.getByRole('button', { name: /^Fold back/ }).click();
  await expect(app.nodes).toHaveCount(2);
  await app.focusPage();
  expect(await app.saved()).toBe(before);
});

test('opening is one step of undo', async ({ app, page }) => {
  await app.open({ example: 'softmax-with-loss' });
  const count = await app.nodes.count();
  await page.locator('.react-flow__node', { hasText: 'Softmax' }).click();
  await page.getByRole('button', { name: 'Open the layer' }).click();
  await expect(app.nodes).not.toHaveCount(count);
  await page.keyboard.press('Control+z');
  await expect(app.nodes).toHaveCount(count);
});

test('a selection becomes a block, folds, is saved and opens again', async ({ app, page }) => {
  await app.open({ example: 'sigmoid-expanded' });
  const count = await app.nodes.count();
  await app.node('exp').click();
  await app.node('plusOne').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+g');
  await page.getByLabel('Name', { exact: true }).fill('Bell');
  await app.focusPage();
  await app.node('exp').click();
  await page.keyboard.press('Shift+E');
  await expect(app.nodes).toHaveCount(count - 1);
  await expect(app.node('block1')).toContainText('Bell');
  const text = await app.saved();
  await app.openText(text);
  await expect(app.node('block1')).toContainText('Bell');
  await app.node('block1').click();
  await page.keyboard.press('e');
  await expect(app.nodes).toHaveCount(count);
  await expect(page.getByTestId('block-block1')).toBeVisible();
});

test('a layer opens and folds back from the outline, by keys', async ({ app, page }) => {
  await app.open({ example: 'sigmoid' });
  await page.getByRole('tab', { name: 'Outline' }).or(app.button('Outline')).first().click();
  await page.getByRole('button', { name: /^Open the layer: / }).focus();
  await page.keyboard.press('Enter');
  await expect(app.nodes).toHaveCount(7);
  await page.getByRole('list').getByRole('button', { name: 'Fold back: Sigmoid' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(app.nodes).toHaveCount(2);
});

test('without motion, nothing glides', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.open({ example: 'sigmoid' });
  await page.locator('.react-flow__node', { hasText: 'Sigmoid' }).click();
  await page.keyboard.press('e');
  await expect(app.nodes).toHaveCount(7);
  const places = () =>
    app.nodes.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).style.transform));
  const first = await places();
  await app.settle();
  expect(await places()).toEqual(first);
});
