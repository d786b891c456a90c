import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type ReporterDescription } from '@playwright/test';
import { args, executablePath } from './chromium.mjs';

// `cargo xtask test` starts the server and names it here. Without it (`npx playwright test` by
// hand) the release binary is started on a database of its own.
const given = process.env.GAPWISE_URL;
const url = given ?? 'http://127.0.0.1:4321';
const database = () => join(mkdtempSync(join(tmpdir(), 'gapwise-')), 'gapwise.db');

const reporter: ReporterDescription[] = [['list']];
if (process.env.GAPWISE_RESULTS) {
  reporter.push(['json', { outputFile: process.env.GAPWISE_RESULTS }]);
}

/**
 * Tests without a tag run on `desktop` and on `phone`. `@desktop`, `@phone` and `@noscript` are
 * for one project alone; `@everywhere` runs on all three.
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // A test that passes only on a second try is a failing test.
  retries: 0,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter,
  use: {
    baseURL: url,
    browserName: 'chromium',
    launchOptions: { executablePath, args },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    // Recording takes a fifth of the time; CI keeps nothing but what it prints.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone|@noscript/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      grepInvert: /@desktop|@noscript/,
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
    {
      name: 'noscript',
      grep: /@noscript|@everywhere/,
      use: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
    },
  ],
  webServer: given
    ? undefined
    : {
        command: `../target/release/gapwise serve --listen 127.0.0.1:4321 --database sqlite:${database()}`,
        url: `${url}/healthz`,
        timeout: 60_000,
      },
});
