// Peers in workers of a page in Chromium, built with the project's own tools. The page is not isolated: one thread each.

import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, type InlineConfig, preview } from 'vite';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';
import { readKernels } from '../../scripts/kernels.mjs';
import type { Runner, Session } from './contest.ts';
import './page/messages.ts';

/** Builds into `folder`, where the files of workloads are too. */
export async function createPageRunner(folder: string): Promise<Runner> {
  const publicDir = join(folder, 'public');
  cpSync('tests/bench/node_modules/@tensorflow/tfjs-backend-wasm/wasm-out', publicDir, { recursive: true });
  mkdirSync(join(publicDir, 'kernels'));
  for (const build of ['simd', 'relaxed-simd'])
    writeFileSync(join(publicDir, `kernels/${build}.wasm`), await readKernels(build));
  const settings: InlineConfig = {
    root: resolve('tests/bench/page'),
    publicDir,
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(folder, 'page'), target: 'es2022', chunkSizeWarningLimit: Infinity },
    worker: { format: 'es' },
  };
  await build(settings);
  const server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('internal: the server has no address');
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    args: [...browserArgs],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const page = await browser.newPage();
  await page.route('**/handed/*', (route) =>
    route.fulfill({ path: join(folder, new URL(route.request().url()).pathname.replace('/handed/', '')) }),
  );
  await page.goto(address);
  return {
    place: `a worker in Chromium ${browser.version()}`,
    open: ({ id }, file) => openSession(page, id, `/handed/${file.slice(folder.length + 1)}`),
    async close() {
      await browser.close();
      server.httpServer.close();
    },
  };
}

async function openSession(page: Page, peer: string, file: string): Promise<Session> {
  const { worker, answer } = await page.evaluate(([id, from]) => window.bench.open(id, from), [
    peer,
    file,
  ] as const);
  return {
    answer,
    about: null,
    measure: (seconds) =>
      page.evaluate(([number, span]) => window.bench.measure(number, span), [worker, seconds] as const),
    close: () => page.evaluate((number) => window.bench.close(number), worker),
  };
}
