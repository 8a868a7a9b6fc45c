// The pages of the store, each with whoever stands there.

import type { Page } from '@playwright/test';

import { alive } from './page';
import type { Language, People, Person } from './people';

export const MOAPLAN = 'kr.moalabs.moaplan';

export interface Place {
  name: string;
  path: string;
  as?: Person;
}

/** One of each kind. The inquiries are those of the demo store's cast. */
export const PLACES: readonly Place[] = [
  { name: 'front', path: '/' },
  { name: 'app', path: `/apps/${MOAPLAN}` },
  { name: 'app-about', path: `/apps/${MOAPLAN}?tab=about` },
  { name: 'app-versions', path: `/apps/${MOAPLAN}?tab=versions` },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'contact', path: `/apps/${MOAPLAN}/contact?kind=refund`, as: 'Seoyeon' },
  { name: 'transparency', path: '/transparency' },
  { name: 'contact-store', path: '/contact', as: 'Seoyeon' },
  { name: 'inquiries', path: '/my/inquiries', as: 'Seoyeon' },
  { name: 'inquiry', path: '/my/inquiries/R-20417', as: 'Seoyeon' },
  { name: 'consent', path: '/my/inquiries/R-20391/consent?answer=O', as: 'Seoyeon' },
  { name: 'purchases', path: '/my/purchases', as: 'Seoyeon' },
  { name: 'reviews', path: '/my/reviews', as: 'Seoyeon' },
  { name: 'review-editor', path: `/apps/${MOAPLAN}/review`, as: 'Seoyeon' },
  { name: 'consents', path: '/my/consents', as: 'Seoyeon' },
  { name: 'settings', path: '/my/settings', as: 'Seoyeon' },
  { name: 'erasure', path: '/my/settings/erasure', as: 'Seoyeon' },
  { name: 'developer-inbox', path: '/developer/inbox/R-20424', as: 'Jisoo' },
  { name: 'developer-reviews', path: '/developer/reviews', as: 'Jisoo' },
  { name: 'developer-help', path: '/developer/help/contact', as: 'Jisoo' },
  { name: 'developer-canned', path: '/developer/canned', as: 'Jisoo' },
  { name: 'developer-canned-new', path: '/developer/canned/new', as: 'Jisoo' },
  { name: 'developer-settings', path: '/developer/settings', as: 'Jisoo' },
  { name: 'developer-members', path: '/developer/settings/members', as: 'Jisoo' },
  { name: 'developer-invite', path: '/developer/settings/members?invite=yes', as: 'Jisoo' },
  { name: 'operations-case', path: '/operations/cases/R-20417', as: 'Jihun' },
  { name: 'operations-dispute', path: '/operations/cases/R-20417/dispute?for=card_company', as: 'Jihun' },
  { name: 'operations-reviews', path: '/operations/reviews', as: 'Jihun' },
  { name: 'operations-reports', path: '/operations/reports', as: 'Jihun' },
  { name: 'operations-audit', path: '/operations/audit?number=R-20417', as: 'Jihun' },
  { name: 'operations-looks', path: '/operations/looks', as: 'Jihun' },
  { name: 'operations-apart', path: '/operations/apart', as: 'Jihun' },
  { name: 'operations-mails', path: '/operations/mails', as: 'Jihun' },
  { name: 'operations-held', path: '/operations/held', as: 'Jihun' },
  { name: 'operations-files', path: '/operations/files', as: 'Jihun' },
  { name: 'operations-reconciliation', path: '/operations/reconciliation', as: 'Jihun' },
  { name: 'operations-canned', path: '/operations/canned', as: 'Jihun' },
  { name: 'operations-settings', path: '/operations/settings', as: 'Jihun' },
  { name: 'operations-policy', path: '/operations/settings/policy', as: 'Jihun' },
  { name: 'operations-wording', path: '/operations/settings/wording', as: 'Jihun' },
  { name: 'operations-policy-versions', path: '/operations/settings/policy/versions', as: 'Jihun' },
];

export function inLanguage(path: string, language: Language): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
}

/** Goes through the places, with one browser for each person. */
export async function visit(
  people: People,
  places: readonly Place[],
  look: (page: Page, place: Place) => Promise<void>,
  language: Language = 'en',
): Promise<void> {
  const pages = new Map<Person | undefined, Page>();
  for (const place of places) {
    const page = pages.get(place.as) ?? (place.as ? await people.signIn(place.as) : await people.visitor(language));
    pages.set(place.as, page);
    await page.goto(inLanguage(place.path, language));
    await alive(page);
    await look(page, place);
  }
}
