import { defineConfig } from '@playwright/test';

import type { DatabaseKind } from './support/database';

/** The stories run twice: with JavaScript, and without. */
const everywhere = 'stories/*.spec.ts';

export default defineConfig<object, { database: DatabaseKind }>({
  testDir: '.',
  outputDir: 'test-results/files',
  timeout: 90_000,
  // A page must say all that its snapshot says, and nothing more.
  expect: { timeout: 15_000, toMatchAriaSnapshot: { children: 'deep-equal' } },
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
    // The longest file first: the others fill the second worker meanwhile.
    { name: 'js', testMatch: ['pages.spec.ts', everywhere, 'keys.spec.ts', 'live.spec.ts', 'safety.spec.ts', 'crash.spec.ts', 'command.spec.ts', 'readers/*.spec.ts', 'language.spec.ts', 'stranger.spec.ts', 'writing.spec.ts'] },
    { name: 'plain', testMatch: [everywhere], use: { javaScriptEnabled: false } },
    // The whole way once more on the other database; its store has its own tests.
    { name: 'postgres', testMatch: ['stories/refund.spec.ts', 'stories/review.spec.ts'], use: { database: 'postgres' } },
  ],
});
