// The store's promise by mail alone, with a real mail server between everybody: an inquiry goes to the developer's
// mailbox, the answer from there reaches the customer's, and the customer's goes back the same way.

import { execFileSync } from 'node:child_process';

import { contactSeller } from './support/deeds';
import { Desk, environment, freePort, PROGRAM } from './support/desk';
import { open, openUntil } from './support/page';
import { CAST, KITCHEN_LAB, MOALABS } from './support/people';
import { Postfix } from './support/postfix';
import { expect, test as base } from './support/test';
import type { Locator } from '@playwright/test';
import type { Email } from 'postal-mime';

const SEOYEON = CAST.Seoyeon.email;
const REPLIES = 'reply.nuristore.example';
const MOAPLAN = 'kr.moalabs.moaplan';

/** Mails of one inquiry, by the address that they are answered at. */
const about = (number: string) => (mail: Email) => mail.from?.address?.startsWith(`${number.toLowerCase()}.`) ?? false;

/** For `openUntil`: looks for a moment, then the page is opened again. */
const shows = (locator: Locator) => () => expect(locator).toBeVisible({ timeout: 1_000 });

const test = base.extend<object, { postfix: Postfix }>({
  postfix: [
    // Both know the other's port: the mail server hands the reply domain to the desk.
    async ({}, use) => {
      const port = await freePort();
      const postfix = await Postfix.start([MOALABS, SEOYEON, CAST.Jisoo.email], {
        [REPLIES]: port,
        // The desk knows no such address: what is for Kitchen Lab comes back after it was taken.
        'kitchenlab.example': port,
      });
      await use(Object.assign(postfix, { handsOnTo: port }));
      await postfix.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  desk: [
    async ({ postfix }, use) => {
      const port = (postfix as Postfix & { handsOnTo: number }).handsOnTo;
      const desk = await Desk.open({ HEARBACK_SMTP_URL: postfix.url, HEARBACK_MAIL_LISTEN: `127.0.0.1:${port}` });
      await use(desk);
      await desk.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.use({ alone: 'mail' });

test('an inquiry is answered from two mailboxes, and nobody opens a page', async ({ postfix, people }) => {
  test.slow();
  const question = 'The widget stays empty after the update.';
  const seoyeon = await people.signIn('Seoyeon');
  const number = await contactSeller(seoyeon, MOAPLAN, 'Error report', question);

  const asked = await test.step('it arrives in the developer’s mailbox', async () => {
    const mail = await postfix.mailTo(MOALABS, about(number));
    expect(mail.text).toContain(question);
    expect(JSON.stringify(mail)).not.toContain(SEOYEON);
    expect(mail.from?.address).toMatch(new RegExp(`^${number.toLowerCase()}\\.[0-9a-f]{40}@${REPLIES}$`));
    return mail;
  });

  await test.step('the developer answers there, and it reaches the customer’s mailbox and the thread', async () => {
    await postfix.answer(asked, `이지수 <${CAST.Jisoo.email}>`, '4.8.2에서 고쳤습니다.\n업데이트해 주세요.');
    const mail = await postfix.mailTo(SEOYEON, about(number));
    expect(mail.text).toContain('4.8.2에서 고쳤습니다.');
    expect(JSON.stringify(mail)).not.toContain(CAST.Jisoo.email);
    await openUntil(seoyeon, `/my/inquiries/${number}`, shows(seoyeon.getByText('업데이트해 주세요.').first()));
    const said = seoyeon.getByRole('article').filter({ hasText: '업데이트해 주세요.' });
    await expect(said.getByText('Sent by e-mail')).toBeVisible();
    // Our own mail, quoted below the answer, is folded away.
    await expect(said.getByText(question)).toBeHidden();
    await said.getByText('Show quoted text and signature').click();
    await expect(said.getByText(question)).toBeVisible();
  });

  await test.step('the customer answers from theirs, and it goes back the same way', async () => {
    const answered = await postfix.mailTo(SEOYEON, about(number));
    await postfix.answer(answered, SEOYEON, '이제 잘 돼요. 고맙습니다!');
    const back = await postfix.mailTo(MOALABS, (mail) => about(number)(mail) && (mail.text ?? '').includes('이제 잘 돼요'));
    // Mail programs put both into one thread: they share a reference, and the address is the same.
    expect(back.from?.address).toBe(asked.from?.address);
    expect(back.references).toBe(asked.references);
    expect(back.references).toBe(answered.references);
  });
});

test('an out-of-office note stops no clock and starts no loop', async ({ postfix, people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const number = await contactSeller(seoyeon, MOAPLAN, 'Error report', 'Does it work on a tablet?');
  const mail = await postfix.mailTo(MOALABS, about(number));
  await postfix.answer(mail, MOALABS, '휴가 중입니다.', { headers: { 'Auto-Submitted': 'auto-replied' } });
  const told = seoyeon.getByText('An automatic reply came. It does not count as an answer.');
  await openUntil(seoyeon, `/my/inquiries/${number}`, shows(told));
  await expect(seoyeon.getByRole('region', { name: 'Time left for Moalabs to answer' })).toBeVisible();
  await expect(seoyeon.getByText('휴가 중입니다.')).toHaveCount(0);
  expect((await postfix.mailbox(SEOYEON)).filter(about(number))).toEqual([]);
  expect((await postfix.mailbox(MOALABS)).filter(about(number))).toHaveLength(1);
});

test('a mail that comes back is told to operators, who have it sent again', async ({ people }) => {
  test.slow();
  const seoyeon = await people.signIn('Seoyeon');
  const jihun = await people.signIn('Jihun');
  const weiling = await people.signIn('WeiLing');
  const number = await contactSeller(seoyeon, 'com.kitchenlab.diary', 'Error report', 'How do I share a recipe?');
  await openUntil(jihun, '/operations/mails', shows(jihun.getByRole('row').filter({ hasText: number }).getByText('Came back')));
  await jihun.getByRole('row').filter({ hasText: number }).getByRole('link').first().click();
  await expect(jihun.getByText(/no such address/)).toBeVisible();
  await open(weiling, '/developer/inbox');
  await expect(weiling.getByText(`Mail to ${KITCHEN_LAB} comes back`)).toBeVisible();
  await jihun.getByRole('button', { name: 'Try again' }).click();
  await expect(jihun.getByRole('status').getByText('It will be sent again')).toBeVisible();
});

test('what could not be placed is put where it belongs by an operator', async ({ postfix, people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const jihun = await people.signIn('Jihun');
  const number = await contactSeller(seoyeon, MOAPLAN, 'Error report', 'Is there a dark theme?');
  const mail = await postfix.mailTo(MOALABS, about(number));
  await postfix.answer(mail, 'Minho at home <minho@home.example>', 'Yes, under Settings.');
  const row = jihun.getByRole('row').filter({ hasText: number });
  await openUntil(jihun, '/operations/held', shows(row.getByText('Another sender')));
  await row.getByRole('link').first().click();
  await expect(jihun.getByText('Yes, under Settings.')).toBeVisible();
  await jihun.getByLabel('Inquiry').fill('R-1');
  await jihun.getByRole('button', { name: 'Put it there' }).click();
  await expect(jihun.getByLabel('Inquiry')).toHaveAttribute('aria-invalid', 'true');
  await jihun.getByLabel('Inquiry').fill(number);
  await jihun.getByRole('button', { name: 'Put it there' }).click();
  await expect(jihun).toHaveURL(new RegExp(`/operations/cases/${number}`));
  await openUntil(seoyeon, `/my/inquiries/${number}`, shows(seoyeon.getByText('Yes, under Settings.').first()));
});

test('a pipe hands in a mail as well, and tells the mail server to come back when it cannot', async ({ desk, postfix, people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const number = await contactSeller(seoyeon, MOAPLAN, 'Error report', 'Is there a widget for the week?');
  const mail = await postfix.mailTo(MOALABS, about(number));
  const to = mail.from!.address!;
  const deliver = (data: string, recipient: string) =>
    execFileSync(PROGRAM, ['mail', 'deliver', '--recipient', recipient, '--sender', CAST.Jisoo.email], {
      env: environment({ HEARBACK_DATA: data }),
      input: `From: ${CAST.Jisoo.email}\r\nTo: ${to}\r\nSubject: Re: yes\r\nMessage-ID: <pipe@moalabs.example>\r\n\r\nYes, since 4.8.\r\n`,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(deliver(desk.data, to)).toMatch(/^The mail is kept as /);
  await openUntil(seoyeon, `/my/inquiries/${number}`, shows(seoyeon.getByText('Yes, since 4.8.').first()));
  let code: unknown;
  try {
    deliver('/dev/null/nowhere', to);
  } catch (failed) {
    code = (failed as { status: number }).status;
  }
  expect(code).toBe(75);
});
