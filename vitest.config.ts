import { defineConfig } from 'vitest/config';
import { relaxedSimdFlags } from './scripts/relaxedSimd.mjs';

/** Apart from vite.config.ts, so that `npm start` never needs Vitest. A test that wants a DOM opens with `// @vitest-environment happy-dom`. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    maxWorkers: '100%',
    testTimeout: 60_000,
    execArgv: relaxedSimdFlags,
  },
});
