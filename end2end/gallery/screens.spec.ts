// The pictures that a phone shows before it installs: taken from the demo store, committed under public/screens.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Desk } from '../support/desk';
import { LANGUAGES, THEN } from '../support/gallery';
import { alive } from '../support/page';
import { People } from '../support/people';
import { test } from '../support/test';

const FOLDER = join(import.meta.dirname, '../../public/screens');
const FORMS = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } };

test('the pictures of the manifests', async ({ browser }) => {
  mkdirSync(FOLDER, { recursive: true });
  const desk = await Desk.open({}, THEN);
  const people = new People(browser, desk);
  try {
    const areas = { developer: [await people.signIn('Jisoo'), '/developer/inbox'], store: [await people.visitor(), '/'] } as const;
    for (const [area, [page, path]] of Object.entries(areas)) {
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
      for (const language of LANGUAGES) {
        for (const [form, size] of Object.entries(FORMS)) {
          await page.setViewportSize(size);
          await page.goto(`${path}?lang=${language}`);
          await alive(page);
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({ path: join(FOLDER, `${area}-${language}-${form}.jpg`), type: 'jpeg', quality: 82 });
        }
      }
    }
  } finally {
    await people.leave();
    await desk.close();
  }
});
