// `npm run dev`: Vite's development server, its options passed through.
import { pathToFileURL } from 'node:url';
import { ensureInstalled, programOf, root } from './install.mjs';

ensureInstalled('everything');
process.chdir(root);
await import(pathToFileURL(programOf('vite', 'vite')).href);
