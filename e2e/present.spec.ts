import { seriousAxeFaults } from './kit/axe.ts';
import { expect, test } from './kit/test.ts';

const fontOnScreen = (text: SVGTextElement): number => {
  const size = Number.parseFloat(getComputedStyle(text).fontSize);
  return size * (text.getScreenCTM()?.a ?? 0);
};

test.describe('presentation mode', () => {
  test('shows the graph, the step in words and as a formula, and a way out – nothing else', async ({
    app,
    page,
  }) => {
    await app.open();
    await app.button('Presentation mode').click();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('slider')).toBeHidden();
    await expect(page.getByRole('contentinfo')).toHaveText('Apples and tax');
    await page.keyboard.press('Home');
    await page.keyboard.press('.');
    await expect(page.getByRole('contentinfo')).toContainText('200');
    await expect(page.getByRole('contentinfo').locator('.katex').first()).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '1 of' })).toBeAttached();
    await app.button('Leave presentation mode').click();
    await expect(page.getByRole('banner')).toBeVisible();
  });

  for (const example of ['apple-tax', 'apples-oranges-tax', 'three-layer-forward'])
    test(`writes every number of ${example} that is in view at 18 pixels or more`, async ({ app, page }) => {
      await app.open({ example });
      await app.button('Presentation mode').click();
      await page.keyboard.press('Home');
      for (let step = 0; step < 6; step++) {
        await page.keyboard.press('.');
        await app.settle();
        const numbers = await page.locator('.canvas-number text').all();
        expect(numbers.length).toBeGreaterThan(0);
        for (const number of numbers) expect(await number.evaluate(fontOnScreen)).toBeGreaterThanOrEqual(18);
        const fresh = page.locator('.canvas-number.is-fresh').first();
        await expect(fresh).toBeInViewport({ ratio: 0.99 });
      }
    });

  test('takes steps by keys only', async ({ app, page }) => {
    await app.open();
    await app.button('Presentation mode').click();
    const words = page.getByRole('contentinfo');
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await expect(words).toContainText('200');
    await page.keyboard.press('ArrowRight');
    await expect(words).toContainText('220');
    await page.keyboard.press('ArrowLeft');
    await expect(words).toContainText('200');
    await page.keyboard.press('End');
    await expect(page.getByTestId('edge-e1-gradient')).toBeVisible();
    for (const key of ['a', 'n', 't', '?', 'Delete', 'Enter']) await page.keyboard.press(key);
    await expect(app.dialog).toBeHidden();
    await expect(app.nodes).toHaveCount(5);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('banner')).toBeVisible();
    await page.keyboard.press('a');
    await expect(app.dialog).toBeVisible();
  });

  test('leads the eye of a large graph to the step, and shows all of it afterwards', async ({
    app,
    page,
  }) => {
    await app.open({ example: 'apples-oranges-tax' });
    await page.setViewportSize({ width: 800, height: 600 });
    await app.focusPage();
    await page.keyboard.press('f');
    for (const key of ['Home', '.', 'End']) {
      await page.keyboard.press(key);
      await app.settle();
      if (key !== 'Home')
        await expect(page.locator('.canvas-number.is-fresh').first()).toBeInViewport({ ratio: 0.99 });
    }
    await page.keyboard.press('Escape');
    await app.settle();
    for (const node of await app.nodes.all()) await expect(node).toBeInViewport();
  });
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing serious in presentation mode, ${theme}`, async ({ app, page }) => {
    await app.open({ theme });
    await app.focusPage();
    for (const key of ['f', 'Home', '.', '.', '.', '.']) await page.keyboard.press(key);
    await expect(page.getByRole('contentinfo').locator('.katex').first()).toBeVisible();
    expect(await seriousAxeFaults(page)).toEqual([]);
  });

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 844, height: 390 }, window: 'new' });

  test('a tap on the right is the next step, one on the left the step before', async ({ app, page }) => {
    await app.open();
    await app.focusPage();
    await page.keyboard.press('f');
    const words = page.getByRole('contentinfo');
    await page.keyboard.press('Home');
    await page.touchscreen.tap(600, 100);
    await expect(words).toContainText('200');
    await page.touchscreen.tap(600, 100);
    await expect(words).toContainText('220');
    await page.touchscreen.tap(200, 100);
    await expect(words).toContainText('200');
    await expect(app.nodes).toHaveCount(5);
    await app.button('Leave presentation mode').tap();
    await expect(page.getByRole('banner')).toBeVisible();
  });
});
