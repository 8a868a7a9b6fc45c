// Refund requests in which the developer, or the store, has a say.

import type { Page } from '@playwright/test';

import { askForRefund, purchaseTime } from '../support/deeds';
import { open, openUntil, scripted } from '../support/page';
import { CAST, CENTER, MOALABS } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'handover' });

const APP = 'Moaplan (app)';

/** Where the developer decides: beside the conversation. */
function answers(page: Page) {
  return page.getByRole('region', { name: 'Customer and purchase' });
}

test('a refund request from elsewhere is passed on with the store’s four fields, and declined with a reason', async ({ desk, people }) => {
  test.slow();
  const kenji = await people.signIn('Kenji');
  const jisoo = await people.signIn('Jisoo');
  const jihun = await people.signIn('Jihun');
  const reason = 'The app was used on 40 days before the request.';
  const { email } = CAST.Kenji;
  let number = '';

  await test.step('Jisoo passes it on', async () => {
    await open(jisoo, '/developer/help/contact');
    await jisoo.getByRole('radio', { name: 'Consents', exact: false }).first().check();
    await jisoo.getByLabel('Customer number').fill('4820-1009-26');
    await jisoo.getByLabel('Purchase date and time').fill(await purchaseTime(kenji, desk, 'kr.moalabs.moaplan'));
    await jisoo.getByLabel('Purchased item').selectOption({ label: 'Moaplan (app) · ₩5,500' });
    await jisoo.getByLabel('Note to the store').fill('He wrote to our own help page.');
    await jisoo.getByRole('button', { name: 'Pass on refund request' }).click();
    await expect(jisoo).toHaveURL(/\?sent=H-\d+$/);
    number = /H-\d+/.exec(jisoo.url())?.[0] ?? '';
    await expect(jisoo.getByText(`${number} is with the store.`)).toBeVisible();
    await expect(jisoo.getByRole('region', { name: 'Passed on' }).getByRole('link', { name: number })).toBeVisible();
  });

  await test.step('Kenji and the store are told, and Kenji is asked himself', async () => {
    await desk.mailTo(email, 'Moalabs passed your refund request on to Nuri Store', number);
    await desk.mailTo(email, 'May we look up your payment number?', number);
    await desk.mailTo(CENTER, `[${number}]`, number);
    await open(kenji, '/my/inquiries');
    await expect(kenji.getByText('Your answer is needed')).toBeVisible();
  });

  await test.step('what the developer says of his consent opens no number', async () => {
    await open(jihun, `/operations/cases?queue=handed_over&q=${number}`);
    await jihun.getByRole('region', { name: 'Handed over' }).getByRole('listitem').getByRole('link').first().click();
    await expect(jihun).toHaveURL((url) => url.pathname === `/operations/cases/${number}`);
    await expect(jihun.getByText('The developer says that the customer consented (O).')).toBeVisible();
    await expect(jihun.getByRole('link', { name: 'Reveal' })).toHaveCount(0);
    await expect(jihun.getByText('Needs the customer’s O').first()).toBeVisible();
  });

  await test.step('Jihun declines, but not without a reason', async () => {
    await jihun.getByRole('radio', { name: 'Decline' }).check();
    await jihun.getByRole('button', { name: 'Decline and tell both' }).click();
    await expect(jihun.getByRole('combobox', { name: 'Reason' })).toHaveAccessibleDescription(/This is needed\./);
    await jihun.getByRole('radio', { name: 'Decline' }).check();
    await jihun.getByRole('combobox', { name: 'Reason' }).selectOption({ label: 'The item was used' });
    if (scripted()) await expect(jihun.getByText(/^Hello Kenji\. The item was used after the payment/)).toBeVisible();
    await jihun.getByText('Edit', { exact: true }).click();
    await jihun.getByRole('textbox', { name: 'Message to the customer' }).fill(reason);
    await jihun.getByRole('button', { name: 'Decline and tell both' }).click();
    await expect(jihun.getByText('Customer and developer were told the reason')).toBeVisible();
  });

  await test.step('both are told the reason', async () => {
    expect((await desk.mailTo(email, 'We could not refund you', number)).text).toContain(reason);
    expect((await desk.mailTo(MOALABS, '반려', number)).text).toContain(reason);
    await open(kenji, `/my/inquiries/${number}`);
    await expect(kenji.getByRole('heading', { name: 'Nuri Store declined the refund' })).toBeVisible();
    await expect(kenji.getByText(reason).first()).toBeVisible();
    await open(jisoo, '/developer/help/contact');
    const row = jisoo.getByRole('region', { name: 'Passed on' }).getByRole('listitem').filter({ hasText: number });
    await expect(row.getByText('Reason: The item was used')).toBeVisible();
  });
});

