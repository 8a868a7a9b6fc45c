// What the payment side's books say differently: an operator reads it, deals with it and says how; the other one finds it settled.

import { alive, open } from '../support/page';
import { expect, test } from '../support/test';

test.use({ alone: 'reconciliation' });

/** Bora's diamonds: the payment side's own people cancelled them. */
const ORDER = 'NS-7719-9901';
const BOOKS = '/operations/reconciliation';
const NOTE = 'The customer called the card company; the refund stands.';

test('a mismatch is read, settled with a note, and found by the other operator', async ({ people }) => {
  const jihun = await people.signIn('Jihun');
  const haeun = await people.signIn('Haeun');

  await test.step('it waits, with what each side says', async () => {
    await open(jihun, BOOKS);
    const row = jihun.getByRole('row').filter({ hasText: ORDER });
    await expect(row.getByText('Cancelled only there')).toBeVisible();
    await expect(row.getByText(/^₩[\d,]+, not cancelled$/)).toBeVisible();
    await expect(row.getByText(/^₩[\d,]+, cancelled /)).toBeVisible();
    await row.getByRole('link', { name: ORDER }).click();
    await expect(jihun).toHaveURL((url) => new RegExp(`^${BOOKS}/[0-9a-f-]+$`).test(url.pathname));
    await alive(jihun);
  });

  await test.step('without a note it is not settled', async () => {
    await jihun.getByRole('button', { name: 'Settled' }).click();
    await expect(jihun.getByRole('alert').or(jihun.locator('.error-summary')).first()).toBeVisible();
  });

  await test.step('with one it is', async () => {
    await jihun.getByLabel('What was done').fill(NOTE);
    await jihun.getByRole('button', { name: 'Settled' }).click();
    await expect(jihun.getByText('Nothing differs')).toBeVisible();
  });

  await test.step('the other operator finds nothing that waits, and the note where it was settled', async () => {
    await open(haeun, BOOKS);
    await expect(haeun.getByText('Nothing differs')).toBeVisible();
    await haeun.getByRole('link', { name: 'What was settled' }).click();
    await haeun.getByRole('link', { name: ORDER }).click();
    await expect(haeun.getByText(NOTE)).toBeVisible();
    await expect(haeun.getByText(/Jihun Park/).first()).toBeVisible();
  });
});
