import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

/** The browser of the system is used where there is one, else the one that Playwright installed. */
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** Emptied before the portal starts. */
const OUTPUT = 'e2e-test-report/artifacts';

export default defineConfig({
  testDir: '.',
  testMatch: 'packages/*/e2e-tests/**/*.test.ts',
  outputDir: OUTPUT,
  // The flows act on one portal and its records, one after the other.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'e2e-test-report/results.json' }],
    ['html', { outputFolder: 'e2e-test-report/html', open: 'never' }],
  ],
  use: {
    baseURL: 'http://localhost:3000',
    // what is not there by then does not come
    actionTimeout: 30_000,
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'npm start',
    wait: { stdout: /Portal ready at/ },
    timeout: 10 * 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
    stderr: 'pipe',
    // every run begins with the example records alone
    env: { MODELGOV_DATA_DIR: resolve(__dirname, OUTPUT, 'portal-data') },
  },
});
