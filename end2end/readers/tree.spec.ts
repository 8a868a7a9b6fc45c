// What a screen reader is told of each key page. The clock stands, so that only the product changes these files:
// read the difference, and accept it with --update-snapshots.

import { expect, test } from '../support/still';
import { PLACES, visit } from '../support/places';

const KEY_PAGES = [
  'front',
  'app',
  'sign-in',
  'sign-up',
  'not-found',
  'contact',
  'inquiries',
  'inquiry',
  'purchases',
  'reviews',
  'consents',
  'settings',
  'developer-inbox',
  'developer-reviews',
  'developer-help',
  'operations-case',
  'operations-reports',
  'operations-mails',
];

test('a screen reader is told the same of each page as before', async ({ people }) => {
  test.slow();
  const places = PLACES.filter(({ name }) => KEY_PAGES.includes(name));
  expect(places).toHaveLength(KEY_PAGES.length);
  await visit(people, places, async (page, { name }) => {
    await expect.soft(page.locator('body')).toMatchAriaSnapshot({ name: `${name}.aria.yml`, timeout: 5_000 });
  });
});
