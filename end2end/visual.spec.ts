// How it looks, pixel by pixel: the design page and the key pages, on the project's own fonts, at one moment.
//
// A picture may differ in one pixel of two hundred: text is drawn a little differently by other versions of the browser.
// After a change that is meant to be seen: npx playwright test visual.spec.ts --update-snapshots, and look at the pictures.

import type { Page } from '@playwright/test';

import { Desk } from './support/desk';
import { SCENES, type Scene, show, THEMES, THEN } from './support/gallery';
import { People } from './support/people';
import { expect, test } from './support/test';

const TOLERANCE = { maxDiffPixelRatio: 0.005, threshold: 0.2, animations: 'disabled', caret: 'hide' } as const;

/** Each once, so that both languages, themes and widths are looked at without hundreds of pictures. */
const KEY_PAGES: [name: string, language: 'ko' | 'en', theme: 'light' | 'dark', width: 1440 | 390][] = [
  ['store-front', 'ko', 'light', 1440],
  ['customer-app', 'ko', 'light', 1440],
  ['customer-app', 'en', 'dark', 390],
  ['customer-contact', 'ko', 'light', 390],
  ['customer-my-inquiries', 'ko', 'dark', 1440],
  ['customer-inquiry-with-store', 'ko', 'light', 1440],
  ['customer-inquiry', 'en', 'light', 390],
  ['customer-review', 'ko', 'dark', 390],
  ['developer-inbox', 'en', 'light', 1440],
  ['developer-inbox', 'ko', 'dark', 390],
  ['developer-reviews', 'en', 'dark', 1440],
  ['operator-escalations', 'ko', 'light', 1440],
  ['operator-escalations', 'en', 'dark', 390],
  ['operator-reports', 'ko', 'light', 1440],
  ['sign-in', 'en', 'light', 1440],
];

let desk: Desk;

test.beforeAll(async () => {
  desk = await Desk.open({ HEARBACK_DESIGN_PAGE: 'true' }, THEN);
});

test.afterAll(async () => desk.close());

async function look(page: Page, theme: 'light' | 'dark', width: number): Promise<void> {
  await page.setViewportSize({ width, height: width < 720 ? 844 : 900 });
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
}

for (const language of ['ko', 'en'] as const) {
  for (const theme of THEMES) {
    test(`every part of the interface in every state looks as it did, ${language} ${theme}`, async ({ browser }) => {
      test.slow();
      const page = await browser.newPage({ baseURL: desk.url });
      await look(page, theme, 1440);
      await page.goto(`/design?lang=${language}`);
      await page.evaluate(async () => document.fonts.ready);
      const boards = await page.locator('section.board').all();
      expect(boards.length).toBeGreaterThan(20);
      await expect(page).toHaveScreenshot(`design-${language}-${theme}.png`, { ...TOLERANCE, fullPage: true });
      await page.close();
    });
  }
}

test('the key pages look as they did', async ({ browser }) => {
  test.setTimeout(240_000);
  const people = new People(browser, desk);
  for (const [name, language, theme, width] of KEY_PAGES) {
    const scene = SCENES.find((scene) => scene.name === name) as Scene;
    const page = scene.as ? await people.signIn(scene.as) : await people.visitor();
    await look(page, theme, width);
    await show(page, scene, language);
    await expect.soft(page).toHaveScreenshot(`${name}-${language}-${theme}-${width}.png`, TOLERANCE);
    await page.context().close();
  }
  await people.leave();
});

test('the design page is there only where it is asked for', async ({ desk }) => {
  for (const path of ['/design', '/design.css']) {
    expect((await fetch(`${desk.url}${path}`)).status, path).toBe(404);
  }
});
