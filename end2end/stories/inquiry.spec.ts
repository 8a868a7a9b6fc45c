// An inquiry that its developer answers in time, and what both sides can do with it.

import type { Page } from '@playwright/test';

import { contactSeller, openInInbox, reply } from '../support/deeds';
import { open, scripted } from '../support/page';
import { CAST, MOALABS } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'inquiry' });

const MOAPLAN = 'kr.moalabs.moaplan';
const MARCUS = CAST.Marcus.email;

/** What was said, as the customer's page shows it. */
function conversation(page: Page) {
  return page.getByRole('region', { name: 'Conversation' });
}

test('an error report is answered in time, asked again, closed, reopened and rated', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  let number = '';

  await test.step('Marcus reports an error', async () => {
    number = await contactSeller(marcus, MOAPLAN, 'Error report', 'Totals are wrong after the change of time zones.');
    await expect(marcus.getByRole('region', { name: 'Time left for Moalabs to answer' })).toBeVisible();
    const mail = await desk.mailTo(MOALABS, `[${number}]`);
    expect(mail.text).toContain('Totals are wrong');
  });

  await test.step('Minho opens it and answers', async () => {
    await openInInbox(minho, number);
    await reply(minho, number, 'Thank you, Marcus. 4.8.2 counts by the day that you see on the screen.');
    await expect(minho.getByText('Waiting on customer').first()).toBeVisible();
  });

  await test.step('the clock has stopped, and the answer came by mail', async () => {
    const mail = await desk.mailTo(MARCUS, 'Moalabs replied', number);
    expect(mail.text).toContain('4.8.2 counts by the day');
    expect(mail.raw).not.toContain(CAST.Minho.email);
    await open(marcus, `/my/inquiries/${number}`);
    await expect(marcus.getByRole('heading', { name: 'Moalabs answered' })).toBeVisible();
    await expect(marcus.getByRole('region', { name: 'Time left for Moalabs to answer' })).toHaveCount(0);
    desk.advance({ hours: 80 });
    await open(marcus, `/my/inquiries/${number}`);
    await expect(marcus.getByRole('heading', { name: 'Moalabs answered' })).toBeVisible();
    expect(desk.mailsTo(MARCUS, number).filter(({ subject }) => subject.includes('taken over'))).toEqual([]);
  });

  await test.step('Marcus asks again, and the clock runs again', async () => {
    await marcus.getByPlaceholder('Is there more to tell?').fill('It is right for June now, but not for May.');
    await marcus.getByRole('button', { name: 'Send', exact: true }).first().click();
    await expect(conversation(marcus).getByText('It is right for June now')).toBeVisible();
    await expect(marcus.getByPlaceholder('Is there more to tell?')).toHaveValue('');
    await expect(marcus.getByRole('region', { name: 'Time left for Moalabs to answer' })).toBeVisible();
    await desk.mailTo(MOALABS, '새 메시지', number);
  });

  await test.step('Minho answers again, and Marcus says that it is solved', async () => {
    await reply(minho, number, 'May was counted once more last night. Please pull the list down.');
    await open(marcus, `/my/inquiries/${number}`);
    await marcus.getByRole('button', { name: 'Yes, it is solved' }).click();
    await expect(marcus.getByRole('heading', { name: 'This inquiry has ended' })).toBeVisible();
    await expect(conversation(marcus).getByText('You ended the inquiry')).toBeVisible();
  });

  await test.step('he says how the help was', async () => {
    await marcus.getByRole('radio', { name: 'Good', exact: true }).check();
    await marcus.getByRole('group', { name: 'Was this inquiry solved well?' }).locator('xpath=..').getByRole('button', { name: 'Send' }).click();
    await expect(marcus.getByText('You said “Good”. Thank you.')).toBeVisible();
    await open(minho, `/developer/inbox/${number}`);
    await expect(minho.getByText('The customer rated the help 4 of 5')).toBeVisible();
    await minho.getByRole('radio', { name: 'Reply to customer' }).check();
    await expect(minho.getByText('This inquiry has ended. You can reply when the customer reopens it.')).toBeVisible();
  });

  await test.step('he opens it again, and the developer is told', async () => {
    await marcus.getByText('It is not solved', { exact: true }).click();
    await marcus.getByLabel('What is not solved?').fill('May is wrong again today.');
    await marcus.getByRole('button', { name: 'Open again' }).click();
    await expect(marcus.getByRole('region', { name: 'Time left for Moalabs to answer' })).toBeVisible();
    await expect(conversation(marcus).getByText('May is wrong again today.')).toBeVisible();
    await desk.mailTo(MOALABS, '다시', number);
    // That the mail has left comes into the list above the deeds, and moves them.
    if (scripted()) await expect(marcus.getByRole('region', { name: 'Was it delivered?' }).getByRole('listitem')).toHaveCount(3);
  });

  await test.step('he takes it back', async () => {
    await marcus.getByText('Withdraw inquiry', { exact: true }).first().click();
    await marcus.getByRole('button', { name: 'Withdraw inquiry' }).click();
    await expect(marcus.getByRole('heading', { name: 'You withdrew this inquiry' })).toBeVisible();
    await open(minho, `/developer/inbox/${number}`);
    await expect(minho.getByText('The customer withdrew the inquiry')).toBeVisible();
  });
});

