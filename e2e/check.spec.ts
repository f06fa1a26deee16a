// Any gradient checked on the spot: all of them three ways, one of them by a nudge.

import { seriousAxeFaults } from './kit/axe.ts';
import { expect, test } from './kit/test.ts';

test('all gradients, three ways, and what each way costs', async ({ app, page }) => {
  await app.open({ example: 'apples-oranges-tax' });
  await page.keyboard.press('g');
  const drawer = page.getByRole('region', { name: 'Gradient check' });
  await expect(drawer).toContainText('All three ways agree');
  await expect(drawer.getByRole('row', { name: /^apple 2\.2 2\.2 2\.2/ })).toContainText('✓ agrees');
  await expect(drawer.getByRole('row', { name: /^forward mode/ })).toContainText('5: one a number');
  await expect(drawer.getByRole('row', { name: /^central differences/ })).toContainText('10: two a number');
  await expect(page.getByTestId('edge-e1-gradient')).toHaveText('✓ 2.2');
  await expect(page.getByTestId('edge-e7-gradient')).toHaveText('1.1');
  await app.button('Close the gradient check').click();
  await expect(page.getByTestId('edge-e1-gradient')).toHaveText('2.2');
});

test('a kink is called one', async ({ app, page }) => {
  await app.open({ example: 'relu' });
  await app.node('plus').click();
  await page.getByLabel('Value', { exact: true }).fill('0');
  await app.focusPage();
  await page.keyboard.press('g');
  await expect(page.getByRole('region', { name: 'Gradient check' })).toContainText('∧ at a kink');
});

test('a nudge travels to the target, and no edit is made', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.node('apple').click();
  await app.button('Nudge it').click();
  const nudge = page.getByRole('region', { name: 'Nudge' });
  await expect(nudge).toContainText('220.22');
  const slider = nudge.getByRole('slider', { name: 'ε' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page.getByTestId('nudge-epsilon')).toHaveText('ε = 1');
  await expect(nudge).toContainText('222.2');
  await expect(slider).toHaveAttribute('aria-valuetext', /change 2\.2, gradient times ε 2\.2/);
  await nudge.getByRole('button', { name: 'Sign of ε' }).click();
  await expect(nudge).toContainText('217.8');
  await expect(app.button('Undo')).toHaveAttribute('aria-disabled', 'true');
  expect(await app.raw('node-apple-value')).toBe(100);
});

test('a wire is nudged on its own way', async ({ app, page }) => {
  await app.open({ example: 'sigmoid' });
  await app.clickWire('e1');
  await app.button('Nudge it').click();
  await expect(
    page.getByRole('img', { name: /Error of the central difference: smallest error/ }),
  ).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing serious, ${theme}`, async ({ app, page }) => {
    await app.open({ example: 'apple-tax', theme });
    await app.node('apple').click();
    await app.button('Nudge it').click();
    await page.keyboard.press('g');
    await expect(page.getByRole('region', { name: 'Gradient check' })).toContainText('All three ways agree');
    expect(await seriousAxeFaults(page)).toEqual([]);
  });
