import { defineConfig } from '@playwright/test';

import type { DatabaseKind } from './support/database';

/** The stories run twice: with JavaScript, and without. */
const everywhere = 'stories/*.spec.ts';

export default defineConfig<object, { database: DatabaseKind }>({
  testDir: '.',
  outputDir: 'test-results/files',
  timeout: 90_000,
  expect: {
    timeout: 15_000,
    // A page must say all that its snapshot says, and nothing more.
    toMatchAriaSnapshot: { children: 'deep-equal' },
    toHaveScreenshot: { pathTemplate: '{testDir}/looks/{arg}{ext}' },
  },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 1000 },
    locale: 'en-US',
    timezoneId: 'Asia/Seoul',
    // What a person waits for before they give up.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: {
      // The system's own browser, so that nothing is downloaded.
      executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium',
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
    { name: 'js', testMatch: '**/*.spec.ts', testIgnore: ['gallery/**', 'speed.spec.ts'] },
    { name: 'plain', testMatch: [everywhere], use: { javaScriptEnabled: false } },
    // The whole way once more on the other database; its store has its own tests.
    { name: 'postgres', testMatch: ['stories/refund.spec.ts', 'stories/review.spec.ts'], use: { database: 'postgres' } },
    // Alone, after all others: what is measured must not be what they do meanwhile.
    { name: 'speed', testMatch: 'speed.spec.ts', dependencies: ['js', 'plain', 'postgres'] },
  ],
});
