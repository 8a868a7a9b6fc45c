// The scenes of the gallery: for each drawn picture the page that was built from it, with the same case.

import { expect, type Page } from '@playwright/test';

import type { Person } from './people';

/** The moment that the pictures show. */
export const THEN = '2026-11-20T14:32:00+09:00';

const MOAPLAN = '/apps/kr.moalabs.moaplan';

export interface Scene {
  /** The picture's name, or what the page is where none was drawn. */
  name: string;
  as?: Person;
  path: string;
  /** What is done on the page before it is looked at; by what stands in the page, so that it works in both languages. */
  first?: (page: Page) => Promise<void>;
}

const choose = (value: string) => async (page: Page) => {
  await page.locator(`input[type=radio][value="${value}"]`).first().check({ force: true });
};

/** Through the questions of the contact form to the list of the answers, as a phone shows them. */
const walk = async (page: Page) => {
  await page.locator('[name=purchase][value=other]').check({ force: true });
  await page.locator('textarea[name=body]').fill('토요일 밤에 프리미엄을 결제했는데 앱에는 계속 ‘무료 이용 중’이라고 나와요.');
  await page.locator('[name=consent][value=x]').check({ force: true });
  for (let step = 0; step < 3; step += 1) await page.locator('.path-next button').dispatchEvent('click');
};

/** Makes the dispute file that the form has chosen. */
const makeDispute = async (page: Page) => {
  await page.locator('.dispute-form button').click();
  await page.locator('.paper').waitFor();
};

/** Chooses the first reviews of the list, and the canned reply that they are to be answered with. */
const chooseReviews = async (page: Page) => {
  const boxes = page.locator('.review-select input');
  for (let box = 0; box < Math.min(3, await boxes.count()); box += 1) await boxes.nth(box).check();
  await page.locator('.bulk-bar .primary').click();
  await page.locator('.many').waitFor();
  await page.locator('.page-head .menu > summary').click();
  await page.locator('.page-head .menu a').nth(1).click();
  await page.locator('.many').waitFor();
};

export const SCENES: readonly Scene[] = [
  { name: 'store-front', path: '/' },
  { name: 'customer-app', path: MOAPLAN },
  { name: 'customer-app-one-star', path: `${MOAPLAN}?stars=1` },
  { name: 'customer-contact-start', as: 'Seoyeon', path: `${MOAPLAN}/contact` },
  { name: 'customer-contact', as: 'Seoyeon', path: `${MOAPLAN}/contact?kind=refund` },
  { name: 'customer-contact-paths', as: 'Seoyeon', path: `${MOAPLAN}/contact?kind=refund`, first: walk },
  { name: 'customer-contact-store', as: 'Seoyeon', path: '/contact' },
  { name: 'customer-review', as: 'Marcus', path: '/apps/kr.moalabs.haneul/review', first: choose('4') },
  { name: 'customer-my-inquiries', as: 'Seoyeon', path: '/my/inquiries' },
  { name: 'customer-my-purchases', as: 'Seoyeon', path: '/my/purchases' },
  { name: 'customer-my-reviews', as: 'Seoyeon', path: '/my/reviews' },
  { name: 'customer-my-consents', as: 'Seoyeon', path: '/my/consents' },
  { name: 'customer-settings', as: 'Seoyeon', path: '/my/settings' },
  { name: 'customer-inquiry', as: 'Seoyeon', path: '/my/inquiries/R-20466' },
  { name: 'customer-inquiry-with-store', as: 'Seoyeon', path: '/my/inquiries/R-20417' },
  { name: 'customer-consent', as: 'Seoyeon', path: '/my/inquiries/R-20391/consent' },
  { name: 'developer-inbox', as: 'Jisoo', path: '/developer/inbox/R-20424' },
  { name: 'developer-reviews', as: 'Jisoo', path: '/developer/reviews' },
  { name: 'developer-bulk-reply', as: 'Jisoo', path: `/developer/reviews?app=${MOAPLAN.split('/').pop()}&version=4.8.0`, first: chooseReviews },
  { name: 'developer-help-contact', as: 'Jisoo', path: '/developer/help/contact' },
  { name: 'settings-canned', as: 'Jisoo', path: '/developer/canned', first: async (page) => page.locator('.canned-item').first().click() },
  { name: 'developer-settings', as: 'Jisoo', path: '/developer/settings' },
  { name: 'developer-members', as: 'Jisoo', path: '/developer/settings/members' },
  { name: 'operator-escalations', as: 'Jihun', path: '/operations/cases/R-20417' },
  { name: 'operator-reports', as: 'Jihun', path: '/operations/reports' },
  { name: 'operator-audit', as: 'Jihun', path: '/operations/audit?number=R-20417' },
  { name: 'operator-looks', as: 'Jihun', path: '/operations/looks' },
  { name: 'print-dispute', as: 'Jihun', path: '/operations/cases/R-20417/dispute?for=store', first: makeDispute },
  { name: 'operator-mails', as: 'Jihun', path: '/operations/mails' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'errors-not-found', as: 'Seoyeon', path: '/my/inquiries/R-20471' },
  { name: 'errors-no-access', as: 'Jisoo', path: '/operations/cases' },
];

/** What the case becomes once an operator has cancelled the purchase. */
export const REFUNDED: Scene = { name: 'customer-inquiry-refunded', as: 'Seoyeon', path: '/my/inquiries/R-20417' };

export const LANGUAGES = ['ko', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;
export const WIDTHS = [1440, 390] as const;

/** Opens a scene in a language, and waits until nothing moves any more. */
export async function show(page: Page, scene: Scene, language: (typeof LANGUAGES)[number]): Promise<void> {
  await page.goto(`${scene.path}${scene.path.includes('?') ? '&' : '?'}lang=${language}`);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await scene.first?.(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    (document.activeElement as HTMLElement | null)?.blur();
  });
}
