// Every page of every role, in both languages: it is there, whole, alive, fits, and everybody can use it.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { alive } from './support/page';
import type { Language, Person } from './support/people';
import { expect, test } from './support/test';

const MOAPLAN = 'kr.moalabs.moaplan';
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** The first of a list; which one that is changes with the demo store. */
const FIRST_OF = 'first of ';

/** What is opened as whom. The inquiries are those of the demo store's cast, one in each state. */
const PAGES: Record<string, { as?: Person; paths: string[] }> = {
  'the store': {
    paths: [
      '/',
      '/?category=game',
      '/?q=zzzz',
      `/apps/${MOAPLAN}`,
      `/apps/${MOAPLAN}?tab=about`,
      `/apps/${MOAPLAN}?tab=versions`,
      `/apps/${MOAPLAN}?stars=1&sort=newest`,
      '/apps/coop.bori.metronome',
      '/sign-in',
      '/sign-up',
    ],
  },
  'my page': {
    as: 'Seoyeon',
    paths: [
      '/',
      `/apps/${MOAPLAN}`,
      `/apps/${MOAPLAN}/review`,
      '/apps/com.kitchenlab.diary/review?stars=4',
      '/apps/coop.bori.metronome/review',
      '/my',
      '/my/inquiries',
      '/my/inquiries/R-20417',
      '/my/inquiries/R-20391',
      '/my/inquiries/R-20466',
      '/my/inquiries/R-20102',
      '/my/inquiries/R-17906',
      '/my/inquiries/R-20417/consent',
      '/my/inquiries/R-20391/consent?answer=O',
    ],
  },
  'my records, and asking': {
    as: 'Seoyeon',
    paths: [
      '/my/purchases',
      '/my/reviews',
      '/my/consents',
      `/apps/${MOAPLAN}/contact`,
      `/apps/${MOAPLAN}/contact?kind=refund`,
      '/contact',
      '/contact?kind=refund',
      '/sign-in',
    ],
  },
  'the Developer Center': {
    as: 'Jisoo',
    paths: [
      '/developer',
      '/developer/inbox',
      '/developer/inbox?queue=closed',
      '/developer/inbox?q=zzzz',
      '/developer/inbox/R-20424',
      '/developer/inbox/R-20417?queue=with_store',
      '/developer/inbox/R-20439',
      '/developer/inbox/R-20102?queue=closed',
      '/developer/reviews',
      '/developer/reviews?queue=replied&stars=2',
      `/developer/reviews?app=${MOAPLAN}`,
      '/developer/help/contact',
      '/developer/canned',
      '/developer/canned?q=zzzz',
      '/developer/canned/new',
      `${FIRST_OF}/developer/canned`,
      '/',
    ],
  },
  Operations: {
    as: 'Jihun',
    paths: [
      '/operations',
      '/operations/cases?queue=handed_over',
      '/operations/cases?queue=customer_center',
      '/operations/cases?queue=done',
      '/operations/cases?q=zzzz',
      '/operations/cases/R-20417',
      '/operations/cases/R-20391',
      '/operations/cases/R-20424',
      `${FIRST_OF}/operations/cases?queue=handed_over`,
      `${FIRST_OF}/operations/cases?queue=customer_center`,
      `${FIRST_OF}/operations/cases?queue=done`,
      '/operations/reports',
      '/operations/reports?weeks=52&kind=refund',
      '/operations/mails',
      '/operations/canned',
      `${FIRST_OF}/operations/canned`,
      `/apps/${MOAPLAN}`,
    ],
  },
};

/** Pages that are not there, or not for whoever asks. */
const CLOSED: { as?: Person; path: string; status: number }[] = [
  { path: '/nowhere', status: 404 },
  { path: '/apps/not.an.app', status: 404 },
  { path: '/apps/not.an.app/contact', as: 'Seoyeon', status: 404 },
  { path: '/my/inquiries/R-99999', as: 'Seoyeon', status: 404 },
  { path: '/my/inquiries/what', as: 'Seoyeon', status: 404 },
  { path: '/developer/inbox/R-20391', as: 'Jisoo', status: 404 },
  { path: '/developer/inbox/what', as: 'Jisoo', status: 404 },
  { path: '/operations/canned', as: 'Seoyeon', status: 403 },
  { path: '/operations/cases/R-99999', as: 'Jihun', status: 404 },
  { path: '/operations/mails/what', as: 'Jihun', status: 404 },
  { path: '/operations/cases', as: 'Seoyeon', status: 403 },
  { path: '/my/inquiries', as: 'Jisoo', status: 403 },
];

