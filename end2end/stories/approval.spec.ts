// A second pair of eyes: what one operator may not cancel alone, another one approves or sends back.

import { alive, open, openUntil, scripted } from '../support/page';
import { expect, test } from '../support/test';

test.use({ alone: 'approval' });

/** The mother whose son bought diamonds for ₩330,000: more than one operator may decide. */
const CASE = '/operations/cases/R-20327';

test('a dear purchase is cancelled by two operators', async ({ people }) => {
  const jihun = await people.signIn('Jihun');
  const haeun = await people.signIn('Haeun');

  /** Jihun wants to cancel, which is a request only. */
  async function ask(note: string): Promise<void> {
    await open(jihun, CASE);
    await jihun.getByRole('radio', { name: 'Cancel purchase' }).check();
    await expect(jihun.getByText('It is more than ₩100,000, so another operator has to approve it.')).toBeVisible();
    await jihun.getByLabel('Internal note').last().fill(note);
    await jihun.getByRole('button', { name: 'Ask to approve cancelling ₩330,000' }).click();
    await expect(jihun.getByText('Another operator has to approve this')).toBeVisible();
    // Who asked has nothing to approve, but can think better of it.
    await expect(jihun.getByRole('button', { name: /₩330,000/ })).toHaveCount(0);
    await expect(jihun.getByRole('button', { name: 'Take the request back' })).toBeVisible();
  }

  await test.step('the first operator asks, and finds it no longer in their own hands', async () => {
    await ask('The card slip says so.');
    await open(jihun, '/operations/cases?queue=awaiting_approval');
    await expect(jihun.getByRole('link', { name: /R-20327|330,000/ })).toHaveCount(0);
  });

  await test.step('taken back, it is decided anew', async () => {
    await open(jihun, CASE);
    await jihun.getByRole('button', { name: 'Take the request back' }).click();
    await expect(jihun.getByRole('radio', { name: 'Cancel purchase' })).toBeVisible();
    await ask('The card slip says so.');
  });

  await test.step('the second finds it in their queue, and sends it back with a reason', async () => {
    await open(haeun, '/operations/cases?queue=awaiting_approval');
    await haeun.getByRole('link', { name: '미성년 자녀가 결제한 다이아 취소 요청' }).click();
    await expect(haeun).toHaveURL((url) => url.pathname === CASE);
    await alive(haeun);
    await expect(haeun.getByText('Request by Jihun Park')).toBeVisible();
    await expect(haeun.getByText('The card slip says so.')).toBeVisible();
    await haeun.getByRole('radio', { name: 'Send back' }).check();
    await haeun.getByRole('button', { name: 'Send back', exact: true }).click();
    await expect(haeun.getByRole('alert').or(haeun.locator('.error-summary')).first()).toBeVisible();
    await haeun.getByLabel('Why it goes back').fill('Ask for the family register first.');
    if (!scripted()) await haeun.getByRole('radio', { name: 'Send back' }).check();
    await haeun.getByRole('button', { name: 'Send back', exact: true }).click();
    await expect(haeun.getByRole('region', { name: 'Audit trail' }).getByText('Ask for the family register first.')).toBeVisible();
    await expect(haeun.getByText('Request by Jihun Park')).toHaveCount(0);
  });

  await test.step('asked again, it is approved, and only then carried out', async () => {
    await ask('The register has come.');
    await open(haeun, CASE);
    await haeun.getByRole('radio', { name: 'Approve' }).check();
    await haeun.getByText('Approve cancelling ₩330,000').and(haeun.locator('summary')).click();
    await haeun.getByRole('button', { name: 'Approve and cancel ₩330,000' }).click();
    await openUntil(haeun, CASE, async () => {
      await expect(haeun.getByText('The purchase of ₩330,000 is cancelled')).toBeVisible({ timeout: 1_000 });
    });
    const trail = haeun.getByRole('region', { name: 'Audit trail' });
    await expect(trail.getByText('approved the cancellation')).toHaveCount(1);
    await expect(trail.getByText('asked to approve the cancellation')).toHaveCount(3);
  });
});
