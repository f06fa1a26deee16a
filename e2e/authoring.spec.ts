// A lesson written by keys alone, passed on as a link, and done by somebody else.

import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './kit/axe.ts';
import { expect, test } from './kit/test.ts';

/** Presses Tab, or Shift+Tab, until it has the focus. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no way by Tab to ${wanted}`);
}

test('a lesson of two pages, from the first key to the last answer', async ({ app, page, browser }) => {
  test.slow();
  await app.open({ example: 'apple-tax' });
  await app.focusPage();
  await page.keyboard.press('Shift+W');
  const panel = page.getByRole('region', { name: 'Write a lesson' });
  const text = panel.getByRole('textbox', { name: 'Text', exact: true });
  const kind = panel.getByRole('combobox', { name: 'Kind' });
  await expect(text).toBeFocused();
  await expect(panel).toContainText('To look at before sharing: 1');
  await page.keyboard.type('One more yen for the **apple**.');
  await tabTo(page, kind);
  await page.keyboard.type('choice');
  await tabTo(page, panel.getByRole('textbox', { name: 'Option 1' }));
  for (const option of ['1.1', '2.2']) {
    await page.keyboard.type(option);
    await page.keyboard.press('Enter');
  }
  await expect(panel.getByRole('textbox', { name: 'Option 3' })).toBeFocused();
  await page.keyboard.type('200');
  await tabTo(page, panel.getByRole('radio', { name: 'Option 1 is right' }), 'Shift+Tab');
  await page.keyboard.press('ArrowDown');

  await tabTo(page, panel.getByRole('button', { name: 'Add a page' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('');
  await page.keyboard.type('Now type it in.');
  await tabTo(page, kind);
  await page.keyboard.type('blanks');
  await expect(panel).toContainText('To look at before sharing: 1');
  await tabTo(page, panel.locator('summary', { hasText: 'Hidden numbers' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await tabTo(page, panel.getByRole('checkbox', { name: 'Gradient, apple → apple total' }));
  await page.keyboard.press('Space');
  await expect(panel).toContainText('Nothing is missing.');
  const mark = page.locator('.canvas-number.is-kept');
  await expect(mark).toHaveCount(1);
  await expect(mark).toContainText('? 2.2');
  // Nothing that is there for ears alone may lengthen the page.
  const room = await page
    .locator('.shell')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(room).toBe(0);
  expect(await axeFaults(page, '.shell-authoring')).toEqual([]);

  await tabTo(page, panel.getByRole('button', { name: 'Copy link' }));
  await page.keyboard.press('Enter');
  await expect(app.dialog).toContainText('the lesson, from page 1 on');
  const field = app.dialog.getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#1\./);
  const link = await field.inputValue();

  const elsewhere = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const other = await elsewhere.newPage();
  await other.goto(link);
  const lesson = other.getByRole('region', { name: 'Lesson', exact: true });
  const reply = lesson.getByRole('status');
  await expect(lesson).toContainText('Page 1 of 2');
  await lesson.getByRole('radio', { name: '2.2' }).check();
  await lesson.getByRole('button', { name: 'Check' }).click();
  await expect(reply).toContainText('Right.');
  await lesson.getByRole('button', { name: 'Next' }).click();
  const blank = other.getByRole('textbox', { name: 'Gradient, apple → apple total' });
  await expect(blank).toBeVisible();
  await lesson.getByRole('button', { name: 'Go to the first blank' }).click();
  await expect(blank).toBeFocused();
  await other.keyboard.type('2*1.1');
  await other.keyboard.press('Enter');
  await expect(reply).toContainText('Right.');
  await elsewhere.close();
});
