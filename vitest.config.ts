import { defineConfig } from 'vitest/config';

/** Apart from vite.config.ts, so that `npm start` never needs Vitest. A test that wants a DOM opens with `// @vitest-environment happy-dom`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    maxWorkers: '100%',
    testTimeout: 60_000,
    // Node 20 has fused multiply-add for vectors only where it is asked for.
    execArgv: process.versions.node.startsWith('20.') ? ['--experimental-wasm-relaxed-simd'] : [],
  },
});
