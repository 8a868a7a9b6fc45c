// Links instead of accounts: the link of a mail opens its one thread.

import { contactSeller, openInInbox, reply } from '../support/deeds';
import { open } from '../support/page';
import { CAST } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'link' });

const MARCUS = CAST.Marcus.email;

test('a customer reads and answers by the link of a mail, without signing in', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, 'kr.moalabs.moaplan', 'Error report', 'The widget stays blank after the update.');
  await openInInbox(minho, number);
  await reply(minho, number, 'Which phone is it, Marcus?');
  const mail = await desk.mailTo(MARCUS, 'Moalabs replied', number);
  const link = /https?:\/\/\S+\/link\/[^\s#]+/.exec(mail.text)?.[0] ?? '';
  expect(link).not.toBe('');
  const visitor = await people.visitor();

  await test.step('it leads to the thread, and stands in no address', async () => {
    await open(visitor, link.replace(desk.url, ''));
    await expect(visitor).toHaveURL((url) => url.pathname === `/my/inquiries/${number}`);
    await expect(visitor.getByText('You came by the link in a mail')).toBeVisible();
    await expect(visitor.getByText('Which phone is it, Marcus?')).toBeVisible();
    await expect(visitor.getByRole('button', { name: 'Withdraw' })).toHaveCount(0);
  });

  await test.step('an answer there is the customer’s own', async () => {
    await visitor.getByPlaceholder('Is there more to tell?').fill('A Galaxy S25, with the July update.');
    await visitor.getByRole('button', { name: 'Send', exact: true }).first().click();
    await expect(visitor.getByRole('region', { name: 'Conversation' }).getByText('A Galaxy S25')).toBeVisible();
    await open(minho, `/developer/inbox/${number}`);
    await expect(minho.getByText('A Galaxy S25, with the July update.').first()).toBeVisible();
  });

  await test.step('everything else asks to sign in', async () => {
    for (const path of ['/my/purchases', '/my/consents', '/my/settings', `/my/inquiries/${number}/consent`]) {
      await open(visitor, path);
      await expect(visitor).toHaveURL((url) => url.pathname === '/sign-in');
    }
    await open(visitor, `/my/inquiries/${number}`);
    await expect(visitor.getByText('You came by the link in a mail')).toBeVisible();
  });

  await test.step('operators can take it back', async () => {
    const jihun = await people.signIn('Jihun');
    await open(jihun, `/operations/cases/${number}`);
    await jihun.getByRole('button', { name: 'New reply addresses and links' }).click();
    await expect(jihun.getByText('made the reply addresses and links invalid').first()).toBeVisible();
    await open(visitor, link.replace(desk.url, ''));
    await expect(visitor).toHaveURL((url) => url.pathname === '/sign-in');
  });
});
