import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { textsApart } from './scripts/textsApart.ts';

/** Cross-origin isolation, so that the page may share memory with its workers. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Hot reloading starts from an inline script; the built page keeps the strict policy of index.html. */
const allowInlineScriptInDev: Plugin = {
  name: 'nabla:allow-inline-script-in-dev',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
};

export default defineConfig({
  plugins: [react(), allowInlineScriptInDev, textsApart('start')],
  // The data sets, made by scripts/data.mjs.
  publicDir: 'node_modules/.cache/nabla/public',
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
    // The policy of index.html allows fonts from files only.
    assetsInlineLimit: (file) => (/\.(woff2?|ttf)$/.test(file) ? false : undefined),
    // What the page starts with in one piece: it packs better than the twenty that the lazy rooms would have it cut into.
    // All but the entry, which awaits lazy rooms, and would wait for ever if they in turn imported it.
    rolldownOptions: {
      // Importing a file of the engine does nothing by itself, so what only a lazy room asks for comes with that room.
      treeshake: { moduleSideEffects: [{ test: /\/engine\//, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], test: (id) => !/(index\.html|app\/main\.tsx)$/.test(id) },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { headers },
  preview: { headers },
});
