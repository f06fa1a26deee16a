// Frames a second of the canvas, headless and without a GPU: builds the page beside, drives it, prints a table of medians.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';
import { browserArgs, findBrowser } from '../../scripts/browser.mjs';

const frames = 120;
const repeats = 3;

export async function benchCanvas() {
  const root = fileURLToPath(new URL('./canvas', import.meta.url));
  const outDir = mkdtempSync(join(tmpdir(), 'nabla-bench-'));
  /** @type {import('vite').InlineConfig} */
  const settings = {
    root,
    logLevel: 'error',
    configFile: false,
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  };
  await build({ ...settings, plugins: [react()], worker: { format: 'es' } });
  const server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('internal: the server has no port');
  const executablePath = await findBrowser();
  const args = [...browserArgs, '--disable-gpu'];
  const browser = await chromium.launch({
    args,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    console.log(['| nodes | view | gesture | frames/s |', '|---|---|---|---|'].join('\n'));
    for (const nodes of [500, 2000])
      await measureGraph(browser, `http://127.0.0.1:${address.port}/?nodes=${nodes}`, nodes);
  } finally {
    await browser.close();
    server.httpServer.close();
    rmSync(outDir, { recursive: true });
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} nodes
 */
async function measureGraph(browser, url, nodes) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(url);
  await page.waitForSelector('.react-flow__node, canvas');
  for (const view of ['reading', 'whole']) {
    await page.evaluate((whole) => {
      const { canvas } = Reflect.get(window, 'editor');
      if (whole) canvas.current.fit();
      else canvas.current.zoomTo(1);
    }, view === 'whole');
    await page.waitForTimeout(800);
    for (const gesture of await page.evaluate(() => Reflect.get(window, 'gestures'))) {
      const rates = [];
      for (let repeat = 0; repeat < repeats; repeat++) {
        rates.push(
          await page.evaluate(
            ([name, count]) => Reflect.get(window, 'measure')(name, count),
            [gesture, frames],
          ),
        );
      }
      rates.sort((a, b) => a - b);
      console.log(`| ${nodes} | ${view} | ${gesture} | ${rates[Math.floor(repeats / 2)].toFixed(0)} |`);
    }
  }
  await page.close();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchCanvas();
