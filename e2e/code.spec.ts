// The graph as NumPy code beside the canvas, linked line by line.

import { readFileSync } from 'node:fs';
import { expect, test } from './kit/test.ts';

test('lines and nodes light up together, by pointer and by keys', async ({ app, page }) => {
  await app.open({ example: 'apples-oranges-tax' });
  await app.focusPage();
  await page.keyboard.press('Alt+6');
  const code = page.getByRole('region', { name: 'Code', exact: true });
  const list = code.getByRole('listbox', { name: 'NumPy code' });
  const line = list.getByRole('option', { name: 'fruit = apples + oranges' });
  await line.hover();
  await expect(app.node('sum').locator('.canvas-node')).toHaveClass(/is-twin/);
  await app.node('mulApple').hover();
  await expect(list.getByRole('option', { name: 'apples = apple_count * apple' })).toHaveClass(/is-twin/);
  await list.focus();
  await page.keyboard.press('Home');
  for (let at = 0; at < 2; at++) await page.keyboard.press('ArrowDown');
  await expect(app.node('appleCount').locator('.canvas-node')).toHaveClass(/is-twin/);
  await page.keyboard.press('Enter');
  await expect(app.node('appleCount')).toHaveClass(/selected/);
});

test('classes with forward and backward, as a file too', async ({ app, page }) => {
  await app.open({ example: 'affine-batch' });
  await app.focusPage();
  await page.keyboard.press('Alt+6');
  const code = page.getByRole('region', { name: 'Code', exact: true });
  await code.getByRole('button', { name: 'Layers' }).click();
  await expect(code).toContainText('class Affine:');
  await expect(code).toContainText('dw = self.x.T @ dout');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    code.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.py$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain('Y_layer.backward(d_Y)');
  await code.getByRole('button', { name: 'Details' }).click();
  await expect(page.getByRole('region', { name: 'Details', exact: true })).toBeVisible();
  await expect(code).toBeHidden();
});
