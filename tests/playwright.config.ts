import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const BROWSERS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = BROWSERS.find((file) => file !== undefined && existsSync(file));

/** `node scripts/test.mjs browser` starts the desk and passes its addresses; see desk-under-test.ts. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? '../.state/results/browser.json' }],
  ],
  use: {
    baseURL: process.env.DESK_PORTAL_URL ?? 'http://localhost:3000',
    locale: 'ja-JP',
    timezoneId: 'Africa/Accra',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
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
  projects: [
    { name: 'js', grepInvert: /@month/ },
    // on a desk of its own, which was worked on for a month
    { name: 'month', grep: /@month/ },
    { name: 'no-js', grep: /@nojs/, use: { javaScriptEnabled: false } },
    // On PostgreSQL one journey of each kind is enough: what differs is below the pages.
    { name: 'pg', grep: /@pg/ },
  ],
});
