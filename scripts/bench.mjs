// `npm run bench`: how fast the engine is (tests/bench/main.ts), then the canvas in a browser (tests/bench/canvas.mjs).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { ensureInstalled, root } from './install.mjs';

const entry = 'tests/bench/main.ts';
ensureInstalled('everything');
process.chdir(root);
if (existsSync(join(root, entry))) {
  await import(await bundle(entry, ['engine', 'app', 'tests/bench']));
  await ensureBrowser();
  const { benchCanvas } = await import('../tests/bench/canvas.mjs');
  console.log('');
  await benchCanvas();
} else {
  console.error(`There is nothing to measure: ${entry} does not exist.`);
  process.exitCode = 1;
}
