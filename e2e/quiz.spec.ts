// Asked before being told: blanks on the wires, a mistake to find, shapes, and predictions; by keys, by ear, by touch.

import type { Page } from '@playwright/test';
import { seriousAxeFaults } from './kit/axe.ts';
import { expect, test } from './kit/test.ts';

const said = (page: Page) => page.locator('.visually-hidden[role="status"]');
const blanks = (page: Page) => page.locator('.canvas-blanks .blank-field');
const drawer = (page: Page) => page.getByRole('region', { name: 'Quiz' });

/** The gradients of apples and oranges in the order of the blanks. */
const answers: Readonly<Record<string, string>> = {
  'Gradient of total': '1',
  'Gradient, fruit → total': '1.1',
  'Gradient, tax → total': '650',
  'Gradient, apples → fruit': '1.1',
  'Gradient, oranges → fruit': '1,1',
  'Gradient, orange → oranges': '3*1.1',
  'Gradient, orange count → oranges': '150 × 1.1',
  'Gradient, apple count → apples': '110',
  'Gradient, apple → apples': '11/5',
};

test('nine blanks are filled by keys alone, from start to end', async ({ app, page }) => {
  await app.open({ example: 'apples-oranges-blanks' });
  await expect(blanks(page)).toHaveCount(9);
  await expect(page.getByTestId('edge-e1-gradient')).toHaveCount(0);
  await blanks(page).first().focus();
  for (let done = 1; done <= 9; done++) {
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.type(answers[name] ?? '');
    await page.keyboard.press('Enter');
    await expect(drawer(page)).toContainText(`${done} of 9`);
    await expect(said(page)).toContainText(done === 9 ? 'All found.' : `Right. ${done} of 9.`);
  }
  await expect(blanks(page)).toHaveCount(0);
  expect(await app.raw('edge-e1-gradient')).toBeCloseTo(2.2, 9);
  await expect(app.button('New numbers')).toBeFocused();
});

test('a wrong answer brings the rule, a second one the worked product', async ({ app, page }) => {
  await app.open({ example: 'apples-oranges-blanks' });
  const field = page.locator('.canvas-blanks').getByLabel('Gradient, apple → apples');
  await field.fill('110');
  await field.press('Enter');
  await expect(said(page)).toContainText('Not yet. Multiply swaps: the gradient times the other input.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('7');
  await field.press('Enter');
  await expect(said(page)).toContainText('1.1 × 2 = 2.2');
  await expect(drawer(page)).toContainText('1 of 9');
  await expect(page.getByTestId('edge-e1-gradient')).toContainText('→ 2.2');
});

test('nothing on the page gives a hidden number away', async ({ app, page }) => {
  await app.open({ example: 'apples-oranges-blanks' });
  await app.node('apple').click();
  await expect(page.locator('.inspector')).not.toContainText('2.2');
  await expect(page.locator('.inspector .blank-field')).toHaveCount(1);
  await app.button('Last step').click();
  await expect(page.locator('.stepper-words')).not.toContainText('2.2');
  await app.button('End the quiz').click();
  expect(await app.raw('edge-e1-gradient')).toBeCloseTo(2.2, 9);
});

test('new numbers are another exercise of the same kind, and one undo step', async ({ app, page }) => {
  await app.open({ example: 'apples-oranges-blanks' });
  await app.button('New numbers').click();
  await expect(blanks(page)).toHaveCount(9);
  const apple = await app.raw('node-apple-value');
  expect(apple).toBeGreaterThanOrEqual(100);
  expect(Number(apple) % 100).toBe(0);
  await app.button('Undo').click();
  expect(await app.raw('node-apple-value')).toBe(100);
});

test('what is handed in can be read', async ({ app, page }) => {
  await app.open({ example: 'apples-oranges-blanks' });
  const field = page.locator('.canvas-blanks').getByLabel('Gradient of total');
  await field.fill('1');
  await field.press('Enter');
  await app.button('Hand in').click();
  const code = await page.getByLabel('Result code').inputValue();
  await app.button('End the quiz').click();
  await app.focusPage();
  await page.keyboard.press('q');
  await page.getByLabel('Read a result code').fill(code);
  await expect(drawer(page)).toContainText('Fill in: 1 of 9 found, 0 told, 1 tries');
});

test('on a phone the outline is where one types', async ({ app, page }) => {
  await app.open({ example: 'apples-oranges-blanks' });
  await page.setViewportSize({ width: 390, height: 844 });
  const fields = page.locator('.outline .blank-field');
  await expect(fields).toHaveCount(9);
  const field = page.locator('.outline').getByLabel('Gradient, apple → apples');
  await field.fill('2.2');
  await field.blur();
  await expect(fields).toHaveCount(8);
  await expect(drawer(page)).toContainText('1 of 9');
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  const asked = page.locator('.canvas-blanks').getByLabel('Gradient of total');
  await expect.poll(async () => (await asked.boundingBox())?.height).toBeGreaterThan(18);
  await expect(asked).toBeInViewport({ ratio: 1 });
});

test('one gradient is wrong: which?', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await page.keyboard.press('q');
  await page.getByRole('radio', { name: 'Find the mistake' }).check({ force: true });
  await app.button('Start').click();
  const suspects = page.locator('.quiz-suspect');
  await expect(suspects.first()).toBeFocused();
  await suspects.filter({ hasText: 'Gradient of total' }).click();
  await expect(said(page)).toContainText('This one is right:');
  for (const suspect of await suspects.all()) {
    if ((await suspect.getAttribute('aria-disabled')) === 'true') continue;
    await suspect.click();
    if ((await drawer(page).innerText()).includes('1 of 1')) break;
  }
  await expect(said(page)).toContainText('Multiply swaps');
  await expect(drawer(page)).toContainText('1 of 1');
});

test('shapes of an Affine layer', async ({ app, page }) => {
  await app.open({ example: 'affine-batch' });
  await page.keyboard.press('q');
  await page.getByRole('radio', { name: 'Shapes' }).check({ force: true });
  await app.button('Start').click();
  await expect(blanks(page)).toHaveCount(5);
  const field = page.locator('.canvas-blanks').getByLabel('Shape: Gradient, B → Y');
  await field.fill('(2, 3)');
  await field.press('Enter');
  await expect(said(page)).toContainText('A gradient has the shape of what it is the gradient of.');
  await field.fill('(3,)');
  await field.press('Enter');
  await expect(drawer(page)).toContainText('1 of 5');
});

test('a step waits for its number: a value, a sign, or nothing', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await page.keyboard.press('Shift+P');
  await page.keyboard.press('.');
  const field = page.getByLabel('What is the value of apple total?');
  await expect(field).toBeFocused();
  await expect(said(page)).toContainText('What is the value of apple total?');
  await expect(page.getByTestId('edge-e3-value')).toHaveCount(0);
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Not yet.');
  await field.fill('100*2');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Right. Step 1 of 7');
  await page.keyboard.press('.');
  await page.getByLabel('What is the value of total?').fill('+');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Right. Step 2 of 7');
  await page.keyboard.press('.');
  await expect(page.getByLabel('With which gradient does the backward pass start at total?')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Step 3 of 7');
  await expect(said(page)).not.toContainText('Right.');
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing serious, ${theme}`, async ({ app, page }) => {
    await app.open({ example: 'apples-oranges-blanks', theme });
    await page.locator('.canvas-blanks').getByLabel('Gradient of total').fill('2');
    await page.keyboard.press('Enter');
    expect(await seriousAxeFaults(page)).toEqual([]);
  });
