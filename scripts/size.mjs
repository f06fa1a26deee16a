// `npm run size`: the JavaScript that the page loads before it can start, gzipped, against its limit.
import { gzipSync } from 'node:zlib';
import { ensureInstalled, root } from './install.mjs';
import { ensureKernels } from './kernels.mjs';

const limit = 230;

ensureInstalled('production');
await ensureKernels();
const { build } = await import('vite');
const built = await build({ root, logLevel: 'warn', build: { write: false } });
if (!('output' in built)) throw new Error('internal: the build has no single output');

const chunks = new Map(
  built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
);
const first = new Set([...chunks.values()].filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
for (const name of first) for (const imported of chunks.get(name)?.imports ?? []) first.add(imported);

let total = 0;
for (const name of first) {
  const size = gzipSync(chunks.get(name)?.code ?? '').length / 1000;
  console.log(`${size.toFixed(1).padStart(8)} kB  ${name}`);
  total += size;
}
console.log(`${total.toFixed(1).padStart(8)} kB  first load, of at most ${limit} kB`);
for (const file of built.output) {
  if (file.type === 'chunk' || !/(ko|ja)-[^/]*\.json$/.test(file.fileName)) continue;
  const size = gzipSync(file.source).length / 1000;
  console.log(`${`+ ${size.toFixed(1)}`.padStart(8)} kB  ${file.fileName}, for those who read it`);
}
if (total > limit) process.exitCode = 1;
