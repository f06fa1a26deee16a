// The window that all tests of a worker share: a new one for each would start a renderer and read the program anew, a second of CPU each.

import type { BrowserContext, Page } from '@playwright/test';

/** Fulfilled here, with the headers of the app: its pages then stay in one process. */
const nowhere = '/nowhere';
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** The one page of the context, on nothing of the app, as if nobody had been there: nothing stored, routed, listened to or permitted. */
export async function cleared(context: BrowserContext): Promise<Page> {
  const [page = await context.newPage(), ...others] = context.pages();
  await Promise.all(others.map((other) => other.close()));
  await page.removeAllListeners(undefined, { behavior: 'wait' });
  await page.unrouteAll({ behavior: 'wait' });
  await Promise.all([context.clearPermissions(), context.clearCookies()]);
  await page.route(nowhere, (route) => route.fulfill({ contentType: 'text/html', headers, body: '' }));
  await page.goto(nowhere);
  await page.unroute(nowhere);
  await page.mouse.move(-1, -1);
  await page.evaluate(emptyStorage);
  return page;
}

/** Runs on the page, once nobody else writes there. */
async function emptyStorage(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  const databases = await indexedDB.databases();
  await Promise.all(
    databases.map(
      ({ name = '' }) =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = resolve;
          request.onerror = reject;
        }),
    ),
  );
}