function inLanguage(path: string, language: Language): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The address that is meant. */
async function resolved(page: Page, path: string): Promise<string> {
  if (!path.startsWith(FIRST_OF)) return path;
  await page.goto(path.slice(FIRST_OF.length));
  return (await page.getByRole('main').getByRole('listitem').getByRole('link').first().getAttribute('href')) ?? '';
}

/** How far the page reaches beyond the window, sideways, and what reaches there. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1);
    return [`${document.documentElement.scrollWidth} px`, ...wide.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)];
  });
}

/** What axe finds, in a line each. */
async function violations(page: Page): Promise<string[]> {
  // A colour that is on its way to another theme is neither.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((each) => each instanceof CSSTransition).map((each) => each.finished)));
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, any }) => `${id}: ${target.join(' ')} (${any[0]?.message ?? ''})`));
}

/** Everything that is looked at on a page. A soft assertion each: one run tells of all pages. */
async function inspect(page: Page, where: string): Promise<void> {
  await alive(page);
  const text = await page.locator('body').innerText();
  expect.soft(/\[[a-z][a-z0-9_-]*\]/.exec(text)?.[0], `${where}: a sentence is missing`).toBeUndefined();
  expect.soft(await page.title(), `${where}: title`).toMatch(/ · (Nuri Store|누리스토어)$/);
  expect.soft(await page.getByRole('heading', { level: 1 }).count(), `${where}: first headings`).toBe(1);
  expect.soft(await overflow(page), `${where}: wider than 1440 px`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await violations(page), `${where}: light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await violations(page), `${where}: dark`).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect.soft(await overflow(page), `${where}: wider than 390 px`).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 1000 });
}

test.describe.configure({ mode: 'parallel', timeout: 240_000 });

for (const language of ['ko', 'en'] as const) {
  for (const [name, { as, paths }] of Object.entries(PAGES)) {
    test(`${name} in ${language === 'ko' ? 'Korean' : 'English'}`, async ({ people }) => {
      const page = as ? await people.signIn(as) : await people.visitor(language);
      // What browsers do by themselves when the theme changes is not what is looked at.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const path of paths) {
        const answer = await page.goto(inLanguage(await resolved(page, path), language));
        const where = `${path} in ${language}${as ? ` as ${as}` : ''}`;
        // A review of an app that one does not have is refused, on a page that says so.
        expect.soft(answer?.status(), where).toBe(path === '/apps/coop.bori.metronome/review' ? 409 : 200);
        await expect.soft(page.locator('html'), where).toHaveAttribute('lang', language);
        await inspect(page, where);
      }
    });
  }
}

test('what is not there, or not for everybody, says so', async ({ people }) => {
  const pages = new Map<Person | undefined, Page>();
  for (const { as, path, status } of CLOSED) {
    const page = pages.get(as) ?? (as ? await people.signIn(as) : await people.visitor());
    pages.set(as, page);
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(status);
    await inspect(page, path);
    const heading = status === 403 ? 'This account can’t do that' : 'We can’t find it';
    await expect.soft(page.getByRole('heading', { name: heading }).first(), path).toBeVisible();
  }
});

test('a mail looks as its reader sees it', async ({ desk, people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const form = { key: crypto.randomUUID(), package: MOAPLAN, kind: 'error', body: 'One mail to look at.' };
  const sent = await seoyeon.request.post('/api/inquiries/submit', { form, headers: { origin: desk.url } });
  expect(sent.ok()).toBe(true);
  const jihun = await people.signIn('Jihun');
  await expect(async () => {
    await jihun.goto('/operations/mails');
    await expect(jihun.getByRole('row').nth(1)).toContainText('help@moalabs.example', { timeout: 1_000 });
  }).toPass();
  await inspect(jihun, '/operations/mails');
  await alive(jihun);
  await jihun.getByRole('row').nth(1).getByRole('link').first().click();
  await expect(jihun).toHaveURL(/\/operations\/mails\/[0-9a-f-]{36}$/);
  await expect(jihun.frameLocator('iframe').getByText('One mail to look at.')).toBeVisible();
  await expect(jihun.getByRole('heading', { name: 'As its reader sees it' })).toBeVisible();
});

test('links lead from page to page without loading a new document', async ({ people }) => {
  const page = await people.signIn('Seoyeon');
  await alive(page);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  for (const [link, path] of [
    ['My purchases', '/my/purchases'],
    ['Apps', '/'],
    ['My inquiries', '/my/inquiries'],
  ] as const) {
    await page.getByRole('banner').getByRole('link', { name: link, exact: true }).click();
    await expect(page).toHaveURL((url) => url.pathname === path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goBack();
  await expect(page).toHaveURL((url) => url.pathname === '/');
  await expect(page.getByRole('heading', { level: 1, name: 'Apps' })).toBeVisible();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});
