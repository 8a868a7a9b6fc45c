// Forms that are refused: what was typed stays, and what is wrong stands beside its field. And forms that are sent
// twice, by a double click or from two tabs.

import type { Locator, Page } from '@playwright/test';

import { askForRefund, contactSeller } from '../support/deeds';
import { open, scripted } from '../support/page';
import { expect, test } from '../support/test';

test.use({ alone: 'forms' });

const MOAPLAN = 'kr.moalabs.moaplan';
const TEXT = 'First line, with “quotes” & <angles>.\n\nThird line: 한글도 남아요.';
/** No page lets a person type this, but a paste can carry it. */
const UNSEEN = `${TEXT}\u0007`;

/** What every refused form shows: a summary that leads to the field, and the error beside it. */
async function refused(page: Page, field: Locator, error: RegExp, count = 1): Promise<void> {
  const summary = page.getByRole('alert').filter({ hasText: /need(s)? your attention/ });
  await expect(summary).toContainText(count === 1 ? 'One answer needs your attention' : `${count} answers need your attention`);
  await expect(summary.getByRole('link')).toHaveCount(count);
  await expect(field).toHaveAccessibleDescription(error);
  // The summary takes the focus, so that whoever does not see it hears it.
  if (scripted()) await expect(summary).toBeFocused();
}

test('the contact form keeps everything that was chosen and typed', async ({ people }) => {
  const page = await people.signIn('Seoyeon');
  await open(page, `/apps/${MOAPLAN}/contact`);
  await page.getByRole('radio', { name: /^Refund request I want/ }).check();
  await page.getByRole('radio', { name: /^I can’t see my purchase/ }).check();
  await page.getByLabel('Purchased item').fill('Premium, the yearly one');
  await page.getByLabel('Your message').fill(TEXT);
  await page.getByRole('radio', { name: /No, I do not/ }).check();
  await page.getByRole('button', { name: 'Send request' }).click();
  await refused(page, page.getByLabel('Purchase date and time'), /This is needed\./, 2);
  await expect(page.getByLabel('Why you want a refund')).toHaveAccessibleDescription(/This is needed\./);
  await expect(page.getByRole('radio', { name: /^Refund request I want/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^I can’t see my purchase/ })).toBeChecked();
  await expect(page.getByLabel('Purchased item')).toHaveValue('Premium, the yearly one');
  await expect(page.getByLabel('Your message')).toHaveValue(TEXT);
  await expect(page.getByRole('radio', { name: /No, I do not/ })).toBeChecked();
});

test('consent is never chosen beforehand, and the form says so when it is missing', async ({ people }) => {
  const page = await people.signIn('Seoyeon');
  await open(page, `/apps/${MOAPLAN}/contact?kind=refund`);
  for (const answer of [/Yes, I consent/, /No, I do not/]) {
    await expect(page.getByRole('radio', { name: answer })).not.toBeChecked();
  }
  await page.getByRole('radio', { name: /^Moaplan \(app\)/ }).check();
  await page.getByLabel('Why you want a refund').selectOption({ label: 'It does not work' });
  await page.getByLabel('Your message').fill(TEXT);
  await page.getByRole('button', { name: 'Send request' }).click();
  await refused(page, page.getByRole('group', { name: /^Consent to provide personal information/ }), /This is needed\./);
  await expect(page.getByRole('radio', { name: /^Moaplan \(app\)/ })).toBeChecked();
  await expect(page.getByLabel('Your message')).toHaveValue(TEXT);
});

