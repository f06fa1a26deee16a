// The details: what is selected, read out and changed.

import { expect, test } from './kit/test.ts';

test('a node: its words, formulas, numbers put in, value and gradient', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.node('mul1').click();
  const details = page.getByRole('region', { name: 'Details', exact: true });
  await expect(details.getByRole('heading', { name: 'Multiply' })).toBeVisible();
  await expect(details).toContainText('with two, they are swapped');
  await expect(details.locator('[data-slot=value]')).toContainText('200');
  await expect(details.locator('[data-slot=gradient]')).toContainText('1.1');
  const set = details.locator('.katex-html');
  await expect(set.filter({ hasText: '=100×2=200' })).toHaveCount(1);
  await expect(set.filter({ hasText: '=1.1×2=2.2' })).toHaveCount(1);
  await expect(set.filter({ hasText: /^y=a⋅b$/ })).toHaveCount(1);
});

test('numbers that the learner has not reached stay hidden', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.node('mul1').click();
  await app.button('First step').click();
  const details = page.getByRole('region', { name: 'Details', exact: true });
  await expect(details.locator('[data-slot=value]')).toContainText('not reached yet');
  await expect(details.getByText('With the numbers put in')).toHaveCount(0);
  await app.button('Next step').click();
  await expect(details.locator('[data-slot=value]')).toContainText('200');
  await expect(details.locator('[data-slot=gradient]')).toContainText('not reached yet');
});

test('a wire: where it runs, its value and gradient', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.clickWire('e1');
  const details = page.getByRole('region', { name: 'Details', exact: true });
  await expect(details).toContainText('apple total, input a');
  await expect(details.locator('[data-slot=gradient]')).toContainText('2.2');
});

test('a wire is reached from the node that it feeds, by keys', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.node('mul1').click();
  await app.button('Wire from apple').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Wire', exact: true })).toBeVisible();
});

test('nothing selected: the graph in numbers and what to do next', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  const details = page.getByRole('region', { name: 'Details', exact: true });
  await expect(details).toContainText(/nodes\s*5/);
  await expect(details).toContainText('Select a node or a wire to read about it.');
});

test('a typed visit to a field is one undo step; Escape takes it back', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.node('apple').click();
  const value = page.getByLabel('Value', { exact: true });
  await value.focus();
  await value.fill('3');
  await value.pressSequentially('5');
  await value.press('Enter');
  expect(await app.raw('node-mul2-value')).toBeCloseTo(77, 9);
  await app.button('Undo').click();
  expect(await app.raw('node-mul2-value')).toBe(220.00000000000003);
  await value.fill('9');
  await value.press('Escape');
  await expect(value).toHaveValue('100');
  expect(await app.raw('node-mul2-value')).toBe(220.00000000000003);
  await value.fill('1e');
  await expect(value).toHaveAttribute('aria-invalid', 'true');
});

test('what no file could hold is refused in words', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.node('apple').click();
  const value = page.getByLabel('Value', { exact: true });
  await value.fill(`${'['.repeat(61)}1${']'.repeat(61)}`);
  await expect(value).toHaveAttribute('aria-invalid', 'true');
  await expect(value).toHaveAccessibleDescription('At most 60 brackets inside one another.');
  await value.press('Escape');
  await expect(value).toHaveValue('100');
  await expect(page.getByLabel('Label')).toHaveAttribute('maxlength', '1000');
});

test('a matrix is typed number by number, or as text', async ({ app, page }) => {
  await app.open({ example: 'affine-batch' });
  await app.nodes.filter({ hasText: 'W' }).first().click();
  await page.getByLabel('row 2, column 3').fill('-6');
  const saved = JSON.parse(await app.saved()) as { nodes: { label?: string; params: unknown }[] };
  expect(saved.nodes.find(({ label }) => label === 'W')?.params).toEqual({
    value: [
      [1, 3, 5],
      [2, 4, -6],
    ],
  });
  await app.button('Edit as text').click();
  const text = page.getByRole('textbox', { name: 'Value', exact: true });
  await expect(text).toHaveValue('[[1, 3, 5], [2, 4, -6]]');
  await text.fill('[[1, 2]');
  await expect(text).toHaveAttribute('aria-invalid', 'true');
});

test('first values are drawn by a rule, as widely as said', async ({ app, page }) => {
  await app.open({ example: 'affine-batch' });
  await app.nodes.filter({ hasText: 'Affine' }).click();
  await page.getByLabel('First values').selectOption('normal');
  await expect(page.getByLabel('Std. deviation')).toHaveValue('0.01');
  await page.getByLabel('Std. deviation').fill('0.5');
  const saved = JSON.parse(await app.saved()) as { nodes: { type: string; params: { init?: unknown } }[] };
  expect(saved.nodes.find(({ type }) => type === 'affine')?.params.init).toEqual({
    type: 'normal',
    std: 0.5,
  });
});

test('a label, the target and the wires are changed here too', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.node('mul1').click();
  await page.getByLabel('Label').fill('subtotal');
  await expect(app.node('mul1')).toContainText('subtotal');
  await app.button('Differentiate this node').click();
  expect(await app.raw('edge-e1-gradient')).toBe(2);
  await app.button('Cut the wire into b').click();
  await expect(app.edges).toHaveCount(3);
  await expect(page.getByRole('region', { name: 'Details', exact: true })).toContainText('nothing wired');
});

test('a tensor has a heat map, a table, and all its numbers to copy', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.open({ example: 'affine-batch' });
  await app.nodes.filter({ hasText: 'Affine' }).click();
  const value = page.locator('[data-slot=value]');
  await expect(value.getByRole('img', { name: 'Value' })).toBeVisible();
  await expect(value.getByRole('cell')).toHaveText(['6', '13', '20', '12', '27', '42']);
  await value.getByRole('button', { name: 'Copy all numbers' }).click();
  await expect(value.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('[[6,13,20],[12,27,42]]');
});

test('what is wrong is said at the node, and the list of problems leads there', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.node('mul1').click();
  await app.button('Cut the wire into b').click();
  await app.focusPage();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+5');
  const problems = page.getByRole('region', { name: 'Problems' });
  await problems.getByRole('button', { name: /apple total/ }).click();
  await expect(page.getByRole('heading', { name: 'Multiply' })).toBeVisible();
  await app.button('Undo').click();
  await expect(problems).toContainText('Nothing is wrong');
});
