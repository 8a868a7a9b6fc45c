// What is told at the edge of the page after a deed: for a moment, and with the way back.

import { contactSeller } from './support/deeds';
import { open } from './support/page';
import { expect, test } from './support/test';

test.use({ alone: 'notices' });

test('a consent that was withdrawn by mistake is given again with one press', async ({ people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  await open(seoyeon, '/my/consents');
  const withdraw = seoyeon.getByRole('button', { name: 'Withdraw consent' });
  const before = await withdraw.count();
  expect(before).toBeGreaterThan(0);
  await withdraw.first().click();
  await expect(withdraw).toHaveCount(before - 1);
  await seoyeon.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(withdraw).toHaveCount(before);
  await expect(seoyeon.getByRole('status').getByText('Taken back.')).toBeVisible();
});

test('a notice goes by its button, and by itself', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, 'kr.moalabs.moaplan', 'Error report', 'What is said at the edge of the page?');
  await marcus.clock.install();
  await open(marcus, `/my/inquiries/${number}`);
  const write = async (text: string) => {
    await marcus.getByPlaceholder('Is there more to tell?').fill(text);
    await marcus.getByRole('button', { name: 'Send', exact: true }).first().click();
    await expect(marcus.getByRole('article').filter({ hasText: text })).toBeVisible();
  };
  const notice = marcus.locator('.toast');
  await write('One thing more.');
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toBeHidden();
  await write('And another.');
  await expect(notice).toBeVisible();
  await marcus.clock.fastForward(11_000);
  await expect(notice).toBeHidden();
});
