import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { expect, test } from './kit/test.ts';

const apples = readFileSync('app/examples/documents/apple-tax.nabla.json', 'utf8');
const fresh = JSON.stringify({ ...(JSON.parse(apples) as object), title: 'From a file' });

test('save, change, open: the file comes back', async ({ app }) => {
  await app.open();
  const text = await app.saved();
  await app.title.fill('Changed');
  await app.openText(text);
  await expect(app.title).toHaveValue('Apples and tax');
  expect(await app.saved()).toBe(text);
});

test('the file is called as the graph is', async ({ app, page }) => {
  await app.open();
  const arriving = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect((await arriving).suggestedFilename()).toBe('Apples and tax.nabla.json');
});

test('what is opened is one undo away from what was there', async ({ app }) => {
  await app.open();
  await app.openText(fresh);
  await expect(app.title).toHaveValue('From a file');
  await app.button('Undo').click();
  await expect(app.title).toHaveValue('Apples and tax');
});

test('Open shows the file dialog', async ({ app, page }) => {
  await app.open();
  const choosing = page.waitForEvent('filechooser');
  await app.button('Open').click();
  const chooser = await choosing;
  await chooser.setFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(fresh) });
  await expect(app.title).toHaveValue('From a file');
});

test.describe('a bad file', () => {
  const bad: Record<string, string> = {
    'an empty file': '',
    HTML: '<!doctype html><title>Not found</title>',
    'one cut short': apples.slice(0, apples.length / 2),
    "another program's JSON": '{"type":"excalidraw","elements":[]}',
    'JSON nested 5,000 deep': `${'['.repeat(5000)}${']'.repeat(5000)}`,
  };
  for (const [name, text] of Object.entries(bad)) {
    test(`${name} leaves the open work as it is, and says why until closed`, async ({ app, page }) => {
      await app.open();
      await app.openText(text, 'bad.json');
      const notice = page.getByRole('alert');
      await expect(notice).toContainText('bad.json');
      await expect(app.title).toHaveValue('Apples and tax');
      await expect(app.nodes).toHaveCount(5);
      await page.getByLabel('Language').selectOption('ko');
      await expect(notice).toContainText('열지 못했습니다');
      await notice.getByRole('button', { name: '닫기' }).click();
      await expect(notice).toBeHidden();
    });
  }

  test('too large is not even read', async ({ app, page }, info) => {
    const large = info.outputPath('large.json');
    writeFileSync(large, '');
    truncateSync(large, 21_000_000);
    await app.open();
    await page.locator('input[type=file]').setInputFiles(large);
    await expect(page.getByRole('alert')).toContainText('20.0 MB');
  });
});

test('a file dropped on the page is opened', async ({ app, page }) => {
  await app.open();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    return data;
  }, fresh);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop a graph file to open it')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(app.title).toHaveValue('From a file');
});

test('pasted text of a file is opened', async ({ app, page }) => {
  await app.open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, fresh);
  await expect(app.title).toHaveValue('From a file');
});