test('an internal note is for the seller’s own people', async ({ desk, people }) => {
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const note = 'Known since build 4812. Do not promise a date.';
  const number = await contactSeller(marcus, MOAPLAN, 'Improvement request', 'Please let me rename the months.');

  await open(minho, `/developer/inbox/${number}`);
  await minho.getByRole('radio', { name: 'Internal note' }).check();
  await minho.getByPlaceholder('Not sent to the customer').fill(note);
  await minho.getByRole('button', { name: 'Save internal note' }).click();
  await expect(minho.getByRole('region', { name: 'Messages' }).getByText(note)).toBeVisible();

  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, `/developer/inbox/${number}`);
  await expect(jisoo.getByRole('article').filter({ hasText: note })).toContainText('Internal note');

  // It stops no clock, and neither the customer nor the store reads it anywhere.
  await open(marcus, `/my/inquiries/${number}`);
  await expect(marcus.getByRole('region', { name: 'Time left for Moalabs to answer' })).toBeVisible();
  expect(await marcus.content()).not.toContain(note);
  const jihun = await people.signIn('Jihun');
  await open(jihun, `/operations/cases/${number}`);
  await expect(jihun.getByText('Please let me rename the months.').first()).toBeVisible();
  expect(await jihun.content()).not.toContain(note);
  for (const { raw, text } of desk.post.mails) expect(raw + text).not.toContain(note);
});

test('an inquiry is given to a colleague', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The app opens with yesterday’s list.');

  await open(minho, `/developer/inbox/${number}`);
  await minho.locator('summary').filter({ hasText: /^Assign$/ }).click();
  await minho.getByRole('button', { name: 'Jisoo Lee' }).click();
  await expect(minho.getByText('Minho Kang assigned it to ')).toBeVisible();
  await expect.soft(minho.getByText('Minho Kang assigned it to Jisoo Lee')).toBeVisible({ timeout: 500 });

  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, `/developer/inbox?queue=mine&q=${number}`);
  await expect(jisoo.getByRole('link', { name: 'The app opens with yesterday’s list' })).toBeVisible();
  await open(marcus, `/my/inquiries/${number}`);
  await expect(marcus.getByText('Jisoo')).toHaveCount(0);
});

test('a question to the store is answered by its operators', async ({ desk, people }) => {
  const marcus = await people.signIn('Marcus');
  await open(marcus, '/contact');
  await expect(marcus.getByRole('heading', { level: 1, name: 'Contact us' })).toBeVisible();
  await marcus.getByRole('radio', { name: 'Other question' }).check();
  await marcus.getByLabel('Your message').fill('Can I move my purchases to another account?');
  await marcus.getByRole('button', { name: 'Send request' }).click();
  await expect(marcus).toHaveURL(/\/my\/inquiries\/R-\d+\?sent=1$/);
  const number = /R-\d+/.exec(marcus.url())?.[0] ?? '';

  const jihun = await people.signIn('Jihun');
  await open(jihun, `/operations/cases?queue=customer_center&q=${number}`);
  await jihun.getByRole('link', { name: 'Can I move my purchases' }).click();
  await jihun.getByPlaceholder('Your reply to the customer').fill('Yes: write to us from both addresses.');
  await jihun.getByRole('button', { name: 'Send reply' }).click();
  await expect(jihun.getByRole('article').filter({ hasText: 'Yes: write to us from both' })).toBeVisible();

  const mail = await desk.mailTo(MARCUS, 'Nuri Store replied', number);
  expect(mail.text).toContain('write to us from both addresses');
  await open(marcus, `/my/inquiries/${number}`);
  await expect(marcus.getByRole('heading', { name: 'Nuri Store answered' })).toBeVisible();
  // Operators write as the store.
  await expect(marcus.getByText('Jihun')).toHaveCount(0);
});
