// The labs of the course: every one in every language and both themes, and what is tried in each.

import type { Page } from '@playwright/test';
import { seriousAxeFaults } from './kit/axe.ts';
import { type App, expect, test } from './kit/test.ts';

const names = { en: 'Labs', ko: '실험실', ja: '実験室' } as const;

async function openLab(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Shift+L');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
}

const button = (app: App, name: string) => app.dialog.getByRole('button', { name, exact: true });

/** Runs on the page: words that their box cuts off, and controls that lie over each other. */
function faultsOfLayout(): readonly string[] {
  const lab = document.querySelector('.lab');
  if (lab === null) return ['no lab'];
  const isShown = (element: Element): boolean => element.getClientRects().length > 0;
  const wide = lab.scrollWidth > lab.clientWidth + 1 ? ['the lab is wider than its room'] : [];
  const cut = [...document.querySelectorAll('.labs button, .lab h3, .lab p, .lab td, .lab th, .lab legend')]
    .filter(isShown)
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .filter((element) => getComputedStyle(element).display !== 'inline')
    .map(({ textContent }) => `cut: ${textContent}`);
  const controls = [...document.querySelectorAll('.lab button:not(.descent-start), .lab input')].filter(
    isShown,
  );
  const boxes = controls.map((control) => ({ control, box: control.getBoundingClientRect() }));
  const over = boxes.flatMap(({ control, box }, at) =>
    boxes
      .slice(at + 1)
      .filter(
        ({ box: other }) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
      )
      .map(({ control: other }) => `${control.outerHTML} lies over ${other.outerHTML}`),
  );
  return [...wide, ...cut, ...over];
}

// What fits hangs on the language, what can be read on the theme: neither on both.
const looks = [
  ['en', 'light'],
  ['ko', 'dark'],
  ['ja', 'light'],
] as const;

for (const [lang, theme] of looks)
  test(`every lab, ${lang}, ${theme}: nothing is cut, nothing overlaps, axe finds nothing serious`, async ({
    app,
    page,
  }) => {
    test.setTimeout(120_000);
    await app.open({ lang, theme });
    await page.keyboard.press('Shift+L');
    const list = page.getByRole('navigation', { name: names[lang] }).getByRole('button');
    await expect(list.first()).toBeVisible();
    for (let at = 0; at < (await list.count()); at++) {
      await list.nth(at).click();
      await expect(page.locator('.lab .button-outlined, .lab table').first()).toBeVisible();
      const name = (await page.locator('.lab h3').textContent()) ?? '';
      expect(await page.evaluate(faultsOfLayout), name).toEqual([]);
      expect(await seriousAxeFaults(page, '.labs'), name).toEqual([]);
    }
  });

test('a phone shows them without scrolling sideways', async ({ app, page }) => {
  await app.open({ lang: 'ja' });
  await page.keyboard.press('Shift+L');
  await page.setViewportSize({ width: 390, height: 844 });
  const list = page.getByRole('navigation', { name: names.ja }).getByRole('button');
  for (let at = 0; at < (await list.count()); at++) {
    await list.nth(at).click();
    const lab = page.locator('.lab');
    expect(await lab.evaluate((room) => room.scrollWidth - room.clientWidth)).toBeLessThanOrEqual(1);
  }
});

