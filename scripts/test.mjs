// `npm test`: every check there is, one after the other, whichever fails; the last line is the count over all.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureAssets } from './data.mjs';
import { ensureInstalled, programOf, root } from './install.mjs';
import { ensureKernels } from './kernels.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {[stage: string, check: () => Count | Promise<Count>][]} */
const stages = [
  ['Types', () => verdict(runTool('typescript', 'tsc', '-p', 'engine') && runTool('typescript', 'tsc'))],
  ['Lint', () => verdict(runTool('@biomejs/biome', 'biome', 'check', '--error-on-warnings'))],
  ['Unused files, exports and packages', () => verdict(runTool('knip', 'knip'))],
  ['Size of the first load', () => verdict(runNode(['scripts/size.mjs']))],
  ['Architecture, unit and engine tests', testWithVitest],
  ['Browser tests', testInBrowser],
];

process.chdir(root);
const total = await countOf(install);
if (total.failed === 0) for (const [stage, check] of stages) await run(stage, check);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

async function install() {
  ensureInstalled('everything');
  ensureAssets();
  await ensureKernels();
  return { passed: 0, failed: 0 };
}

/**
 * @param {string} stage
 * @param {() => Count | Promise<Count>} check
 */
async function run(stage, check) {
  console.log(`\n── ${stage}`);
  const { passed, failed } = await countOf(check);
  console.log(`── ${stage}: ${passed} passed, ${failed} failed`);
  total.passed += passed;
  total.failed += failed;
}

/**
 * A check that breaks down has failed.
 * @param {() => Count | Promise<Count>} check
 */
async function countOf(check) {
  try {
    return await check();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

function testWithVitest() {
  const report = reportFile('vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const good = runTool('vitest', 'vitest', 'run', ...reporters);
  const { numPassedTests, numFailedTests, testResults } = readJson(report);
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = testResults;
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return believable({ passed: numPassedTests, failed: numFailedTests + broken.length }, good);
}

async function testInBrowser() {
  await ensureBrowser();
  const report = reportFile('playwright');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const good = runTool('@playwright/test', 'playwright', 'test', '--reporter=list,json');
  const { stats } = readJson(report);
  return believable({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, good);
}

/**
 * A run without a test, or one that ends badly without naming a test, has failed.
 * @param {Count} count
 * @param {boolean} good
 */
function believable({ passed, failed }, good) {
  return { passed, failed: failed === 0 && (passed === 0 || !good) ? 1 : failed };
}

/** @param {boolean} good */
function verdict(good) {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string} name
 * @param {string} program
 * @param {string[]} args
 */
function runTool(name, program, ...args) {
  return runNode([programOf(name, program), ...args]);
}

/** @param {string[]} args */
function runNode(args) {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

/** @param {string} name */
function reportFile(name) {
  const folder = join(root, 'node_modules/.cache/nabla');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
