// The bar of steps: what it says, how large a step is, the slider, the play, and what is differentiated.

import { expect, test } from './kit/test.ts';

test('each step is said in words, in a formula and aloud', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  const steps = page.getByRole('region', { name: 'Steps' });
  await app.button('First step').click();
  await expect(steps).toContainText('Only what is given is known.');
  for (let taken = 0; taken < 6; taken++) await app.button('Next step').click();
  await expect(steps).toContainText('the gradient to apple is upstream × local derivative, 1.1 × 2 = 2.2.');
  await expect(steps.locator('.katex-html')).toHaveText(/count.*=1\.1×2=2\.2$/);
  await expect(page.getByRole('status')).toHaveText(
    'Step 6 of 7, Multiply: gradient to apple = 1.1 × 2 = 2.2',
  );
});

test('in Korean and in Japanese', async ({ app, page }) => {
  for (const [lang, said] of [
    ['ko', '7단계 중 6단계, 곱셈: 사과 쪽 기울기 = 1.1 × 2 = 2.2'],
    ['ja', 'ステップ 6 / 7, 乗算: りんごへの勾配 = 1.1 × 2 = 2.2'],
  ] as const) {
    await app.open({ example: 'apple-tax', lang });
    await app.focusPage();
    await page.keyboard.press('Home');
    for (let taken = 0; taken < 6; taken++) await page.keyboard.press('.');
    await expect(page.getByRole('status')).toHaveText(said);
  }
});

test('the first Next begins where all was shown', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.button('Next step').click();
  await expect(page.getByText('Step 1 of 7', { exact: true })).toBeVisible();
  await expect(page.getByTestId('edge-e3-value')).toHaveText('200');
  await expect(page.getByTestId('edge-e3-gradient')).toHaveCount(0);
});

test('a step can be a wire, a node or a pass', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  const steps = page.getByRole('region', { name: 'Steps' });
  const stops = async (): Promise<number> => {
    await app.button('First step').click();
    let count = 0;
    while ((await app.button('Next step').getAttribute('aria-disabled')) === 'false') {
      await app.button('Next step').click();
      count++;
    }
    return count;
  };
  expect(await stops()).toBe(7);
  await page.getByLabel('One step is').selectOption('a node');
  expect(await stops()).toBe(4);
  await expect(page.locator('.stepper-formulas .katex-html')).toHaveCount(2);
  await page.getByLabel('One step is').selectOption('a pass');
  expect(await stops()).toBe(2);
  await expect(steps.getByText('Backward pass: every gradient')).toBeVisible();
});

test('the slider is scrubbed by keys and says where it stands', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  const slider = page.getByRole('slider', { name: 'Steps taken' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Before the first step');
  for (let taken = 0; taken < 3; taken++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Step 3 of 7');
  await expect(page.getByTestId('edge-e3-gradient')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('edge-e3-gradient')).toHaveText('1.1');
});

test('a play takes every step, and stops at the end', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await app.button('Play').click();
  await expect(app.button('Pause')).toBeVisible();
  await expect(page.getByTestId('edge-e1-gradient')).toHaveCount(0);
  // Only now: quick from the start, a slow machine would see no more than the end.
  await page.getByLabel('Speed').selectOption('4×');
  await expect(page.getByTestId('edge-e1-gradient')).toHaveText('2.2');
  await expect(app.button('Play')).toBeVisible();
  await expect(page.getByText('Step 7 of 7', { exact: true })).toBeVisible();
});

test('changing the graph pauses it', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await page.getByLabel('Speed').selectOption('0.5×');
  await app.button('Play').click();
  await app.button('Pause').waitFor();
  await app.button('Outline').click();
  await page.getByLabel('Value of apple', { exact: true }).fill('7');
  await expect(app.button('Play')).toBeVisible();
});

test('any node can be differentiated, with any seed', async ({ app, page }) => {
  await app.open({ example: 'apple-tax' });
  await page.getByLabel('Differentiate', { exact: true }).selectOption('apple total');
  expect(await app.raw('edge-e1-gradient')).toBe(2);
  await expect(page.getByTestId('edge-e4-gradient')).toHaveCount(0);
  const seed = page.getByLabel('starting with');
  await seed.fill('1.3');
  expect(await app.raw('edge-e1-gradient')).toBe(2.6);
  await seed.fill('1.3,');
  await expect(seed).toHaveAttribute('aria-invalid', 'true');
  await seed.press('Escape');
  expect(await app.raw('edge-e1-gradient')).toBe(2);
  await app.button('Undo').click();
  await expect(page.getByTestId('edge-e4-gradient')).toHaveCount(1);
});

test('a graph with nothing to compute says what to do', async ({ app, page }) => {
  await app.openEmpty();
  await expect(page.getByRole('region', { name: 'Steps' })).toContainText('wire two numbers into a node');
  await expect(app.button('Next step')).toHaveAttribute('aria-disabled', 'true');
  await expect(app.button('Play')).toHaveAttribute('aria-disabled', 'true');
});
