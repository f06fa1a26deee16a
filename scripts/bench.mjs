// `npm run bench`: runs tests/bench/main.ts, which measures what it imports of the engine and the app.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { ensureInstalled, root } from './install.mjs';

const entry = 'tests/bench/main.ts';
ensureInstalled('everything');
process.chdir(root);
if (existsSync(join(root, entry))) {
  await import(await bundle(entry, ['engine', 'app', 'tests/bench']));
} else {
  console.error(`There is nothing to measure: ${entry} does not exist.`);
  process.exitCode = 1;
}
