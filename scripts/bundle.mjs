// Bundles TypeScript into one module that Node 20 can run, once for each state of its sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const cache = join(root, 'node_modules/.cache/nabla');

/**
 * A script finds the project from where it stands, so a bundle imports it instead of taking it in.
 * @type {import('vite').Plugin}
 */
const leaveScriptsInPlace = {
  name: 'nabla:leave-scripts-in-place',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/scripts\/\w+\.mjs$/ },
    handler: (id, importer = root) => ({
      id: pathToFileURL(resolve(dirname(importer), id)).href,
      external: true,
    }),
  },
};

/**
 * The address of the bundle of `entry`. It is built anew when a file of `folders` or the lockfile has changed.
 * @param {string} entry
 * @param {string[]} folders
 */
export async function bundle(entry, folders) {
  const name = entry.replaceAll(/\W/g, '-');
  const file = join(cache, `${name}.${hashOf(folders)}.mjs`);
  if (!existsSync(file)) await write(entry, name, file);
  return pathToFileURL(file).href;
}

/**
 * Written aside and renamed, so that a second process never imports half a bundle.
 * @param {string} entry
 * @param {string} name
 * @param {string} file
 */
async function write(entry, name, file) {
  ensureInstalled('production');
  const { build } = await import('vite');
  mkdirSync(cache, { recursive: true });
  const older = readdirSync(cache).filter((each) => each.startsWith(`${name}.`));
  const draft = `${name}.draft-${process.pid}.mjs`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [leaveScriptsInPlace],
    build: {
      ssr: entry,
      outDir: cache,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: draft, codeSplitting: false } },
    },
  });
  renameSync(join(cache, draft), file);
  for (const each of older) rmSync(join(cache, each), { force: true });
}

/** @param {string[]} folders */
function hashOf(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !relative(root, file).includes('node_modules')),
  );
  const hash = createHash('sha256');
  for (const file of [join(root, 'package-lock.json'), ...files.sort()])
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}
