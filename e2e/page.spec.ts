import { expect, test } from '@playwright/test';

test('the page starts', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Nabla');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});
