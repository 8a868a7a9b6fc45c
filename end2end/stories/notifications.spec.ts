// Which mails somebody wants: chosen in the settings, and stopped from a mail without signing in.

import { contactSeller, openInInbox, reply } from '../support/deeds';
import { open, openUntil } from '../support/page';
import { CAST, MOALABS } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'notifications' });

const MARCUS = CAST.Marcus.email;

test('a customer stops one kind of mail by the link at its foot, and has it back in the settings', async ({ desk, people, request }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, 'kr.moalabs.moaplan', 'Error report', 'Sync stops at the second account.');
  await openInInbox(minho, number);
  await reply(minho, number, 'Which version is it, Marcus?');
  const mail = await desk.mailTo(MARCUS, 'Moalabs replied', number);
  const link = /https?:\/\/\S+\/unsubscribe\/\S+/.exec(mail.text)?.[0] ?? '';
  expect(mail.raw.replace(/\r\n\s+/g, ' ')).toContain(`List-Unsubscribe: <${link}>`);
  const path = link.replace(desk.url, '');

  await test.step('following the link changes nothing, pressing its button does', async () => {
    const visitor = await people.visitor();
    await open(visitor, path);
    await expect(visitor.getByText('Stop mails about “Answers” to ma•••@gmail.example?')).toBeVisible();
    await visitor.getByRole('button', { name: 'Stop them' }).click();
    await expect(visitor.getByText('These mails have stopped')).toBeVisible();
  });

  await test.step('the settings say so, and give it back', async () => {
    await open(marcus, '/my/settings');
    await expect(marcus.getByLabel('Answers')).toHaveValue('answers:in_app');
    await marcus.getByLabel('Answers').selectOption('At once');
    await marcus.getByLabel('Progress').selectOption('Once a day, together');
    await marcus.getByLabel('Hour of the daily mail').selectOption('18:00');
    await marcus.getByRole('button', { name: 'Save' }).click();
    await openUntil(marcus, '/my/settings', async () => {
      await expect(marcus.getByLabel('Answers')).toHaveValue('answers:at_once', { timeout: 1_000 });
      await expect(marcus.getByLabel('Progress')).toHaveValue('progress:daily', { timeout: 1_000 });
      await expect(marcus.getByLabel('Hour of the daily mail')).toHaveValue('18', { timeout: 1_000 });
    });
  });

  await test.step('a mail program’s one press stops it, without a cookie or an origin', async () => {
    const pressed = await request.post(`${desk.url}${path}`, { form: { 'List-Unsubscribe': 'One-Click' }, headers: { origin: '' } });
    expect(pressed.status()).toBe(200);
    expect((await request.post(`${desk.url}${path}0`)).status()).toBe(404);
    await open(marcus, '/my/settings');
    await expect(marcus.getByLabel('Answers')).toHaveValue('answers:in_app');
  });
});

test('a developer gets a copy of what they chose at an address of their own', async ({ desk, people }) => {
  const minho = await people.signIn('Minho');
  await open(minho, '/developer/settings');
  await minho.getByLabel('New inquiries').selectOption('At once');
  await minho.getByRole('button', { name: 'Save' }).click();
  await openUntil(minho, '/developer/settings', async () => {
    await expect(minho.getByLabel('New inquiries')).toHaveValue('new_inquiries:at_once', { timeout: 1_000 });
  });
  const kay = await people.signIn('Kay');
  const number = await contactSeller(kay, 'kr.moalabs.moaplan', 'Improvement request', 'A dark widget would be nice.');
  await desk.mailTo(MOALABS, `[${number}]`);
  await desk.mailTo(CAST.Minho.email, `[${number}]`);
});
