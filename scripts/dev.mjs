// `npm run dev`: Vite's development server, its options passed through.
import { pathToFileURL } from 'node:url';
import { ensureAssets } from './data.mjs';
import { ensureInstalled, programOf, root } from './install.mjs';

ensureInstalled('everything');
ensureAssets();
process.chdir(root);
await import(pathToFileURL(programOf('vite', 'vite')).href);
