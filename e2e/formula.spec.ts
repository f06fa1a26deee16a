// A formula in, a graph out; and the graph's own formula and chain rule back.

import { expect, test } from './kit/test.ts';

test('a formula is set while it is typed and drawn by Enter; one undo takes it back', async ({
  app,
  page,
}) => {
  await app.openEmpty();
  await page.keyboard.press('Shift+F');
  const field = app.dialog.getByRole('textbox', { name: 'Formula' });
  await expect(field).toBeFocused();
  await field.fill('(apple*2 + orange*3)*1.1');
  await expect(app.dialog.locator('.katex').first()).toBeVisible();
  await expect(app.dialog).toContainText('Inputs 2 · constants 3 · operations 4');
  await app.dialog.getByRole('textbox', { name: 'apple' }).fill('100');
  await app.dialog.getByRole('textbox', { name: 'orange' }).fill('150');
  await field.press('Enter');
  await expect(app.dialog).toBeHidden();
  await expect(app.nodes).toHaveCount(9);
  await expect(page.getByRole('region', { name: 'As a formula' })).toContainText('1.1');
  await expect.poll(() => app.raw('edge-multiply1.a-gradient')).toBeCloseTo(2.2, 12);
  await app.focusPage();
  await page.keyboard.press('Control+z');
  await expect(app.nodes).toHaveCount(0);
});

test('a fault is marked where it stands, and nothing is drawn', async ({ app, page }) => {
  await app.open({ example: 'add' });
  await page.keyboard.press('Shift+F');
  const field = app.dialog.getByRole('textbox', { name: 'Formula' });
  await field.fill('1/(1+exq(-x))');
  await field.press('Enter');
  await expect(app.dialog.locator('mark')).toHaveText('exq');
  await expect(app.dialog).toContainText(
    'Expected a function such as exp, log, sqrt, sin, tanh, sigmoid, relu, max or where; found “exq”.',
  );
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(app.nodes).toHaveCount(3);
});

test('each factor of the chain rule lights up its node and wire, and the other way round', async ({
  app,
  page,
}) => {
  await app.open({ example: 'square-of-sum' });
  await app.node('x').click();
  const chain = page.getByRole('region', { name: 'By the chain rule' });
  const factors = chain.locator('.chain-factor');
  await expect(factors).toHaveCount(2);
  await expect(chain).toContainText('10');
  await factors.first().focus();
  await expect(app.node('square').locator('.canvas-node')).toHaveClass(/is-twin/);
  await expect(page.locator('.canvas-wire.is-twin')).toHaveCount(1);
  await app.node('square').hover();
  await expect(factors.first()).toHaveClass(/is-twin/);
});

test('a formula node takes its ports from what is typed, and says what is wrong with it', async ({
  app,
  page,
}) => {
  await app.openEmpty();
  await page.keyboard.press('Shift+F');
  await app.dialog.getByRole('textbox', { name: 'Formula' }).fill('cos(u)');
  await page.keyboard.press('Enter');
  await expect(app.nodes).toHaveCount(2);
  await app.node('formula1').click();
  const details = page.getByRole('region', { name: 'Details', exact: true });
  const field = details.locator('.formula-field input');
  await field.fill('cos(a) * b');
  await expect(app.node('formula1')).toContainText('cos(a) * b');
  await expect(details).toContainText('nothing wired');
  await field.fill('cos(a) *');
  await expect(details).toContainText('the text ends there');
  await expect(app.edges).toHaveCount(1);
  await field.fill('cos(a) * 2');
  await expect.poll(() => app.raw('node-formula1-value')).toBeCloseTo(2 * Math.cos(1), 12);
});
