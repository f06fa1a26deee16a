// `npm start`: builds the app and serves it on PORT (4173 unless set; 0 takes any that is free).
import { ensureAssets } from './data.mjs';
import { ensureInstalled, root } from './install.mjs';
import { ensureKernels } from './kernels.mjs';

ensureInstalled('production');
ensureAssets();
await ensureKernels();
const { build, preview } = await import('vite');

const port = Number(process.env.PORT || 4173);
await build({ root, logLevel: 'warn' });
try {
  // A browser keeps what is autosaved by address: never a port nobody asked for, and always by the same name.
  const open = port !== 0 && hasDesktop() && addressOf(port);
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port, strictPort: true, open },
  });
  const bound = server.httpServer.address();
  console.log(`Nabla is at ${addressOf(typeof bound === 'object' && bound !== null ? bound.port : port)}`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}. Set PORT to serve on another.`);
  process.exitCode = 1;
}

/** @param {number} at */
function addressOf(at) {
  return `http://localhost:${at}/`;
}

function hasDesktop() {
  const { env, platform, stdout } = process;
  if (!stdout.isTTY || env.CI || env.SSH_CONNECTION || env.BROWSER === 'none') return false;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
