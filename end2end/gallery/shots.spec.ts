// `make shots`: every scene in both languages, both themes, on a desk and on a phone, and one page that shows them all.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Desk } from '../support/desk';
import { LANGUAGES, REFUNDED, SCENES, type Scene, show, THEMES, THEN, WIDTHS } from '../support/gallery';
import { alive } from '../support/page';
import { People } from '../support/people';
import { expect, test } from '../support/test';

const FOLDER = process.env.SHOTS_DIR ?? join(import.meta.dirname, '../../target/shots');

test('the gallery', async ({ browser }) => {
  test.setTimeout(20 * 60_000);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const desk = await Desk.open({}, THEN);
  const people = new People(browser, desk);
  try {
    for (const scene of SCENES) await take(people, scene);
    const jihun = await people.signIn('Jihun');
    await jihun.goto('/operations/cases/R-20417');
    await alive(jihun);
    const decision = jihun.getByRole('complementary', { name: 'Decision' });
    await decision.getByRole('radio', { name: 'Cancel the purchase' }).check();
    await decision.getByRole('button', { name: /^Cancel/ }).click();
    await expect(async () => {
      await jihun.goto('/operations/cases/R-20417');
      await expect(jihun.getByText('Refunded').first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await take(people, REFUNDED);
  } finally {
    await people.leave();
    await desk.close();
  }
  writeFileSync(join(FOLDER, 'index.html'), index([...SCENES, REFUNDED]));
});

async function take(people: People, scene: Scene): Promise<void> {
  const page = scene.as ? await people.signIn(scene.as) : await people.visitor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const language of LANGUAGES) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await show(page, scene, language);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width < 720 ? 844 : 900 });
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        await page.screenshot({ path: join(FOLDER, file(scene, language, theme, width)), fullPage: width < 720 });
      }
    }
  }
  await page.context().close();
}

function file({ name }: Scene, language: string, theme: string, width: number): string {
  return `${name}-${language}-${theme}-${width}.png`;
}

function index(scenes: Scene[]): string {
  const shots = scenes.map((scene) => {
    const pictures = LANGUAGES.flatMap((language) =>
      THEMES.flatMap((theme) =>
        WIDTHS.map((width) => {
          const name = file(scene, language, theme, width);
          return `<a href="${name}"><img src="${name}" alt="${scene.name}, ${language}, ${theme}, ${width} px" loading="lazy"></a>`;
        }),
      ),
    );
    return `<h2>${scene.name}</h2><p>${pictures.join('')}</p>`;
  });
  const style = 'body{font:14px sans-serif;margin:24px;background:#eee}p{display:flex;gap:8px;overflow:auto}img{height:280px;border:1px solid #ccc}';
  return `<!doctype html><meta charset="utf-8"><title>Hearback, screen by screen</title><style>${style}</style><h1>Hearback, screen by screen</h1>${shots.join('')}`;
}