test('optimizers: step, move the start by keys, change a formula, open one on the canvas', async ({
  app,
  page,
}) => {
  await app.open();
  await openLab(page, 'Optimizers');
  const sgd = app.dialog.getByRole('row', { name: /^SGD/ });
  await expect(app.dialog.getByText('30 of 30')).toBeVisible();
  await app.dialog.getByRole('slider', { name: 'Step' }).fill('0');
  await expect(sgd).toContainText('−7, 2');
  await expect(sgd).toContainText('−0.7, 4');
  await button(app, 'Step forward').click();
  await expect(sgd).toContainText('−6.335, −1.8');
  await expect(app.dialog.getByRole('row', { name: /^Momentum/ })).toContainText('v 0.07, −0.4');
  await app.dialog.getByRole('button', { name: /^Start of SGD: −7, 2/ }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(app.dialog.getByLabel('x', { exact: true })).toHaveValue('−5');
  const formula = app.dialog.getByLabel('f of two variables');
  await formula.fill('x^2 +');
  await expect(app.dialog.getByText('This cannot be read from place 6 on.')).toBeVisible();
  await formula.fill('a^2 + 2*b^2');
  await expect(app.dialog.getByText('at a, b')).toBeVisible();
  await button(app, 'Open AdaGrad on the canvas').click();
  await expect(app.dialog).toBeHidden();
  await expect(app.node('a')).toBeVisible();
  await expect(app.title).toHaveValue('Optimizers: AdaGrad');
  await page.keyboard.press('Control+z');
  await expect(app.title).toHaveValue('Apples and tax');
});

test('optimizers: the start is dragged', async ({ app, page }) => {
  await app.open();
  await openLab(page, 'Optimizers');
  await button(app, 'Over each other').click();
  const start = page.locator('.descent-start');
  const box = await start.boundingBox();
  if (box === null) throw new Error('no start');
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 112, box.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect(app.dialog.getByLabel('x', { exact: true })).not.toHaveValue('−7');
  await expect(app.dialog.getByLabel('y', { exact: true })).toHaveValue(/^(2|1\.9\d*|2\.0\d*)$/);
});

test('learning rate: too large runs away, too small stays', async ({ app, page }) => {
  await app.open();
  await openLab(page, 'Learning rate');
  await expect(app.dialog.getByRole('row', { name: /^too small/ })).toContainText('−3, 4');
  await expect(app.dialog.getByRole('row', { name: /^too large/ })).toContainText(/e12\d/);
  await expect(app.dialog.getByRole('row', { name: /^good/ })).toContainText(/e−10/);
});

test('first weights: the gradient vanishes, and with Xavier stays', async ({ app, page }) => {
  await app.open();
  await openLab(page, 'First weights');
  await button(app, '0.01').click();
  await expect(app.dialog.getByRole('status')).toContainText('it vanishes');
  await button(app, 'tanh').click();
  await button(app, '√(1/n)').click();
  await expect(app.dialog.getByRole('status')).toContainText('stays of about the same size');
  await expect(page.getByRole('img', { name: /^Activations of layer 5/ })).toBeVisible();
});

test('gates: a line moves with its numbers, and XOR has two', async ({ app, page }) => {
  await app.open();
  await openLab(page, 'Gates and XOR');
  const table = app.dialog.getByRole('table', { name: 'Truth table' });
  await expect(table.getByRole('row').last()).toHaveText('111');
  await app.dialog.getByLabel('b', { exact: true }).fill('−1.2');
  await expect(table.getByRole('row').last()).toHaveText('110');
  await button(app, 'XOR').click();
  await expect(table.getByRole('row')).toHaveText(['x1x2XOR', '000', '101', '011', '110']);
  await expect(page.locator('.gates-line')).toHaveCount(2);
  await button(app, 'Open on the canvas').click();
  await expect(app.title).toHaveValue('Gates and XOR: XOR');
  await expect(app.nodes).toHaveCount(9);
});

test('policy gradient: the best arm wins, and an episode opens on the canvas', async ({ app, page }) => {
  await app.open();
  await openLab(page, 'Policy gradient');
  await button(app, 'One episode').click();
  await expect(app.dialog.getByRole('status')).toContainText('Episodes: 1.');
  for (let at = 0; at < 6; at++) await button(app, '50 episodes').click();
  await expect(app.dialog.getByRole('status')).toContainText('Episodes: 301.');
  await button(app, 'Grid').click();
  await button(app, '50 episodes').click();
  await expect(page.getByRole('img', { name: /^Row 1, column 1: / })).toBeVisible();
  await button(app, 'Open on the canvas').click();
  await expect(app.title).toHaveValue('Policy gradient: the last episode');
  await expect(app.nodes).toHaveCount(7);
});

test('random search: pairs are tried in the worker and ranked; stopped, what is there stays, and opens', async ({
  app,
  page,
}) => {
  await app.open();
  await openLab(page, 'Random search');
  await app.dialog.getByLabel('Pairs to try').fill('2');
  await button(app, 'Start').click();
  await expect(app.dialog.getByText('All trained.')).toBeVisible();
  const rows = app.dialog.getByRole('table', { name: 'Pairs, best first' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(app.dialog.getByText(/^Best: learning rate 0\.00/)).toBeVisible();
  await app.dialog.getByLabel('Pairs to try').fill('100');
  await button(app, 'Start again').click();
  await expect(button(app, 'Open No. 1 on the canvas')).toBeVisible();
  await button(app, 'Stop').click();
  await expect(app.dialog.getByText('Stopped. What there is stays.')).toBeVisible();
  await button(app, 'Open No. 1 on the canvas').click();
  await expect(app.title).toHaveValue('Random search: No. 1');
  await expect(app.nodes).toHaveCount(15);
});

test('overfitting: two runs stay to be compared, and one opens on the canvas with its settings', async ({
  app,
}) => {
  await app.open();
  await openLab(app.page, 'Overfitting');
  await app.dialog.getByLabel('Epochs').fill('4');
  await button(app, 'Start').click();
  const plain = app.dialog.getByRole('row', { name: /^Without either, 4 epochs/ });
  await expect(plain.getByRole('cell').first()).toHaveText(/^0\.\d+$/);
  await expect(app.dialog.getByText('All trained.')).toBeVisible();
  await app.dialog.getByLabel('Dropout p', { exact: true }).check();
  await button(app, 'Start again').click();
  await expect(app.dialog.getByText('All trained.')).toBeVisible();
  await expect(plain).toBeVisible();
  await expect(app.dialog.getByRole('radio', { name: 'Dropout p 0.2, 4 epochs' })).toBeChecked();
  await button(app, 'Open Dropout p 0.2, 4 epochs on the canvas').click();
  await expect(app.title).toHaveValue('Overfitting: Dropout p 0.2, 4 epochs');
  await expect(app.nodes).toHaveCount(21);
});

test('convolution: the window slides, and the sum is written out', async ({ app, page }) => {
  await app.open();
  await openLab(page, 'Convolution by hand');
  await expect(app.dialog.getByRole('status')).toContainText('1·2 + 2·0 + 3·1');
  await expect(app.dialog.getByRole('status')).toContainText('= 15');
  for (const result of ['16', '6', '15']) {
    await button(app, 'Step forward').click();
    await expect(app.dialog.getByRole('status')).toContainText(`= ${result}`);
  }
  await button(app, 'Max pooling').click();
  await expect(app.dialog.getByRole('status')).toContainText('max(1, 2, 0, 1) = 2');
  await app.dialog.getByLabel('Input, row 2, column 1').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('7');
  await expect(app.dialog.getByRole('status')).toContainText('max(1, 2, 7, 1) = 7');
  await button(app, 'The course’s numbers').click();
  await expect(app.dialog.getByRole('status')).toContainText('max(1, 2, 0, 1) = 2');
  await button(app, 'Open on the canvas').click();
  await expect(app.nodes).toHaveCount(3);
});
