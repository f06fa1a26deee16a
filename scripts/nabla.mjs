// `npm run --silent nabla -- VERB …`: gives the engine's headless command a Node host and runs it.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { bundle } from './bundle.mjs';
import { readAsset } from './data.mjs';

// npm changes into the project's folder; file names are meant from where the person is.
const { env } = process;
const here = (env.npm_lifecycle_event === 'nabla' && env.INIT_CWD) || process.cwd();

const host = {
  /** @param {string} path */
  read: (path) => (path === '-' ? buffer(process.stdin) : readFile(resolve(here, path))),
  readAsset,
  /** @param {string} line */
  out: (line) => void process.stdout.write(`${line}\n`),
  /** @param {string} line */
  err: (line) => void process.stderr.write(`${line}\n`),
};

process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

const { main } = await import(await bundle('engine/cli.ts', ['engine']));
process.exitCode = await main(process.argv.slice(2), host);
