// Compiles the kernels of engine/kernels to WebAssembly, once for each state of their sources.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root } from './install.mjs';

const sources = join(root, 'engine/kernels');
const cache = join(root, 'node_modules/.cache/nabla');
const folder = join(cache, 'kernels');
const stamp = join(cache, 'kernels.stamp');

/** What the compiler may use: products and sums rounded once, or not. Each build is there for shared memory, too. */
const builds = { simd: 'simd,threads', 'relaxed-simd': 'simd,relaxed-simd,threads' };

/**
 * The bytes of a build.
 * @param {string} name
 */
export async function readKernels(name) {
  await ensureKernels();
  return new Uint8Array(await readFile(fileOf(name)));
}

export async function ensureKernels() {
  ensureInstalled('production');
  const wanted = hashOfSources();
  const present = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (
    present &&
    Object.keys(builds).every((name) => existsSync(fileOf(name)) && existsSync(fileOf(`${name}-shared`)))
  )
    return;
  mkdirSync(folder, { recursive: true });
  for (const [name, options] of Object.entries(builds)) await compile(name, options);
  writeFileSync(stamp, wanted);
}

/** @param {string} name */
function fileOf(name) {
  return join(folder, `${name}.wasm`);
}

/**
 * @param {string} name
 * @param {string} features
 */
async function compile(name, features) {
  const asc = await import('assemblyscript/asc');
  /** @type {Uint8Array | null} */
  let built = null;
  const { error, stderr } = await asc.main(
    [
      'engine/kernels/index.ts',
      ...['--baseDir', root, '--outFile', name, '--optimizeLevel', '3', '--noAssert', '--runtime', 'stub'],
      // The first bytes of memory are the kernels' own, and it is the host that makes it.
      ...['--importMemory', '--memoryBase', '1024', '--sharedMemory', '--maximumMemory', '65536'],
      // Functions made for a plan come into the table, and call some of vectors; addresses are 32 bits wide.
      '--exportTable',
      ...['--disableWarning', '112', '--disableWarning', '201', '--enable', features],
    ],
    {
      writeFile: (_, contents) => {
        built = Buffer.from(contents);
      },
    },
  );
  if (error !== null || built === null) throw new Error(`the kernels do not compile\n${stderr.toString()}`);
  write(fileOf(`${name}-shared`), built);
  write(fileOf(name), unshared(built));
}

/**
 * The same module over memory of its own: one bit of the limits that it imports its memory with.
 * @param {Uint8Array} module
 */
function unshared(module) {
  const own = Buffer.from(module);
  const limits = own.indexOf('\x03env\x06memory\x02\x03', 'latin1') + 12;
  if (limits < 12) throw new Error('internal: the kernels import no shared memory');
  own[limits] = 1;
  return own;
}

/**
 * Written aside and renamed, so that a second process never reads half a file.
 * @param {string} file
 * @param {Uint8Array} content
 */
function write(file, content) {
  const draft = `${file}.draft-${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** This file, the sources and the compiler decide what the kernels are. */
function hashOfSources() {
  const compiler = JSON.parse(readFileSync(join(root, 'node_modules/assemblyscript/package.json'), 'utf8'));
  const hash = createHash('sha256').update(readFileSync(fileURLToPath(import.meta.url)));
  hash.update(compiler.version);
  for (const name of readdirSync(sources).sort()) hash.update(readFileSync(join(sources, name)));
  return hash.digest('hex');
}
