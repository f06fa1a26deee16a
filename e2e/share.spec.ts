import type { Page } from '@playwright/test';
import { type App, expect, test } from './kit/test.ts';

async function linkFrom(app: App): Promise<string> {
  await app.button('Share link').click();
  const field = app.dialog.getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#1\./);
  const link = await field.inputValue();
  await app.page.keyboard.press('Escape');
  await expect(app.dialog).toBeHidden();
  return link;
}

/** As one who puts it behind the address of the page that is open. */
const follow = (page: Page, link: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);

test('a link opens elsewhere as the same graph, at the same step, in the same language', async ({
  app,
  page,
  browser,
}) => {
  await app.open({ example: 'square-of-sum', lang: 'ko' });
  await app.focusPage();
  for (const key of ['Home', '.', '.']) await page.keyboard.press(key);
  await page.getByRole('button', { name: '링크 공유' }).click();
  const field = app.dialog.getByRole('textbox', { name: '링크' });
  await expect(field).toHaveValue(/#1\./);
  const link = await field.inputValue();
  const counted = await page.locator('.stepper-count').textContent();
  const elsewhere = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(other.locator('.top-bar-title')).toHaveValue(
    await page.locator('.top-bar-title').inputValue(),
  );
  await expect(other.locator('.react-flow__node')).toHaveCount(await app.nodes.count());
  await expect(other.locator('.stepper-count')).toHaveText(counted ?? '');
  expect(new URL(other.url()).hash).toBe('');
  await elsewhere.close();
});

test('what a link brings is one key away from what was open', async ({ app, page }) => {
  await app.open({ example: 'square-of-sum' });
  const link = await linkFrom(app);
  await app.open({ example: 'apple-tax' });
  await app.title.fill('My own work');
  await follow(page, link);
  await expect(app.title).not.toHaveValue('My own work');
  await expect(page.getByRole('status').filter({ hasText: 'Opened from a link.' })).toBeVisible();
  await app.focusPage();
  await page.keyboard.press('Control+z');
  await expect(app.title).toHaveValue('My own work');
  await page.reload();
  await expect(app.title).toHaveValue('My own work');
});

test('the notice too leads back', async ({ app, page }) => {
  await app.open({ example: 'square-of-sum' });
  const link = await linkFrom(app);
  await app.open({ example: 'apple-tax' });
  await follow(page, link);
  await app.button('Back to what was open').click();
  await expect(app.title).toHaveValue('Apples and tax');
});

test.describe('a bad link', () => {
  const bad: Readonly<Record<string, (link: string) => string>> = {
    'cut short': (link) => link.slice(0, -30),
    altered: (link) =>
      link.replace(/(#1\..{20})(.)/, (_, before: string, one: string) => before + (one === 'A' ? 'B' : 'A')),
    giant: (link) => link + 'A'.repeat(200_000),
    'of something else': (link) => link.replace(/#.*/, '#top'),
    'of a later version': (link) => link.replace('#1.', '#2.'),
  };
  for (const [name, spoil] of Object.entries(bad))
    test(`${name} leaves the open work as it is, and says why until closed`, async ({ app, page }) => {
      await app.open();
      const link = await linkFrom(app);
      await app.title.fill('My own work');
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
      await follow(page, spoil(link));
      const notice = page.getByRole('alert');
      await expect(notice).toContainText('The link was not opened');
      await expect(app.title).toHaveValue('My own work');
      await expect(app.nodes).toHaveCount(5);
      await page.getByLabel('Language').selectOption('ja');
      await expect(notice).toContainText('リンクを開けませんでした');
      await page.reload();
      await expect(page.locator('.top-bar-title')).toHaveValue('My own work');
      await expect(notice).toBeHidden();
    });
});

test('a bad link that the page starts with leaves the last work open', async ({ app, page }) => {
  await app.open();
  await app.title.fill('My own work');
  await expect(page.locator('.top-bar-saved')).toHaveText('Saved');
  await page.goto('/?lang=en#1.cut-short');
  await expect(page.getByRole('alert')).toContainText('cut short or altered');
  await expect(app.title).toHaveValue('My own work');
});

test.describe('copying', () => {
  test('puts the link on the clipboard', async ({ app, context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.open();
    await app.button('Share link').click();
    await app.dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(app.dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await app.dialog.getByRole('textbox', { name: 'Link' }).inputValue());
  });

  test('where there is no clipboard leaves the link selected, and says how', async ({ app, page }) => {
    await app.open();
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await app.button('Share link').click();
    await app.dialog.getByRole('button', { name: 'Copy' }).click();
    await expect(app.dialog.getByRole('status')).toContainText('Ctrl+C');
    const field = app.dialog.getByRole('textbox', { name: 'Link' });
    await expect(field).toBeFocused();
    const selected = await field.evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    );
    expect(selected).toBe(await field.inputValue());
  });
});

test('a graph too large for a link is offered as a file', async ({ app, page }) => {
  await app.open();
  const value = Array.from({ length: 3000 }, (_, at) => Math.sin(at));
  const node = { id: 'x', type: 'input', params: { value }, position: { x: 0, y: 0 } };
  await app.openText(
    JSON.stringify({ format: 'nabla', version: 1, title: 'Large', nodes: [node], edges: [] }),
  );
  await expect(app.title).toHaveValue('Large');
  await app.button('Share link').click();
  await expect(app.dialog).toContainText('8,000');
  const arriving = page.waitForEvent('download');
  await app.dialog.getByRole('button', { name: 'Save as a file' }).click();
  expect((await arriving).suggestedFilename()).toBe('Large.nabla.json');
  await expect(app.dialog).toBeHidden();
});
