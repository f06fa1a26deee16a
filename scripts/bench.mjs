// `npm run bench`: how fast the engine is (tests/bench/main.ts), then the canvas in a browser (tests/bench/canvas.mjs).
// `npm run bench -- peers`: the engine against others (tests/bench/peers.ts), whose packages are installed for that alone.
import { setFlagsFromString } from 'node:v8';
import { ensureBrowser } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { ensureInstalled, root } from './install.mjs';
import { relaxedSimdFlags } from './relaxedSimd.mjs';

ensureInstalled('everything');
process.chdir(root);
if (process.argv[2] === 'peers') await benchPeers();
else await benchOurselves();

async function benchOurselves() {
  askForVectors();
  await import(await bundle('tests/bench/main.ts', ['engine', 'app', 'tests/bench']));
  await ensureBrowser();
  const { benchCanvas } = await import('../tests/bench/canvas.mjs');
  console.log('');
  await benchCanvas();
}

async function benchPeers() {
  askForVectors();
  ensureInstalled('everything', 'tests/bench');
  if (process.argv.includes('--browser')) await ensureBrowser();
  await import(await bundle('tests/bench/peers.ts', ['engine', 'tests/bench']));
}

/** Before the first module is compiled is soon enough. */
function askForVectors() {
  for (const flag of relaxedSimdFlags) setFlagsFromString(flag);
}
