// A network out of one line of text, and one more layer behind another.

import { expect, test } from './kit/test.ts';

test('one line draws a network that is wired, fed and ready to be trained; one undo takes it back', async ({
  app,
  page,
}) => {
  await app.openEmpty();
  await page.keyboard.press('n');
  const network = app.dialog.getByRole('textbox', { name: 'Network' });
  await expect(network).toBeFocused();
  await network.fill('2-8-8-2 tanh softmax');
  await app.dialog.getByRole('combobox', { name: 'Data set' }).selectOption({ label: 'Spiral' });
  await expect(app.dialog).toContainText('Affine 8 → tanh → Affine 8 → tanh → Affine 2');
  await network.press('Enter');
  await expect(app.dialog).toBeHidden();
  await expect(app.nodes).toHaveCount(7);
  await expect(app.edges).toHaveCount(7);
  await expect.poll(() => app.raw('node-loss-value')).toEqual(expect.any(Number));
  const file = JSON.parse(await app.saved()) as { training: object; target: object };
  expect(file.target).toEqual({ node: 'loss', seed: 1 });
  expect(file.training).toMatchObject({ optimizer: { type: 'adam' }, split: { test: 0.2 } });
  await app.focusPage();
  await page.keyboard.press('Control+z');
  await expect(app.nodes).toHaveCount(0);
});

test('a mistake is named with what was expected, what was found and where, and nothing is drawn', async ({
  app,
  page,
}) => {
  await app.open({ example: 'add' });
  await page.keyboard.press('n');
  const network = app.dialog.getByRole('textbox', { name: 'Network' });
  await network.fill('784-100-10 rleu');
  await network.press('Enter');
  await expect(app.dialog).toContainText('Expected an activation');
  await expect(app.dialog).toContainText('found “rleu” at character 12');
  await expect(network).toHaveAttribute('aria-invalid', 'true');
  await network.fill('784-100-10 relu');
  await app.dialog.getByRole('combobox', { name: 'Data set' }).selectOption({ label: 'Iris' });
  await network.press('Enter');
  await expect(app.dialog).toContainText('“Iris” has 4 numbers a row; the network begins with 784.');
  await page.keyboard.press('Escape');
  await expect(app.dialog).toBeHidden();
  await expect(app.nodes).toHaveCount(3);
});

test('a layer is added behind another, from the command palette', async ({ app, page }) => {
  await app.open({ example: 'playground-xor' });
  await app.node('affine1').click();
  await page.keyboard.press('Control+k');
  await app.search.fill('Add a layer');
  await page.keyboard.press('Enter');
  await expect(app.nodes).toHaveCount(7);
  await expect(app.node('affine3')).toBeVisible();
  await expect.poll(() => app.raw('node-loss-value')).toEqual(expect.any(Number));
});
