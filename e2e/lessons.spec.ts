// Lessons: lesson 5 by keys and ears alone and on a phone by touch, and every page of every lesson looked at.

import type { Page } from '@playwright/test';
import { lessons } from '../app/lessons/lessons.ts';
import { seriousAxeFaults } from './kit/axe.ts';
import { expect, test } from './kit/test.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Lesson', exact: true });
const heading = (page: Page, at: number) =>
  panel(page).getByRole('heading', { level: 3, name: `Page ${at} of 6` });
const reply = (page: Page) => panel(page).getByRole('status');
const next = (page: Page) => panel(page).getByRole('button', { name: 'Next' });

/** The gradients of apples and oranges, as people may write them. */
const answers: Readonly<Record<string, string>> = {
  'Gradient of total': '1',
  'Gradient, fruit → total': '1.1',
  'Gradient, tax → total': '650',
  'Gradient, apples → fruit': '1.1',
  'Gradient, oranges → fruit': '1,1',
  'Gradient, orange → oranges': '3*1.1',
  'Gradient, orange count → oranges': '165',
  'Gradient, apple count → apples': '110',
  'Gradient, apple → apples': '2.2',
};

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
  });

/** Presses Tab, or Shift+Tab, until what is called so has the focus. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
  }
  throw new Error(`no way by Tab to ${name}`);
}

test('lesson 5 from start to end by keys alone', async ({ app, page }) => {
  test.slow();
  await app.open();
  await page.keyboard.press('Shift+K');
  await expect(app.dialog.getByRole('button', { name: /^Lesson 1 / })).toBeFocused();
  await tabTo(page, /Apples and oranges/);
  await page.keyboard.press('Enter');

  await expect(heading(page, 1)).toBeFocused();
  await tabTo(page, 'Next');
  await page.keyboard.press('Enter');

  await expect(heading(page, 2)).toBeFocused();
  await expect(next(page)).toHaveAccessibleDescription(/still open/i);
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: 'Leave the lesson' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(panel(page).getByRole('radio', { name: '1.1' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(reply(page)).toContainText('Multiply swaps');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(reply(page)).toContainText('Right.');
  await expect(next(page)).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(heading(page, 3)).toBeFocused();
  await tabTo(page, 'Go to the first blank');
  await page.keyboard.press('Enter');
  await expect(page.locator('.blank-field').first()).toBeFocused();
  for (let done = 1; done <= 9; done++) {
    const name = await focused(page);
    await page.keyboard.type(answers[name] ?? '');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toContainText(`${done} of 9`);
  }
  await expect(reply(page)).toContainText('the whole of backpropagation');
  await expect(next(page)).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(heading(page, 4)).toBeFocused();
  await tabTo(page, 'Your answer');
  await page.keyboard.type('2.2');
  await page.keyboard.press('Enter');
  await expect(reply(page)).toContainText('Not yet.');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('10*2.2');
  await page.keyboard.press('Enter');
  await expect(next(page)).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(heading(page, 5)).toBeFocused();
  await tabTo(page, 'apple', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('150');
  await page.keyboard.press('Enter');
  await expect(reply(page)).toContainText('Right.');
  expect(await app.raw('node-mulTax-value')).toBeCloseTo(825, 9);
  await tabTo(page, 'Next');
  await page.keyboard.press('Enter');

  await expect(heading(page, 6)).toBeFocused();
  await expect(panel(page)).not.toContainText(/still open/i);
  await tabTo(page, 'Leave the lesson');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Details' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, window: 'new' });

  test('lesson 5 from start to end by touch', async ({ page }) => {
    await page.goto('/?lang=en&theme=light&lesson=apples-and-oranges');
    const tapNext = async (at: number) => {
      await next(page).tap();
      await expect(heading(page, at)).toBeVisible();
    };
    await expect(heading(page, 1)).toBeVisible();
    const room = await page.getByRole('main').boundingBox();
    expect(room?.height).toBeGreaterThan(280);

    await tapNext(2);
    await panel(page).getByText('650', { exact: true }).tap();
    await panel(page).getByRole('button', { name: 'Check' }).tap();
    await expect(reply(page)).toContainText('Right.');

    await tapNext(3);
    const fields = page.locator('.outline .blank-field');
    await expect(fields).toHaveCount(9);
    await panel(page).getByRole('button', { name: 'Go to the first blank' }).tap();
    await expect(fields.first()).toBeFocused();
    for (let left = 9; left > 0; left--) {
      const field = fields.first();
      await field.tap();
      await field.fill(answers[(await field.getAttribute('aria-label')) ?? ''] ?? '');
      await field.blur();
      await expect(fields).toHaveCount(left - 1);
    }
    await expect(reply(page)).toContainText('the whole of backpropagation');

    await tapNext(4);
    await panel(page).getByLabel('Your answer').fill('22');
    await panel(page).getByRole('button', { name: 'Check' }).tap();
    await expect(reply(page)).toContainText('Right.');

    await page.reload();
    await expect(heading(page, 4)).toBeVisible();
    await expect(reply(page)).toContainText('Right.');

    await tapNext(5);
    const price = page.getByRole('main').getByRole('textbox', { name: /apple$/ });
    await price.tap();
    await price.fill('150');
    await expect(reply(page)).toContainText('Right.');

    await tapNext(6);
    await panel(page).getByRole('button', { name: 'Fold the lesson' }).tap();
    await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible();
    await panel(page).getByRole('button', { name: 'Go on with the lesson' }).tap();
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
    await panel(page).getByRole('button', { name: 'Leave the lesson' }).tap();
    await expect(panel(page)).toBeHidden();
  });
});

test('what a page keeps as it is says so, and a link brings another to the same page', async ({
  app,
  page,
}) => {
  await app.open({ lesson: 'apples-and-oranges' });
  await next(page).click();
  await page.locator('.canvas').getByTestId('node-apple-value').click();
  await page.keyboard.type('7');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('the numbers stay as they are');
  await page.keyboard.press('Escape');
  expect(await app.raw('node-apple-value')).toBe(100);
  await app.button('Share link').click();
  await expect(app.dialog).toContainText('the lesson, from page 2 on');
  const field = app.dialog.getByRole('textbox', { name: 'Link' });
  await expect(field).toHaveValue(/#1\./);
  const { hash } = new URL(await field.inputValue());
  await app.open({ example: 'apple-tax' });
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await expect(heading(page, 2)).toBeVisible();
  await expect(app.title).toHaveValue('Apples and oranges');
});

/** Runs on the page: turns every page of the lesson, and tells what does not fit into its panel. */
async function readThrough(nextName: string): Promise<readonly string[]> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const find = (what: string) => [...document.querySelectorAll<HTMLElement>(`.lesson ${what}`)];
  const faultsOf = (): readonly string[] => {
    const { left = 0, right = 0 } = document.querySelector('.lesson')?.getBoundingClientRect() ?? {};
    return find(':is(p, h2, h3, h4, label, button, dd, .formula)')
      .filter((element) => {
        const box = element.getBoundingClientRect();
        const isOut = box.width > 0 && (box.left < left - 1 || box.right > right + 1);
        return isOut || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
      })
      .map(({ textContent }) => `does not fit: ${textContent}`);
  };
  const faults: string[] = [];
  for (;;) {
    do await frame();
    while (find('.formula:empty').length > 0);
    await frame();
    // Whatever rises beside it leaves room to read.
    faults.push(
      ...find('.lesson-body').flatMap(({ clientHeight: room }) => (room < 300 ? [`${room} px`] : [])),
    );
    faults.push(...faultsOf(), ...find('.katex-error').map(({ textContent }) => `not set: ${textContent}`));
    const next = find('.lesson-next')[0];
    if (next?.textContent !== nextName) return faults;
    next.click();
  }
}

const words = {
  en: { theme: 'light', lessons: 'Lessons', next: 'Next' },
  ko: { theme: 'dark', lessons: '수업', next: '다음' },
  ja: { theme: 'light', lessons: 'レッスン', next: '次へ' },
} as const;

for (const lang of ['en', 'ko', 'ja'] as const)
  test(`every page of every lesson fits, ${lang}`, async ({ app, page }) => {
    const { theme, lessons: name, next: nextName } = words[lang];
    await app.open({ lang, theme });
    for (const lesson of lessons) {
      await page.keyboard.press('Shift+K');
      await app.dialog.getByRole('button', { name: lesson.title[lang] }).click();
      await expect(page.locator('.lesson h2')).toHaveText(lesson.title[lang]);
      expect(await page.evaluate(readThrough, nextName), lesson.slug).toEqual([]);
      await app.focusPage();
    }
    await page.keyboard.press('Shift+K');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    expect(await seriousAxeFaults(page, '.lesson', '.lessons')).toEqual([]);
  });
