import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './kit/axe.ts';
import { type App, expect, test } from './kit/test.ts';

async function command(app: App, page: Page, name: string): Promise<void> {
  // A menu that has just closed may take the first press.
  await expect(async () => {
    await app.focusPage();
    await page.keyboard.press('Control+k');
    await expect(app.search).toBeVisible({ timeout: 2000 });
  }).toPass();
  await app.search.fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name })).toBeVisible();
}

async function expectClean(page: Page): Promise<void> {
  expect(await axeFaults(page, 'dialog')).toEqual([]);
}

/** What the data node of the saved file holds. */
async function savedOptions(app: App): Promise<unknown> {
  const { nodes } = JSON.parse(await app.saved()) as {
    nodes: readonly { type: string; params: { data: string; options: unknown } }[];
  };
  const own = nodes.filter(({ type }) => type === 'dataset');
  expect(own.map(({ params }) => params.data)).toEqual(['own']);
  return own[0]?.params.options;
}

const holes = 'a,b,id,kind\n1,2,p,yes\n3,,q,no\n5,6,r,no\n7\n9,10,s,yes\n';

test('a CSV table is looked at, its faults are named, and it becomes a data node in one step', async ({
  app,
  page,
}) => {
  await app.openEmpty();
  await command(app, page, 'Data from CSV');
  await expectClean(page);
  const choosing = page.waitForEvent('filechooser');
  await app.dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles({ name: 'holes.csv', mimeType: 'text/csv', buffer: Buffer.from(holes) });
  await expect(app.dialog).toContainText('holes.csv');
  await expect(app.dialog.getByRole('listitem')).toHaveText([/^Row 2 .*“b”/, /^Row 4 /]);
  await app.dialog.getByLabel('What “id” is for').selectOption('ignored');
  await expect(app.dialog).toContainText('no (1), yes (2)');
  await expectClean(page);
  await app.dialog.getByRole('button', { name: 'Use this data' }).click();
  await expect(app.dialog).toBeHidden();
  await expect(app.nodes).toHaveCount(1);
  expect(await savedOptions(app)).toEqual({
    x: [
      [1, 2],
      [5, 6],
      [9, 10],
    ],
    t: [1, 0, 1],
    classes: ['no', 'yes'],
    columns: ['a', 'b'],
  });
  await app.button('Undo').click();
  await expect(app.nodes).toHaveCount(0);
});

test('a table dropped on the page opens, in the encoding of a Korean spreadsheet too', async ({
  app,
  page,
}) => {
  await app.open();
  // 키,값 in EUC-KR, two rows
  const bytes = [0xc5, 0xb0, 0x2c, 0xb0, 0xaa, 10, ...Buffer.from('1,2\n3,4\n')];
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(list)], 'korean.csv', { type: 'text/csv' }));
    return data;
  }, bytes);
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(app.dialog.getByRole('columnheader', { name: /^키/ })).toBeVisible();
  await expect(app.dialog.getByLabel('Encoding')).toHaveValue('euc-kr');
});

test('a table of very many columns shows some at a time, and each can be given another role', async ({
  app,
  page,
}) => {
  await app.open();
  const names = Array.from({ length: 130 }, (_, at) => `c${at + 1}`);
  const table = [names, ...[3, 5, 7].map((row) => names.map((_, at) => row * at))].join('\n');
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'wide.csv', { type: 'text/csv' }));
    return data;
  }, table);
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  const role = app.dialog.getByLabel('What “c125” is for');
  await expect(app.dialog.getByText('Columns 1 to 60 of 130')).toBeVisible();
  await expect(role).toHaveCount(0);
  for (let turn = 0; turn < 2; turn++)
    await app.dialog.getByRole('button', { name: 'Columns after' }).click();
  await expect(app.dialog.getByText('Columns 121 to 130 of 130')).toBeVisible();
  await role.selectOption('ignored');
  await expect(app.dialog.getByText('(128)')).toBeVisible();
});

test('points are painted by hand and by keys, taken back, and become the rows of a data node', async ({
  app,
  page,
}) => {
  await app.openEmpty();
  await command(app, page, 'Paint points');
  await expectClean(page);
  const plane = app.dialog.getByRole('application');
  const { x, y, width, height } = await boxOf(plane);
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.mouse.click(x + width / 4, y + height / 4);
  await expect(app.dialog).toContainText('Points: 2');
  await page.keyboard.press('Control+z');
  await expect(app.dialog).toContainText('Points: 1');
  await plane.focus();
  for (const key of ['1', 'Shift+ArrowRight', 'ArrowUp', 'Enter', 'ArrowUp', 'Enter', 'Delete'])
    await page.keyboard.press(key);
  await expect(app.dialog).toContainText('Points: 2');
  await expectClean(page);
  await app.dialog.getByRole('button', { name: 'Use this data' }).click();
  await expect(app.nodes).toHaveCount(1);
  expect(await savedOptions(app)).toEqual({
    x: [
      [0, 0],
      [1, 0.25],
    ],
    t: [0, 1],
    classes: ['0', '1'],
    columns: ['x1', 'x2'],
  });
});

async function boxOf(place: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('not on the screen');
  return box;
}

test('a digit drawn by hand goes through the graph until the data comes back', async ({ app, page }) => {
  await page.route('**/data/*.bin', (route) => route.abort());
  await app.openEmpty();
  await app.openText(
    JSON.stringify({
      format: 'nabla',
      version: 1,
      nodes: [
        // Where they stand is said, so that the document is not changed again by being laid out.
        { id: 'data', type: 'dataset', params: { data: 'mnist300' }, position: { x: 0, y: 0 } },
        { id: 'affine', type: 'affine', params: { units: 10 }, position: { x: 224, y: 32 } },
        { id: 'loss', type: 'softmaxWithLoss', position: { x: 432, y: 0 } },
      ],
      edges: [
        { source: 'data', sourceHandle: 'x', target: 'affine', targetHandle: 'x' },
        { source: 'affine', target: 'loss', targetHandle: 'x' },
        { source: 'data', sourceHandle: 't', target: 'loss', targetHandle: 't' },
      ],
    }),
  );
  await expect(app.nodes).toHaveCount(3);
  const before = await app.saved();
  await command(app, page, 'Draw a digit');
  await app.dialog.getByRole('application').focus();
  for (const key of ['Space', 'Shift+ArrowUp', 'Shift+ArrowUp', 'ArrowRight', 'Space'])
    await page.keyboard.press(key);
  await expect(app.dialog).toContainText(/The net says \d, [\d.]+ %/);
  await app.dialog.getByRole('radio', { name: /^7/ }).check();
  await expect(app.dialog.getByRole('img', { name: /^Gradient of/ })).toBeVisible();
  await expectClean(page);
  await app.dialog.getByRole('button', { name: 'Follow it through the graph' }).click();
  await expect(app.dialog).toBeHidden();
  await expect(page.getByTestId('edge-data.t-loss.t-value')).toHaveAttribute('data-raw', '[7]');
  expect(await app.saved()).toBe(before);
  await page.locator('.own-exhibit').getByRole('button', { name: 'Back to the data' }).click();
  await expect(page.getByTestId('edge-data.t-loss.t-value')).toHaveCount(0);
});
