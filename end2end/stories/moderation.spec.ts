// Reported reviews: an operator hides one with a reason, its author appeals once, another operator puts it back.

import type { Page } from '@playwright/test';

import { alive, open, scripted } from '../support/page';
import { CAST } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'moderation' });

const HANEUL = 'kr.moalabs.haneul';
const WORDS = 'Call the office of the maker and ask for the boss, nobody answers there either.';

/** The review on the app's public page. */
function publicReview(page: Page) {
  return page.getByRole('region', { name: 'Ratings and reviews' }).getByRole('article').filter({ hasText: WORDS });
}

test('a reported review is hidden, appealed about, and put back by another operator', async ({ desk, people }) => {
  test.slow();
  const seoyeon = await people.signIn('Seoyeon');
  const marcus = await people.signIn('Marcus');
  const jihun = await people.signIn('Jihun');
  const haeun = await people.signIn('Haeun');
  const visitor = await people.visitor();

  await test.step('Seoyeon reviews an app, and Marcus reports it', async () => {
    await open(seoyeon, `/apps/${HANEUL}/review`);
    await seoyeon.getByRole('radio', { name: '2 stars, poor' }).check();
    await seoyeon.getByLabel('How do you like it?').fill(WORDS);
    await seoyeon.getByRole('button', { name: 'Post review' }).click();
    await expect(publicReview(seoyeon)).toBeVisible();
    await open(marcus, `/apps/${HANEUL}?sort=newest`);
    const review = publicReview(marcus);
    await review.getByText('Report', { exact: true }).click();
    await review.getByLabel('What is wrong with it?').selectOption({ label: 'It is not about the app' });
    await review.getByRole('button', { name: 'Report review' }).click();
    await expect(review.getByText('Reported', { exact: true })).toBeVisible();
  });

  let address = '';
  await test.step('an operator finds it with its reason, and cannot hide it without one', async () => {
    await open(jihun, '/operations/reviews');
    await jihun.getByRole('link', { name: WORDS }).click();
    await expect(jihun).toHaveURL((url) => /^\/operations\/reviews\/[0-9a-f-]+$/.test(url.pathname));
    await alive(jihun);
    address = new URL(jihun.url()).pathname;
    await expect(jihun.getByRole('row').filter({ hasText: 'Off topic' })).toHaveCount(1);
    await jihun.getByRole('radio', { name: 'Hide it' }).check();
    await jihun.getByRole('button', { name: 'Hide it and tell the author' }).click();
    await expect(jihun.getByRole('alert').or(jihun.locator('.error-summary')).first()).toBeVisible();
    if (!scripted()) await jihun.getByRole('radio', { name: 'Hide it' }).check();
    await jihun.getByLabel('Reason', { exact: true }).selectOption({ label: 'Not about the app' });
    await jihun.getByLabel('Words to the author').fill('This is about an office, not about the app.');
    await jihun.getByRole('button', { name: 'Hide it and tell the author' }).click();
    await expect(jihun.getByText('Jihun Park took it down')).toBeVisible();
  });

  await test.step('nobody else reads it any more, and Seoyeon is told why', async () => {
    await open(visitor, `/apps/${HANEUL}?sort=newest`);
    await expect(publicReview(visitor)).toHaveCount(0);
    const mail = await desk.mailTo(CAST.Seoyeon.email, 'Your review of Haneul Weather was taken down');
    expect(mail.text).toContain('Not about the app');
    expect(mail.text).not.toContain('Marcus');
  });

  await test.step('she appeals, once', async () => {
    await open(seoyeon, '/my/reviews');
    const mine = seoyeon.getByRole('article').filter({ hasText: WORDS });
    await expect(mine.getByText('Reason: Not about the app')).toBeVisible();
    await mine.getByText('Appeal', { exact: true }).click();
    await mine.getByLabel('Why should we look again?').fill('The app sends me to that office.');
    await mine.getByRole('button', { name: 'Send appeal' }).click();
    await expect(mine.getByText('Another operator looks at it again')).toBeVisible();
    await expect(mine.getByRole('button', { name: 'Send appeal' })).toHaveCount(0);
  });

  await test.step('who hid it has no say, another operator puts it back', async () => {
    await open(jihun, address);
    await expect(jihun.getByText('Another operator answers')).toBeVisible();
    await expect(jihun.getByRole('radio', { name: 'Grant the appeal' })).toHaveCount(0);
    await open(haeun, '/operations/reviews?queue=appeals');
    await haeun.getByRole('link', { name: WORDS }).click();
    await expect(haeun.getByText('The app sends me to that office.')).toBeVisible();
    await alive(haeun);
    await haeun.getByRole('radio', { name: 'Grant the appeal' }).check();
    await haeun.getByRole('button', { name: 'Put it back' }).click();
    await expect(haeun.getByRole('region', { name: 'Audit trail' }).getByText('granted the appeal')).toBeVisible();
    await open(visitor, `/apps/${HANEUL}?sort=newest`);
    await expect(publicReview(visitor)).toBeVisible();
  });
});