test('a follow-up, a reopening and an answer keep their text', async ({ people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const jisoo = await people.signIn('Jisoo');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The list of cards is empty.');

  await marcus.getByPlaceholder('Is there more to tell?').fill(UNSEEN);
  await marcus.getByRole('button', { name: 'Send', exact: true }).first().click();
  await refused(marcus, marcus.getByPlaceholder('Is there more to tell?'), /There are invisible characters in it/);
  await expect(marcus.getByPlaceholder('Is there more to tell?')).toHaveValue(UNSEEN);

  await open(jisoo, `/developer/inbox/${number}`);
  await jisoo.getByPlaceholder(/^Write a reply to/).fill(UNSEEN);
  await jisoo.getByRole('button', { name: 'Send reply' }).click();
  await refused(jisoo, jisoo.getByPlaceholder(/^Write a reply to/), /There are invisible characters in it/);
  await expect(jisoo.getByPlaceholder(/^Write a reply to/)).toHaveValue(UNSEEN);

  // A note that was refused comes back as a note, never as a reply.
  await jisoo.getByRole('radio', { name: 'Internal note' }).check();
  await jisoo.getByPlaceholder('Not sent to the customer').fill(UNSEEN);
  await jisoo.getByRole('button', { name: 'Save internal note' }).click();
  await expect(jisoo.getByPlaceholder('Not sent to the customer')).toHaveAccessibleDescription(/invisible characters/);
  await expect(jisoo.getByPlaceholder('Not sent to the customer')).toHaveValue(UNSEEN);
  await expect(jisoo.getByRole('radio', { name: 'Internal note' })).toBeChecked();

  await marcus.getByText('Withdraw inquiry', { exact: true }).first().click();
  await marcus.getByRole('button', { name: 'Withdraw inquiry' }).click();
  await expect(marcus.getByRole('heading', { name: 'You withdrew this inquiry' })).toBeVisible();
});

test('a review keeps its text when its stars are missing, or when it tells too much', async ({ people }) => {
  const page = await people.signIn('Marcus');
  const body = page.getByLabel('How do you like it?');
  await open(page, '/apps/kr.moalabs.haneul/review');
  await body.fill(TEXT);
  await page.getByRole('textbox', { name: /^Device/ }).fill('Galaxy Tab S10');
  await page.getByRole('button', { name: 'Post review' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'attention' })).toContainText('Rating: This is needed.');
  await expect(body).toHaveValue(TEXT);
  await expect(page.getByRole('textbox', { name: /^Device/ })).toHaveValue('Galaxy Tab S10');

  await page.getByRole('radio', { name: '4 stars, good' }).check();
  await body.fill('Call me at 010-1234-5678 for the details.');
  await page.getByRole('button', { name: 'Post review' }).click();
  await refused(page, body, /There is personal information in it/);
  await expect(body).toHaveValue('Call me at 010-1234-5678 for the details.');
  await expect(page.getByRole('radio', { name: '4 stars, good' })).toBeChecked();
});

test('an official reply keeps its text', async ({ people }) => {
  const page = await people.signIn('Jisoo');
  await open(page, '/developer/reviews');
  await page.getByRole('link', { name: 'Reply', exact: true }).first().click();
  const editor = page.getByRole('textbox', { name: 'Official reply' });
  await editor.fill('Please write to jisoo@moalabs.example, we will help.');
  await page.getByRole('button', { name: 'Post reply' }).click();
  await refused(page, editor, /There is personal information in it/);
  await expect(editor).toHaveValue('Please write to jisoo@moalabs.example, we will help.');
});

test('a refund request that is declined needs its reason', async ({ people }) => {
  test.slow();
  const seoyeon = await people.signIn('Seoyeon');
  const number = await askForRefund(seoyeon, { item: 'Moaplan (app)', message: 'It loses my notes.', consent: 'X' });
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, `/developer/inbox/${number}`);
  const facts = jisoo.getByRole('region', { name: 'Customer and purchase' });
  await facts.getByText('Decline with a reason', { exact: true }).click();
  await facts.getByLabel('Reason for declining').fill(UNSEEN);
  await facts.getByRole('button', { name: 'Decline refund request' }).click();
  await refused(jisoo, facts.getByLabel('Reason for declining'), /There are invisible characters in it/);
  await expect(facts.getByLabel('Reason for declining')).toHaveValue(UNSEEN);

  // Seoyeon's request for Premium has been with the store since before.
  const jihun = await people.signIn('Jihun');
  await open(jihun, '/operations/cases/R-20417');
  await jihun.getByRole('radio', { name: 'Decline' }).check();
  const decision = jihun.getByRole('complementary', { name: 'Decision' });
  await decision.getByLabel('Internal note').fill(TEXT);
  await decision.getByRole('button', { name: 'Decline and tell both' }).click();
  await refused(jihun, decision.getByRole('combobox', { name: 'Reason' }), /This is needed\./);
  await expect(decision.getByLabel('Internal note')).toHaveValue(TEXT);
  await expect(jihun.getByRole('radio', { name: 'Decline' })).toBeChecked();
});

