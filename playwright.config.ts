import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.mjs';

const executablePath = await findBrowser();

/** Against the production build, served the way a person would: `npm start` on a port that is free. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // On a machine that is busy with other work a browser can be too late once; it is named as flaky then.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${process.env.NABLA_PORT}`,
    viewport: { width: 1280, height: 720 },
    // Nothing is measured or read out in the middle of a movement.
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'on-first-retry',
    launchOptions: { args: browserArgs, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    command: `"${process.execPath}" scripts/start.mjs`,
    env: { PORT: '0', BROWSER: 'none' },
    wait: { stdout: /http:\/\/localhost:(?<nabla_port>\d+)/ },
    timeout: 120_000,
  },
});
