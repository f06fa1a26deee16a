// The outline: the graph as a list, on which everything can be done by keys.

import type { Page } from '@playwright/test';
import { axeFaults } from './kit/axe.ts';
import { expect, test } from './kit/test.ts';

const rows = (page: Page) =>
  page.getByRole('list', { name: 'The graph in the order of computing' }).getByRole('listitem');

test('lists the nodes in the order of computing, with their numbers', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.button('Outline').click();
  await expect(rows(page)).toHaveCount(5);
  const texts = await rows(page).allInnerTexts();
  const place = (name: string) => texts.findIndex((text) => text.startsWith(name));
  expect(place('apple total')).toBeGreaterThan(Math.max(place('apple'), place('count')));
  expect(place('total')).toBeGreaterThan(Math.max(place('apple total'), place('tax')));
  const product = rows(page).filter({ hasText: /^apple total/ });
  await expect(product).toContainText('from apple, count');
  await expect(product).toContainText(/value\s*200\s*gradient\s*1\.1/);
});

test('numbers not reached yet are not given away', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.button('Outline').click();
  await app.button('First step').click();
  await expect(rows(page).filter({ hasText: /^apple total/ })).toContainText(/value\s*…\s*gradient\s*…/);
});

test('a number is typed, with one undo step', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.button('Outline').click();
  const field = page.getByLabel('Value of apple', { exact: true });
  await field.fill('25');
  await field.press('ArrowUp');
  await field.press('Enter');
  expect(await app.raw('node-mul2-value')).toBeCloseTo(26 * 2 * 1.1, 9);
  await app.button('Undo').click();
  expect(await app.raw('node-mul2-value')).toBe(220.00000000000003);
});

test('built, wired, differentiated and deleted without the canvas', async ({ app, page }) => {
  await app.openEmpty();
  await app.button('Outline').click();
  await expect(page.getByText('The page is empty.').first()).toBeVisible();
  for (const words of ['input', 'exponential']) {
    await app.button('Add a node').click();
    await app.search.fill(words);
    await page.keyboard.press('Enter');
    await expect(app.dialog).toBeHidden();
  }
  await expect(rows(page)).toHaveCount(2);
  const connect = page.getByLabel('Connect input to');
  await connect.focus();
  await connect.selectOption('exp, input x');
  await page.getByLabel('Value of input').fill('0');
  await expect(rows(page).filter({ hasText: /^exp/ })).toContainText(/value\s*1\s*gradient\s*1/);
  await app.button('Differentiate input').click();
  await expect(app.button('Differentiate input')).toHaveAttribute('aria-pressed', 'true');
  await app.button('Delete input').focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  // Whoever works by keys is not thrown back to the top of the page.
  await expect(rows(page).getByRole('button', { name: /^exp/ })).toBeFocused();
});

test('only inputs that take the wire are offered', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.button('Outline').click();
  const connect = page.getByLabel('Connect total to');
  await connect.focus();
  await expect(connect.getByRole('option')).toHaveText(['connect to …']);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing, on a desk or on a phone, ${theme}`, async ({ app, page }) => {
    await app.open({ example: 'affine-batch', theme });
    await app.button('Outline').click();
    await rows(page).nth(1).getByRole('button').first().click();
    await app.button('Next step').click();
    await expect(page.locator('.stepper-words .katex').first()).toBeVisible();
    await expect(page.locator('.inspector')).toBeVisible();
    expect(await axeFaults(page, '.outline', '.inspector', '.stepper')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(rows(page).first()).toBeVisible();
    expect(await axeFaults(page, '.outline', '.stepper')).toEqual([]);
  });
}
