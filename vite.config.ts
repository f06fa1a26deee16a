import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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
  plugins: [react(), allowInlineScriptInDev],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
    // The policy of index.html allows fonts from files only.
    assetsInlineLimit: (file) => (/\.(woff2?|ttf)$/.test(file) ? false : undefined),
  },
  worker: { format: 'es' },
  server: { headers },
  preview: { headers },
});
