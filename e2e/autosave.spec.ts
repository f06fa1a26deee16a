import type { Page } from '@playwright/test';
import { expect, test } from './kit/test.ts';

// What is left behind in a browser, and who else is there, is the matter here.
test.use({ window: 'new' });

const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

/** Changes what lies in the browser's storage, by key. */
const withShelf = (page: Page, change: 'spoil the newest' | 'spoil all') =>
  page.evaluate(async (what) => {
    const open = indexedDB.open('nabla');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const store = database.transaction('works', 'readwrite').objectStore('works');
    const all = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const keys = await all(store.getAllKeys());
    const values = (await all(store.getAll())) as { generation: number; text: string }[];
    const newest = Math.max(...values.map(({ generation }) => generation));
    values.forEach((value, index) => {
      if (what === 'spoil all' || value.generation === newest)
        store.put({ ...value, text: '{"format":' }, keys[index]);
    });
    await new Promise((resolve) => {
      store.transaction.oncomplete = resolve;
    });
    database.close();
  }, change);

test('an edit outlives the page, though it be left at once', async ({ app, page }) => {
  await app.open();
  await app.title.fill('Min');
  await saved(page);
  await app.title.fill('Mine');
  await page.goto('about:blank');
  await page.goto('/?lang=en');
  await expect(app.title).toHaveValue('Mine');
});

test('an edited example comes back as it was edited', async ({ app, page }) => {
  await app.open({ example: 'add' });
  await app.title.fill('Mine');
  await saved(page);
  await page.reload();
  await expect(app.title).toHaveValue('Mine');
});

test('opening an example elsewhere does not cost the work', async ({ app, page, context }) => {
  await app.open();
  await app.title.fill('Mine');
  await saved(page);
  await page.close();
  const other = await context.newPage();
  await other.goto('/?lang=en&example=add');
  await other.getByRole('textbox', { name: 'Title' }).fill('Another');
  await saved(other);
  await other.getByRole('button', { name: 'More' }).click();
  await other.getByRole('menuitem', { name: 'Earlier work' }).click();
  await other.getByRole('option', { name: /Mine/ }).click();
  await expect(other.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine');
});

test('a spoilt save costs one save, and is said', async ({ app, page }) => {
  await app.open();
  await app.title.fill('First');
  await saved(page);
  await app.title.fill('Second');
  await saved(page);
  await withShelf(page, 'spoil the newest');
  await page.goto('/?lang=en');
  await expect(app.title).toHaveValue('First');
  await expect(page.getByRole('alert')).toContainText('could not be read');
});

test('where everything is spoilt the page still opens', async ({ app, page }) => {
  await app.open();
  await app.title.fill('Lost');
  await saved(page);
  await withShelf(page, 'spoil all');
  await page.goto('/?lang=en');
  await expect(app.title).toHaveValue('Apples and tax');
});

test('of two tabs on one work the second saves nothing until it takes over', async ({
  app,
  page,
  context,
}) => {
  await app.open();
  await app.title.fill('Mine');
  await saved(page);
  const second = await context.newPage();
  await second.goto('/?lang=en');
  const notice = second.getByRole('alert');
  await expect(notice).toContainText('another tab');
  await expect(second.getByText('Not saved', { exact: true })).toBeVisible();
  await app.title.fill('Mine, continued');
  await saved(page);
  await notice.getByRole('button', { name: 'Take over' }).click();
  await expect(second.getByRole('textbox', { name: 'Title' })).toHaveValue('Mine, continued');
  await expect(notice).toBeHidden();
  await expect(page.getByRole('alert')).toContainText('another tab');
});

test('loading again is no second tab', async ({ app, page }) => {
  await app.open();
  for (const title of ['First', 'Second', 'Third']) {
    await app.title.fill(title);
    // Only a tab that has the work to itself may save it.
    await saved(page);
    await expect(page.getByRole('alert')).toBeHidden();
    await page.reload();
    await expect(app.title).toHaveValue(title);
  }
});

test('without storage the page works, and says that nothing is saved', async ({ app, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
    Storage.prototype.getItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    Storage.prototype.setItem = Storage.prototype.getItem;
  });
  await app.open();
  await app.title.fill('Mine');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('Save to a file');
  const arriving = page.waitForEvent('download');
  await notice.getByRole('button', { name: 'Save to a file' }).click();
  expect((await arriving).suggestedFilename()).toBe('Mine.nabla.json');
});

test('after two failed starts the last work stays closed, and can be had as a file', async ({
  app,
  page,
}) => {
  await app.open();
  await app.title.fill('Dangerous');
  await saved(page);
  // The page itself is well, and would wipe the slate in a moment or as it is left.
  await page.evaluate(() => {
    Storage.prototype.removeItem = () => {};
    localStorage.setItem('nabla:failed-starts', '2');
  });
  await page.reload();
  await expect(page.getByRole('heading')).toContainText('failed twice');
  const arriving = page.waitForEvent('download');
  await app.button('Save as a file').click();
  expect((await arriving).suggestedFilename()).toBe('Dangerous.nabla.json');
  await app.button('Open it once more').click();
  await expect(app.title).toHaveValue('Dangerous');
});

test('the browser is asked to keep the storage once there is something in it', async ({ app, page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    StorageManager.prototype.persisted = async () => false;
    StorageManager.prototype.persist = async () => asked.push('persist') > 0;
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await app.open();
  expect(await asked()).toEqual([]);
  await app.title.fill('Mine');
  await saved(page);
  await app.title.fill('Mine too');
  await saved(page);
  await expect.poll(asked).toEqual(['persist']);
});

test('the menu says how old the last file is, after loading again too', async ({ app, page }) => {
  const line = async (words: string) => {
    await app.button('More').click();
    await expect(page.getByRole('menu')).toContainText(words);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  };
  await app.open();
  await app.title.fill('Mine');
  await saved(page);
  await line('Not yet saved to a file');
  await app.saved();
  await line('Last saved to a file: now');
  await page.reload();
  await expect(app.title).toHaveValue('Mine');
  await line('Last saved to a file: now');
  await app.openEmpty();
  await line('Not yet saved to a file');
});
