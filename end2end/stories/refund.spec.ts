// The main job, from end to end: a refund request that its developer never answers.

import type { Mail } from '../support/post';
import { askForRefund, openInInbox } from '../support/deeds';
import { open, openUntil } from '../support/page';
import { CAST, CENTER, MOALABS } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'refund' });

const MESSAGE = 'I bought it on the tablet by mistake. The ads are still there.';
const SEOYEON = CAST.Seoyeon.email;

test('a silent developer does not keep a customer from a refund', async ({ desk, people }) => {
  test.slow();
  const seoyeon = await people.signIn('Seoyeon');
  const jisoo = await people.signIn('Jisoo');
  const jihun = await people.signIn('Jihun');
  let number = '';
  let identifiers: string[] = [];

  await test.step('Seoyeon asks the seller for a refund, without consent', async () => {
    number = await askForRefund(seoyeon, {
      item: 'Remove ads',
      reason: 'I bought it by mistake',
      message: MESSAGE,
      consent: 'X',
    });
    await expect(seoyeon.getByRole('region', { name: 'Time left for Moalabs to answer' })).toBeVisible();
    await expect(seoyeon.getByRole('article').getByText(MESSAGE)).toBeVisible();
    await expect(seoyeon.getByText('You did not consent to the look-up (X)')).toBeVisible();
    await open(seoyeon, '/my/purchases');
    const purchase = seoyeon.getByRole('listitem').filter({ hasText: 'Remove ads' });
    await expect(purchase.getByText(`Refund request ${number}: waiting for the developer`)).toBeVisible();
  });

  await test.step('the seller hears of it by mail, and by when to answer', async () => {
    const mail = await desk.mailTo(MOALABS, `[${number}]`);
    expect(mail.subject).toContain('환불');
    expect(mail.text).toContain(MESSAGE);
    expect(mail.raw).not.toContain(SEOYEON);
  });

  await test.step('the developer reads it, sees no payment number, and stays silent', async () => {
    await openInInbox(jisoo, number);
    await expect(jisoo.getByRole('region', { name: 'Messages' }).getByText(MESSAGE)).toBeVisible();
    await expect(jisoo.getByRole('region', { name: 'Customer and purchase' }).getByText('Consent X')).toBeVisible();
    await open(seoyeon, `/my/inquiries/${number}`);
    await expect(seoyeon.getByText('Moalabs opened the inquiry')).toBeVisible();
  });

  await test.step('an hour before the deadline it is still the developer’s', async () => {
    desk.advance({ hours: 71 });
    await open(jihun, `/operations/cases/${number}`);
    await expect(jihun.getByText('It is the developer’s turn', { exact: true })).toBeVisible();
    expect(desk.mailsTo(SEOYEON, number)).toEqual([]);
  });

  await test.step('after three days the store takes over, and everybody is told', async () => {
    desk.advance({ hours: 1, minutes: 1 });
    const told = await desk.mailTo(SEOYEON, 'Nuri Store has taken over', number);
    expect(told.text).toContain('Moalabs did not answer by');
    await desk.mailTo(MOALABS, '기한', number);
    await desk.mailTo(CENTER, number);
    await open(seoyeon, `/my/inquiries/${number}`);
    await expect(seoyeon.getByRole('heading', { name: 'Nuri Store took over' })).toBeVisible();
  });

  await test.step('an operator finds it in the escalations, with the numbers closed', async () => {
    // Most overdue first: after the clock was moved there are many before it.
    await open(jihun, `/operations/cases?queue=escalations&q=${number}`);
    await jihun.getByRole('region', { name: 'Escalations' }).getByRole('link', { name: 'I bought it on the tablet' }).click();
    await expect(jihun).toHaveURL((url) => url.pathname === `/operations/cases/${number}`);
    await expect(jihun.getByRole('heading', { name: 'Developer’s silence' })).toBeVisible();
    await expect(jihun.getByText('Needs the customer’s O')).toHaveCount(3);
    await expect(jihun.getByRole('link', { name: 'Reveal' })).toHaveCount(0);
  });

  await test.step('the operator asks for consent', async () => {
    await jihun.getByRole('button', { name: 'Ask for consent' }).click();
    await expect(jihun.getByText('The customer has been asked and has not answered yet.')).toBeVisible();
  });

  await test.step('Seoyeon gets the question by mail and says O in one click', async () => {
    const mail = await desk.mailTo(SEOYEON, 'May we look up your payment number?', number);
    await open(seoyeon, linkIn(mail, 'answer=O'));
    await expect(seoyeon.getByText('The answer you pressed in the mail is O. It is not saved yet')).toBeVisible();
    await seoyeon.getByRole('button', { name: 'Yes, I consent' }).click();
    await expect(seoyeon.getByText('You consented to the look-up (O)')).toBeVisible();
  });

  await test.step('the operator looks at the numbers, with a reason that is recorded', async () => {
    await open(jihun, `/operations/cases/${number}`);
    await expect(jihun.getByText('Chosen by the customer through the link in a mail')).toBeVisible();
    await jihun.getByRole('link', { name: 'Reveal' }).click();
    const dialog = jihun.getByRole('dialog').or(jihun.locator('dialog:target'));
    await dialog.getByRole('radio', { name: 'Check the refund' }).check();
    await dialog.getByRole('button', { name: 'Record and reveal for 60 s' }).click();
    await expect(jihun).toHaveURL(/[?&]look=/);
    const consent = jihun.getByRole('region', { name: 'Consent to provide personal information' });
    await expect(consent.getByText('•')).toHaveCount(0);
    await expect(consent.locator('code')).toHaveCount(3);
    identifiers = await consent.locator('code').allTextContents();
    for (const identifier of identifiers) expect(identifier).toMatch(/^[0-9A-Za-z-]{6,}$/);
    await expect(jihun.getByRole('region', { name: 'Audit trail' }).getByText('revealed the payment numbers')).toBeVisible();
  });

  await test.step('Seoyeon sees the look in her records', async () => {
    await open(seoyeon, '/my/consents');
    const receipt = seoyeon.getByRole('listitem').filter({ hasText: number });
    await expect(receipt.getByText('Once')).toBeVisible();
    await expect(receipt.getByText(/Nuri Store refund staff · .* · “check the refund”/)).toBeVisible();
  });

  await test.step('the operator cancels the purchase', async () => {
    await jihun.getByRole('radio', { name: 'Cancel purchase' }).check();
    await jihun.getByText('Cancel purchase ₩3,300', { exact: true }).and(jihun.locator('summary')).click();
    await jihun.getByRole('button', { name: 'Cancel purchase for ₩3,300' }).click();
    await openUntil(jihun, `/operations/cases/${number}`, async () => {
      await expect(jihun.getByText('The purchase of ₩3,300 is cancelled')).toBeVisible({ timeout: 1_000 });
    });
  });

  await test.step('the purchase is cancelled, for the customer and for the developer', async () => {
    await desk.mailTo(SEOYEON, 'We refunded ₩3,300', number);
    await desk.mailTo(MOALABS, '취소', number);
    await open(seoyeon, '/my/purchases');
    const purchase = seoyeon.getByRole('listitem').filter({ hasText: 'Remove ads' });
    await expect(purchase.getByText('Refunded')).toBeVisible();
    await expect(purchase.getByRole('link', { name: 'Request refund' })).toHaveCount(0);
    await open(seoyeon, `/my/inquiries/${number}`);
    await expect(seoyeon.getByRole('heading', { name: /^Refunded/ })).toContainText('₩3,300');
    await expect(seoyeon.getByRole('article').getByText(/^(Hello Seoyeon\. Thank you for waiting\.|서연 님, 오래 기다리셨습니다\.)/)).toBeVisible();
    await open(jisoo, `/developer/inbox/${number}`);
    await expect(jisoo.getByText('The purchase was cancelled and refunded')).toBeVisible();
  });

  await test.step('everybody was told each step once, and nobody a payment number', async () => {
    const steps = (address: string) => desk.mailsTo(address, number).map(({ subject }) => subject);
    expect(steps(SEOYEON)).toEqual([
      expect.stringContaining('Nuri Store has taken over'),
      expect.stringContaining('May we look up your payment number?'),
      expect.stringContaining('We refunded ₩3,300'),
    ]);
    // In the daytime the seller was reminded of the deadline as well.
    const reminders = /까지 답변해 주세요: /;
    expect(steps(MOALABS).filter((subject) => !reminders.test(subject))).toEqual([
      expect.stringContaining('환불'),
      expect.stringContaining('기한'),
      expect.stringContaining('취소'),
    ]);
    expect(steps(CENTER)).toHaveLength(1);
    for (const { raw, text, html } of desk.post.mails) {
      for (const identifier of identifiers) expect(raw + text + html).not.toContain(identifier);
    }
    for (const identifier of identifiers) expect(desk.log()).not.toContain(identifier);
    for (const page of [seoyeon, jisoo]) {
      for (const identifier of identifiers) expect(await page.content()).not.toContain(identifier);
    }
  });
});

/** The path of a link in a mail, as its HTML has it. */
function linkIn(mail: Mail, part: string): string {
  const links = [...mail.html.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));
  const link = links.find((href) => href.includes(part));
  if (!link) throw new Error(`no link with ${part} among\n${links.join('\n')}`);
  return link;
}
