// Several reviews answered at once: chosen in the list, each reply read as everybody will read it, and for a moment
// taken back with one press.

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { alive, open, scripted } from '../support/page';
import { MOAPLAN } from '../support/places';
import { expect, test } from '../support/test';

test.use({ alone: 'many' });

const MINJI = '프리미엄 결제했는데 광고가 그대로예요.';
const OKAFOR = 'Sync works, but it takes four minutes with two accounts.';
const KAY = 'Great planner, but sync eats the changes I make offline';
const LIST = `/developer/reviews?app=${MOAPLAN}&version=4.8.0`;

/** The row of a review, wherever it stands. */
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

async function chooseBoth(page: Page): Promise<void> {
  await open(page, LIST);
  await expect(page.getByRole('button', { name: 'Reply to these' })).toBeHidden();
  for (const text of [MINJI, OKAFOR]) await row(page, text).getByRole('checkbox').check();
  if (scripted()) await expect(page.getByText('2 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Reply to these' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reply to 2 reviews' })).toBeVisible();
  await alive(page);
}

async function post(page: Page): Promise<void> {
  await page.locator('.many-confirm > summary').click();
  await page.getByRole('button', { name: /^Post \d repl(y|ies)$/ }).click();
}

test('a canned reply is read in each review’s language, one is skipped, and what was posted is taken back', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  const visitor = await people.visitor();
  await chooseBoth(jisoo);

  await test.step('a canned reply speaks the language of each review', async () => {
    await jisoo.locator('.page-head .menu > summary').click();
    await jisoo.getByRole('link', { name: 'Tell us more' }).click();
    await expect(row(jisoo, OKAFOR).getByRole('textbox')).toHaveValue(/^Hi /);
    await expect(row(jisoo, MINJI).getByRole('textbox')).toHaveValue(/님/);
    await alive(jisoo);
    await expect(row(jisoo, OKAFOR)).toContainText('In English, as the review is.');
    await expect(row(jisoo, MINJI)).toContainText('This customer has an inquiry that waits.');
  });

  await test.step('what would be wrong in public is said beside it, and refused with nothing lost', async () => {
    const reply = row(jisoo, OKAFOR).getByRole('textbox');
    await reply.fill('We go on in R-20398. It is out on 24 Nov. Call 010-1234-5678.');
    if (scripted()) {
      await expect(row(jisoo, OKAFOR)).toContainText('R-20398 is an inquiry’s number.');
      await expect(row(jisoo, OKAFOR)).toContainText('“24 Nov” is a promise.');
      await expect(row(jisoo, OKAFOR)).toContainText('“010-1234-5678” is personal.');
      const { violations } = await new AxeBuilder({ page: jisoo }).analyze();
      expect(violations.map((violation) => violation.id)).toEqual([]);
    }
    await post(jisoo);
    await expect(jisoo.locator('.error-summary')).toContainText('personal information');
    await expect(row(jisoo, OKAFOR).getByRole('textbox')).toHaveValue(/R-20398/);
    await expect(row(jisoo, OKAFOR).getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('one is skipped, the other is public at once', async () => {
    await row(jisoo, OKAFOR).getByRole('textbox').fill('Both accounts run side by side from the next version on.');
    await row(jisoo, MINJI).getByRole('checkbox').check();
    await expect(row(jisoo, MINJI)).toContainText('Skipped. The review stays in “Needs reply”.');
    if (scripted()) {
      await expect(jisoo.locator('.many-bar')).toContainText('1 ready');
      await jisoo.locator('.many-confirm > summary').click();
      await expect(jisoo.locator('.many-sheet')).toContainText('Post 1 official reply?');
      await jisoo.getByRole('button', { name: 'Back to the preview' }).click();
    }
    await post(jisoo);
    await expect(jisoo).toHaveURL((url) => url.pathname === '/developer/reviews');
    await open(visitor, `/apps/${MOAPLAN}?stars=3&sort=newest&version=4.8.0`);
    await expect(visitor.getByText('Both accounts run side by side')).toBeVisible();
  });

  if (!scripted()) return;
  await test.step('and taken back', async () => {
    await jisoo.getByRole('button', { name: 'Undo' }).click();
    await expect(jisoo.getByText('Taken back.')).toBeVisible();
    await open(visitor, `/apps/${MOAPLAN}?stars=3&sort=newest&version=4.8.0`);
    await expect(visitor.getByText(OKAFOR)).toBeVisible();
    await expect(visitor.getByText('Both accounts run side by side')).toHaveCount(0);
  });
});

test('a review that a colleague has answered meanwhile is left out, and said so', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  const minho = await people.signIn('Minho');
  await open(jisoo, `/developer/reviews?app=${MOAPLAN}&version=4.8.1`);
  await row(jisoo, KAY).getByRole('checkbox').check();
  await jisoo.getByRole('button', { name: 'Reply to these' }).click();
  await expect(row(jisoo, KAY).getByRole('textbox')).toBeVisible();
  const address = new URL(jisoo.url());
  await alive(jisoo);
  await row(jisoo, KAY).getByRole('textbox').fill('It is mended in 4.8.2.');

  await open(minho, `/developer/reviews?app=${MOAPLAN}&version=4.8.1`);
  await row(minho, KAY).getByRole('link', { name: 'Reply' }).click();
  await minho.getByLabel('Official reply', { exact: true }).and(minho.locator('textarea')).fill('Minho was first.');
  await minho.getByRole('button', { name: 'Post reply' }).click();
  await expect(minho.getByLabel('Official reply', { exact: true }).and(minho.locator('textarea'))).toHaveCount(0);

  await open(jisoo, `${address.pathname}${address.search}`);
  await expect(jisoo.getByText('1 of the chosen reviews is left out')).toBeVisible();
  await expect(jisoo.getByText('No review to answer here')).toBeVisible();
});
