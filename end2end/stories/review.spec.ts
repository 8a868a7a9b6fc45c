// Ratings and reviews: who acquired an app may rate it, its seller answers in public, and a rating can change.

import type { Page } from '@playwright/test';

import { open } from '../support/page';
import { CAST, MOALABS } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'review' });

const HANEUL = 'kr.moalabs.haneul';
const FIRST = 'The rain radar is an hour late here, and I got wet twice this week.';
const ANSWER = 'Thank you for telling us. Version 2.3 asks the nearest station again every ten minutes.';
const SECOND = 'The radar is on time since the update. I look at it every morning.';

/** The review with this text, on the app's public page. */
function publicReview(page: Page, text: string) {
  return page.getByRole('region', { name: 'Ratings and reviews' }).getByRole('article').filter({ hasText: text });
}

test('a review gets an official reply, and its rating changes for all to see', async ({ desk, people }) => {
  test.slow();
  const seoyeon = await people.signIn('Seoyeon');
  const jisoo = await people.signIn('Jisoo');
  const visitor = await people.visitor();

  await test.step('Seoyeon reviews an app among her purchases', async () => {
    await open(seoyeon, '/my/purchases');
    const purchase = seoyeon.getByRole('listitem').filter({ hasText: 'Haneul Weather (app)' });
    await purchase.getByRole('link', { name: 'Write review' }).click();
    await expect(seoyeon.getByRole('heading', { level: 1, name: 'Write a review' })).toBeVisible();
    await seoyeon.getByRole('radio', { name: '2 stars, poor' }).check();
    await seoyeon.getByLabel('How do you like it?').fill(FIRST);
    await seoyeon.getByRole('button', { name: 'Post review' }).click();
    await expect(seoyeon).toHaveURL((url) => url.pathname === `/apps/${HANEUL}`);
    await expect(publicReview(seoyeon, FIRST)).toBeVisible();
  });

  await test.step('its seller answers in public', async () => {
    await open(jisoo, `/developer/reviews?app=${HANEUL}&stars=2`);
    const review = jisoo.getByRole('listitem').filter({ has: jisoo.getByRole('article') }).filter({ hasText: FIRST });
    await review.getByRole('link', { name: 'Reply' }).click();
    await jisoo.getByLabel('Official reply', { exact: true }).and(jisoo.locator('textarea')).fill(ANSWER);
    await jisoo.getByRole('button', { name: 'Post reply' }).click();
    await expect(jisoo.getByLabel('Official reply', { exact: true }).and(jisoo.locator('textarea'))).toHaveCount(0);
    await open(jisoo, `/developer/reviews?app=${HANEUL}&stars=2&queue=replied`);
    await expect(jisoo.getByText(ANSWER)).toBeVisible();
  });

  await test.step('Seoyeon is told by mail', async () => {
    const mail = await desk.mailTo(CAST.Seoyeon.email, 'Moalabs replied to your review of Haneul Weather');
    expect(mail.text).toContain(ANSWER);
  });

  await test.step('every visitor sees the review and the official reply', async () => {
    await open(visitor, `/apps/${HANEUL}?sort=newest`);
    const review = publicReview(visitor, FIRST);
    await expect(review.getByRole('img', { name: '2 of 5 stars' })).toBeVisible();
    await expect(review.getByText('Verified purchase')).toBeVisible();
    const official = review.getByRole('region', { name: 'Official reply' });
    await expect(official.getByText('Moalabs')).toBeVisible();
    await expect(official.getByText(ANSWER)).toBeVisible();
    await expect(review).not.toContainText('Seoyeon');
  });

  await test.step('Seoyeon changes her rating', async () => {
    await open(seoyeon, `/apps/${HANEUL}/review`);
    await expect(seoyeon.getByRole('heading', { level: 1, name: 'Change your review' })).toBeVisible();
    await expect(seoyeon.getByLabel('How do you like it?')).toHaveValue(FIRST);
    await seoyeon.getByRole('radio', { name: '5 stars, very good' }).check();
    await seoyeon.getByLabel('How do you like it?').fill(SECOND);
    await seoyeon.getByRole('button', { name: 'Post changed review' }).click();
    await expect(publicReview(seoyeon, SECOND)).toBeVisible();
  });

  await test.step('a visitor sees that it changed, and not what stood there before', async () => {
    await open(visitor, `/apps/${HANEUL}?sort=newest`);
    const review = publicReview(visitor, SECOND);
    await expect(review.getByRole('img', { name: '5 of 5 stars' })).toBeVisible();
    await expect(review.getByText('Changed ★2 → ★5 after the reply')).toBeVisible();
    await expect(review.getByText(ANSWER)).toBeVisible();
    expect(await visitor.content()).not.toContain(FIRST);
  });

  await test.step('the seller is told that it changed', async () => {
    const mail = await desk.mailTo(MOALABS, '하늘날씨');
    expect(mail.text).toContain(SECOND);
  });

  await test.step('Seoyeon still finds her earlier text', async () => {
    await open(seoyeon, '/my/reviews');
    const mine = seoyeon.getByRole('article', { name: 'Review of Haneul Weather' });
    await expect(mine.getByText('Changed from ★2 to ★5')).toBeVisible();
    await mine.getByText('Show earlier text').click();
    await expect(mine.getByText(FIRST)).toBeVisible();
  });

  await test.step('she takes the review back, and it is gone from the page', async () => {
    const mine = seoyeon.getByRole('article', { name: 'Review of Haneul Weather' });
    await mine.getByText('Remove', { exact: true }).click();
    await mine.getByRole('button', { name: 'Remove review' }).click();
    await expect(mine).toHaveCount(0);
    await open(visitor, `/apps/${HANEUL}?sort=newest`);
    await expect(publicReview(visitor, SECOND)).toHaveCount(0);
    expect(await visitor.content()).not.toContain(ANSWER);
  });
});

test('only somebody who acquired an app can review it', async ({ people }) => {
  const visitor = await people.visitor();
  await open(visitor, '/apps/kr.moalabs.moaplan/review');
  await expect(visitor).toHaveURL((url) => url.pathname === '/sign-in');

  const kenji = await people.signIn('Kenji');
  await open(kenji, '/apps/coop.bori.metronome/review');
  await expect(kenji.getByRole('heading', { name: 'You can’t review this app yet' })).toBeVisible();
  await open(kenji, '/apps/coop.bori.metronome');
  await expect(kenji.getByRole('link', { name: 'Write a review' })).toHaveCount(0);
});

test('readers mark reviews as helpful, and report them', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  await open(marcus, '/apps/coop.bori.metronome?sort=newest');
  const review = marcus.getByRole('region', { name: 'Ratings and reviews' }).getByRole('article').first();
  const helpful = review.getByRole('button', { name: /^Helpful/ });
  await expect(helpful).toHaveAttribute('aria-pressed', 'false');
  await helpful.click();
  await expect(helpful).toHaveAttribute('aria-pressed', 'true');
  await helpful.click();
  await expect(helpful).toHaveAttribute('aria-pressed', 'false');

  // Its official reply, if it has one, can be reported, too; that comes after it.
  await review.getByText('Report', { exact: true }).first().click();
  await review.getByLabel('What is wrong with it?').first().selectOption({ label: 'It is not about the app' });
  await review.getByRole('button', { name: 'Report review' }).first().click();
  await expect(review.getByText('Reported', { exact: true })).toBeVisible();
});
