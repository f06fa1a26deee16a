// `npm run dev`: Vite's development server, its options passed through.
import { pathToFileURL } from 'node:url';
import { ensureAssets } from './data.mjs';
import { ensureInstalled, programOf, root } from './install.mjs';
import { ensureKernels } from './kernels.mjs';

ensureInstalled('everything');
ensureAssets();
await ensureKernels();
process.chdir(root);
await import(pathToFileURL(programOf('vite', 'vite')).href);