test('the store’s four fields are kept, and say what is wrong with each', async ({ people }) => {
  const page = await people.signIn('Jisoo');
  await open(page, '/developer/help/contact');
  await page.getByLabel('Customer number').fill('12-34');
  await page.getByLabel('Purchased item').selectOption({ label: 'Moaplan (app) · ₩5,500' });
  await page.getByLabel('Note to the store').fill(TEXT);
  await page.getByRole('button', { name: 'Pass on refund request' }).click();
  await refused(page, page.getByLabel('Customer number'), /A customer number has ten digits/, 3);
  await expect(page.getByRole('group', { name: 'Consent to provide personal information (O/X)' })).toHaveAccessibleDescription(/This is needed/);
  await expect(page.getByLabel('Purchase date and time')).toHaveAccessibleDescription(/This is needed/);
  await expect(page.getByLabel('Customer number')).toHaveValue('12-34');
  await expect(page.getByLabel('Note to the store')).toHaveValue(TEXT);
  await expect(page.getByLabel('Purchased item').locator('option:checked')).toHaveText('Moaplan (app) · ₩5,500');
});

test('signing up keeps name and address, never the password', async ({ people }) => {
  const page = await people.visitor();
  await open(page, '/sign-up?next=/my/purchases');
  await page.getByLabel('Name').fill('Haru Baek');
  await page.getByLabel('E-mail').fill('haru at new');
  await page.getByLabel('Password').fill('sh0rt-one');
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('alert')).toContainText('2 answers need your attention');
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/Write the whole address/);
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Use 12 characters or more/);
  await expect(page.getByLabel('Name')).toHaveValue('Haru Baek');
  await expect(page.getByLabel('E-mail')).toHaveValue('haru at new');
  await expect(page.getByLabel('Password')).toHaveValue('');
  await expect(page.locator('input[name=next]')).toHaveValue('/my/purchases');
  expect(await page.content()).not.toContain('sh0rt-one');
});

test('a double click sends once', async ({ people }) => {
  const page = await people.signIn('Marcus');
  const text = `Pressed twice ${test.info().project.name}`;
  await open(page, `/apps/${MOAPLAN}/contact`);
  await page.getByRole('radio', { name: /^Improvement request/ }).check();
  await page.getByLabel('Your message').fill(text);
  await page.getByRole('button', { name: 'Send request' }).dblclick();
  await expect(page).toHaveURL(/\?sent=1$/);
  await page.getByPlaceholder('Is there more to tell?').fill('And once more.');
  await page.getByRole('button', { name: 'Send', exact: true }).first().dblclick();
  await expect(page.getByRole('article').filter({ hasText: 'And once more.' })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('article').filter({ hasText: 'And once more.' })).toHaveCount(1);
  await open(page, '/my/inquiries');
  await expect(page.getByRole('link', { name: text })).toHaveCount(1);
});

test('two tabs with the same form send once', async ({ people }) => {
  const page = await people.signIn('Marcus');
  const other = await page.context().newPage();
  const text = `From two tabs ${test.info().project.name}`;
  const addresses = [];
  let key = '';
  for (const tab of [page, other]) {
    // A tab that was duplicated has the key of the first.
    await tab.route(`**/apps/${MOAPLAN}/contact`, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      await route.fulfill({ response, body: key ? body.replaceAll(/(name="key" value=")[^"]*/g, `$1${key}`) : body });
    });
    await open(tab, `/apps/${MOAPLAN}/contact`);
    await tab.getByRole('radio', { name: /^Other question/ }).check();
    await tab.getByLabel('Your message').fill(text);
    const field = tab.locator('form.contact input[name=key]');
    key ||= await field.inputValue();
    await expect(field).toHaveValue(key);
  }
  expect(key).not.toBe('');
  for (const tab of [page, other]) {
    await tab.getByRole('button', { name: 'Send request' }).click();
    await expect(tab).toHaveURL(/\?sent=1$/);
    addresses.push(tab.url());
  }
  expect(addresses[1]).toBe(addresses[0]);
  await open(page, '/my/inquiries');
  await expect(page.getByRole('link', { name: text })).toHaveCount(1);
});
