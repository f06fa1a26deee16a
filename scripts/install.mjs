// Installs what package-lock.json asks for and node_modules lacks. Node's built-ins only: it runs before anything is there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * 'production' is enough to build and serve, 'everything' to develop and test. A folder that already has the
 * development packages keeps them either way. `folder`: a place in the project with a package.json of its own.
 * @param {'production' | 'everything'} extent
 * @param {string} folder
 */
export function ensureInstalled(extent, folder = '.') {
  const wanted = lockedPackages(join(folder, 'package-lock.json'));
  const present = lockedPackages(join(folder, 'node_modules/.package-lock.json'));
  const full = extent === 'everything' || [...present.values()].some((entry) => entry.dev);
  const missing = [...wanted].some(
    ([path, entry]) => isNeeded(entry, full) && present.get(path)?.version !== entry.version,
  );
  if (!missing) return;
  console.error('Installing packages …');
  const { status } = runNpm(['ci', full ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund'], folder);
  if (status !== 0) throw new Error('npm ci failed; its output is above');
}

/**
 * The command line of an installed package's own program, to be run by the current Node without a shell.
 * @param {string} name
 * @param {string} program
 */
export function programOf(name, program) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, link?: boolean }} Entry */

/**
 * What a lockfile lists, by path. npm keeps a second one in node_modules that says what is really there.
 * @param {string} file
 * @returns {Map<string, Entry>}
 */
function lockedPackages(file) {
  const path = join(root, file);
  if (!existsSync(path)) return new Map();
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return new Map(Object.entries(packages).filter(([at]) => at !== ''));
}

/**
 * Optional packages are other platforms' binaries for the most part: their absence says nothing.
 * @param {Entry} entry
 * @param {boolean} full
 */
function isNeeded(entry, full) {
  return !entry.optional && (full || !(entry.dev || entry.devOptional));
}

/**
 * @param {string[]} args
 * @param {string} folder
 */
function runNpm(args, folder) {
  const beside = dirname(process.execPath);
  const given = process.env.npm_execpath ?? '';
  const npm = [
    basename(given).startsWith('npm') ? given : '',
    resolve(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    resolve(beside, 'node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path !== '' && existsSync(path));
  if (npm === undefined) throw new Error('npm was not found; run `npm ci` by hand');
  // npm's own output goes to standard error: standard output belongs to the command that needed the packages.
  return spawnSync(process.execPath, [npm, ...args], { cwd: join(root, folder), stdio: ['ignore', 2, 2] });
}
