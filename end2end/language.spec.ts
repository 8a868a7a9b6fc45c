// Each page in its language: no word of the other is left, what people wrote in another says so, and dates and money
// are written as the language writes them.

import type { Page } from '@playwright/test';

import { open } from './support/page';
import type { Language } from './support/people';
import { inLanguage, MOAPLAN, type Place, PLACES, visit } from './support/places';
import { expect, test } from './support/still';

/** Where people's own words stand: subjects, messages, reviews, reasons, and names. */
const WRITTEN = 'textarea, .prose, .queue-link, .preview, .record-title, .review-body, main h1';
const NAMES = '.queue-who, .avatar, .author, .message-who, .person';

/** What stays as it is in every language. */
const KEPT: Record<Language, RegExp[]> = {
  ko: [
    /[\w.•-]+@[\w.]+/g, // e-mail addresses
    /\b(kr|com|coop)\.[a-z]+(\.[a-z]+)+\b/g, // an app's technical name
    /\b(NS|R|H)-[\d-]+/g,
    /\b(TID|TXID|O|X)\b/g,
    /\b(Hearback|Kitchen Lab Pte\. Ltd\.|Visa|English)/g,
    /\b(Galaxy|Xperia|Pixel)\b[ \w]*/g, // devices
    /\b(Ctrl|PDF|CSV|JSON|KB|MB)\b/g,
    /\bGoogle \d+ · Apple [A-Z_]+/g, // a reason's codes elsewhere
    /•+\w{4}\b/g, // the last characters of a masked number
  ],
  en: [
    /[가-힣]\*[가-힣]?/g, // masked names
    /(현대|국민|신한|삼성|롯데|우리|하나|농협|비씨|카카오|네이버|토스)[가-힣]*/g, // ways to pay
    /한국어/g,
  ],
};

const OTHERS: Record<Language, RegExp> = { ko: /[A-Za-z]{2,}/, en: /[가-힣]/ };

/** The sentences of a page that have words of the other language, without what says that it is in it. */
async function leftOver(page: Page, language: Language): Promise<string[]> {
  const texts = await page.evaluate(
    ({ language, skip }) => {
      const found: string[] = [];
      const mine = (element: Element) => element.closest('[lang]')?.getAttribute('lang') === language && !element.closest(skip);
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (node.parentElement && mine(node.parentElement)) found.push(node.textContent ?? '');
      }
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        for (const element of document.querySelectorAll(`[${name}]`)) if (mine(element)) found.push(element.getAttribute(name) ?? '');
      }
      return found.map((text) => text.trim().replace(/\s+/g, ' '));
    },
    { language, skip: `script, style, noscript, ${WRITTEN}, ${NAMES}` },
  );
  const foreign = texts.filter((text) => OTHERS[language].test(KEPT[language].reduce((rest, kept) => rest.replaceAll(kept, ' '), text)));
  return [...new Set(foreign)];
}

/** Title and language of a page, and that each time on it can be read by a program. */
async function formalities(page: Page, { name }: Place, language: Language): Promise<void> {
  await expect.soft(page.locator('html'), name).toHaveAttribute('lang', language);
  const title = await page.title();
  expect.soft(title, name).toMatch(language === 'ko' ? / · 누리스토어$/ : / · Nuri Store$/);
  // An inquiry's title is its subject, which its customer wrote; a dispute file's is its number.
  if (!['inquiry', 'developer-inbox', 'operations-case', 'operations-dispute'].includes(name)) {
    const own = title.split(' · ')[0] ?? '';
    expect.soft(own, `${name}: title`).toMatch(language === 'ko' ? /^[가-힣\s]+$/ : /^[A-Z][\w’ -]+$/);
  }
  const times = await page.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  for (const time of times) expect.soft(time, name).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/);
}

/** Pages that name somebody or something in the language of whoever made the entry; see the test for them. */
const NAMED_ELSEWHERE = ['consents', 'developer-help', 'developer-inbox', 'operations-case'];

for (const language of ['ko', 'en'] as const) {
  const title = language === 'ko' ? 'Korean pages have no English words' : 'English pages have no Korean words';
  test(`${title} but names`, async ({ people }) => {
    test.slow();
    const places = PLACES.filter(({ name }) => language === 'ko' || !NAMED_ELSEWHERE.includes(name));
    await visit(
      people,
      places,
      async (page, place) => {
        await formalities(page, place, language);
        expect.soft(await leftOver(page, language), place.name).toEqual([]);
      },
      language,
    );
  });
}

test('people and things are named in the reader’s language, whoever made the entry', async ({ people }) => {
  await visit(people, PLACES.filter(({ name }) => NAMED_ELSEWHERE.includes(name)), async (page, { name }) => {
    expect.soft(await leftOver(page, 'en'), name).toEqual([]);
  });
});

test('what somebody wrote in another language says which', async ({ people }) => {
  const places = PLACES.filter(({ name }) => ['app', 'inquiries', 'inquiry', 'developer-inbox', 'developer-reviews', 'operations-case'].includes(name));
  for (const language of ['ko', 'en'] as const) {
    await visit(
      people,
      places,
      async (page, { name }) => {
        const silent = await page.locator(WRITTEN).evaluateAll((all) =>
          all.flatMap((element) => {
            const text = element.textContent ?? '';
            if (!/[A-Za-z가-힣]/.test(text)) return [];
            const script = (text.match(/[가-힣]/g)?.length ?? 0) * 2 > (text.match(/[A-Za-z]/g)?.length ?? 0) ? 'ko' : 'en';
            return element.closest('[lang]')?.getAttribute('lang') === script ? [] : [text.slice(0, 40)];
          }),
        );
        expect.soft(silent, `${name} in ${language}`).toEqual([]);
      },
      language,
    );
  }
});

test('dates, times left and money are written as each language writes them', async ({ people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const jihun = await people.signIn('Jihun');
  const said = async (page: Page, path: string, language: Language) => {
    await open(page, inLanguage(path, language));
    return page.getByRole('main').innerText();
  };

  const english = await said(seoyeon, '/my/inquiries/R-20417', 'en');
  expect(english).toContain('Thu 19 Nov, 20:14');
  expect(english).toContain('₩39,000');
  expect(english).toMatch(/14 Nov 2026, 21:07/);
  const korean = await said(seoyeon, '/my/inquiries/R-20417', 'ko');
  expect(korean).toContain('11월 19일(목) 20:14');
  expect(korean).toContain('₩39,000');
  expect(korean).toContain('2026. 11. 14. 21:07');

  // Relative in lists, exact in detail.
  expect(await said(seoyeon, '/my/inquiries', 'en')).toMatch(/1 d \d{1,2} h left/);
  expect(await said(seoyeon, '/my/inquiries', 'ko')).toMatch(/1일 \d{1,2}시간 (남음|남았어요)/);

  // One and many.
  const evidence = await said(jihun, '/operations/cases/R-20417', 'en');
  expect(evidence).toContain('1 customer message, 0 internal notes');
  const stars = await people.visitor();
  await open(stars, inLanguage(`/apps/${MOAPLAN}`, 'en'));
  await expect(stars.getByRole('link', { name: /^1 star: \d+$/ })).toBeVisible();
  await expect(stars.getByRole('link', { name: /^2 stars: \d+$/ })).toBeVisible();
});