test('a developer agrees to a refund, and the store carries it out', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const jihun = await people.signIn('Jihun');
  const { email } = CAST.Marcus;
  const number = await askForRefund(marcus, { item: APP, message: 'It does not start on my tablet.', consent: 'O' });

  await open(minho, `/developer/inbox/${number}`);
  await answers(minho).getByText('Ask the store to cancel', { exact: true }).click();
  await answers(minho).getByLabel('Message to the customer').fill('We are sorry. The store sends the money back.');
  await answers(minho).getByRole('button', { name: 'Ask to cancel ₩5,500' }).click();
  await expect(minho.getByText('Agreed, the store carries it out')).toBeVisible();

  expect((await desk.mailTo(email, 'Moalabs agreed to your refund', number)).text).toContain('We are sorry.');
  await open(marcus, `/my/inquiries/${number}`);
  await expect(marcus.getByRole('heading', { name: 'Moalabs agreed to the refund' })).toBeVisible();

  await open(jihun, `/operations/cases/${number}`);
  await jihun.locator('summary', { hasText: 'Cancel purchase ₩5,500' }).click();
  await jihun.getByRole('button', { name: 'Cancel purchase for ₩5,500' }).click();
  await desk.mailTo(email, 'We refunded ₩5,500', number);
  await desk.mailTo(MOALABS, '취소', number);
  await openUntil(marcus, `/my/inquiries/${number}`, async () => {
    await expect(marcus.getByRole('heading', { name: /^Refunded/ })).toContainText('₩5,500', { timeout: 1_000 });
  });
  // Operators were told that there is something to carry out.
  await desk.mailTo(CENTER, `[${number}]`, number);
});

test('a developer declines a refund with a reason, and the customer says why that is not right', async ({ desk, people }) => {
  const yuna = await people.signIn('Yuna');
  const jisoo = await people.signIn('Jisoo');
  const reason = 'It works again since version 4.8.2. Please update first.';
  const { email } = CAST.Yuna;
  const number = await askForRefund(yuna, { item: APP, message: 'It loses what I write.', consent: 'X' });

  await open(jisoo, `/developer/inbox/${number}`);
  await answers(jisoo).getByText('Decline with a reason', { exact: true }).click();
  await answers(jisoo).getByLabel('Reason for declining').fill(reason);
  await answers(jisoo).getByRole('button', { name: 'Decline refund request' }).click();
  await expect(jisoo.getByText('Jisoo Lee declined the refund request')).toBeVisible();
  await expect(jisoo.getByRole('article').filter({ hasText: reason })).toBeVisible();

  expect((await desk.mailTo(email, 'Moalabs declined your refund', number)).text).toContain(reason);
  await open(yuna, `/my/inquiries/${number}`);
  await expect(yuna.getByRole('heading', { name: 'Moalabs declined the refund' })).toBeVisible();
  await expect(yuna.getByText(reason).first()).toBeVisible();

  await yuna.getByPlaceholder('Is there more to tell?').fill('I have 4.8.2, and it still does.');
  await yuna.getByRole('button', { name: 'Send', exact: true }).first().click();
  await expect(yuna.getByRole('region', { name: 'Time left for Moalabs to answer' })).toBeVisible();
  await desk.mailTo(MOALABS, '새 메시지', number);
});

test('an operator gives a silent developer 24 hours more, once', async ({ desk, people }) => {
  test.slow();
  const kay = await people.signIn('Kay');
  const jihun = await people.signIn('Jihun');
  const { email } = CAST.Kay;
  const number = await askForRefund(kay, { item: APP, message: 'It asks me to sign in every morning.', consent: 'X' });

  desk.advance({ hours: 72, minutes: 1 });
  await desk.mailTo(email, 'Nuri Store has taken over', number);
  await open(jihun, `/operations/cases/${number}`);
  await jihun.getByRole('radio', { name: '24 h more for the developer' }).check();
  await jihun.getByRole('button', { name: 'Give 24 h more' }).click();
  await expect(jihun.getByText('It is the developer’s turn', { exact: true })).toBeVisible();

  await desk.mailTo(email, 'Moalabs has 24 hours more to answer', number);
  await desk.mailTo(MOALABS, '연장', number);
  await open(kay, `/my/inquiries/${number}`);
  await expect(kay.getByRole('region', { name: 'Time left for Moalabs to answer' })).toBeVisible();
  await expect(kay.getByText('Nuri Store gave Moalabs more time to answer, once')).toBeVisible();

  desk.advance({ hours: 24, minutes: 1 });
  await openUntil(jihun, `/operations/cases/${number}`, async () => {
    await expect(jihun.getByRole('radio', { name: '24 h more for the developer' })).toBeDisabled({ timeout: 1_000 });
  });
  await expect(jihun.getByText(/^Given once already, on/)).toBeVisible();
  await expect(jihun.getByRole('radio', { name: 'Cancel purchase' })).toBeEnabled();
  expect(desk.mailsTo(email, number).filter(({ subject }) => subject.includes('taken over'))).toHaveLength(2);
});
