// Canned replies: a team keeps what it answers again and again, inserts it into an answer, and nobody writes over a
// colleague's change unseen.

import type { Page } from '@playwright/test';

import { contactSeller } from '../support/deeds';
import { alive, open, scripted } from '../support/page';
import { MOAPLAN } from '../support/places';
import { expect, test } from '../support/test';
import { cookieFor, post } from '../support/wire';

test.use({ alone: 'canned' });

const HOME = '/developer/canned';

/** Shows a language's text, where there are tabs. */
async function inLanguage(page: Page, language: 'English' | '한국어'): Promise<void> {
  if (scripted()) await page.locator('.canned-texts').getByRole('radio', { name: language }).check();
}

async function fillIn(page: Page, fields: { title: string; shortcut: string; kind: string; en?: string; ko?: string }): Promise<void> {
  await page.getByLabel('Title, for your team').fill(fields.title);
  await page.getByLabel('Shortcut', { exact: true }).fill(fields.shortcut);
  await page.getByLabel('For', { exact: true }).selectOption({ label: fields.kind });
  if (fields.en !== undefined) {
    await inLanguage(page, 'English');
    await page.getByLabel('Text in English').fill(fields.en);
  }
  if (fields.ko !== undefined) {
    await inLanguage(page, '한국어');
    await page.getByLabel('Text in Korean').fill(fields.ko);
  }
}

const save = (page: Page) => page.getByRole('button', { name: 'Save reply' }).click();

test('a developer keeps a reply, and what is wrong is told beside its field with nothing lost', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, HOME);
  await expect(jisoo.getByRole('link', { name: /Refund: we asked the store to cancel.*\/refund/ })).toBeVisible();
  await jisoo.getByRole('link', { name: 'New', exact: true }).click();
  await expect(jisoo).toHaveURL((url) => url.pathname === `${HOME}/new`);
  await alive(jisoo);

  await test.step('a telephone number and a variable that is none are refused', async () => {
    await fillIn(jisoo, {
      title: 'Backup: where it is',
      shortcut: 'Backup!',
      kind: 'Error',
      en: 'Hi {customer}, call 010-1234-5678.',
      ko: '{name}님, 설정에서 찾으실 수 있어요.',
    });
    await save(jisoo);
    const summary = jisoo.locator('.error-summary');
    await expect(summary).toContainText('3 things need your attention');
    await expect(summary).toContainText('010-1234-5678');
    await expect(summary).toContainText('{name}');
    await expect(jisoo.getByLabel('Title, for your team')).toHaveValue('Backup: where it is');
    await expect(jisoo.getByLabel('Text in English')).toHaveValue('Hi {customer}, call 010-1234-5678.');
    await expect(jisoo.getByLabel('Text in English')).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('mended, it stands in the list, and a colleague has it too', async () => {
    await jisoo.getByLabel('Shortcut', { exact: true }).fill('/backup');
    await jisoo.getByLabel('Text in English').fill('Hi {customer}, it is under Settings of {app}.');
    await jisoo.getByLabel('Text in Korean').fill('{customer}님, {app} 설정에서 찾으실 수 있어요.');
    await save(jisoo);
    await expect(jisoo).toHaveURL(/\/developer\/canned\/[0-9a-f-]{36}$/);
    await expect(jisoo.getByRole('link', { name: /Backup: where it is.*\/backup/ })).toHaveAttribute('aria-current', 'true');
    const minho = await people.signIn('Minho');
    await open(minho, `${HOME}?q=backup`);
    await expect(minho.getByRole('region', { name: 'Replies' }).getByRole('link')).toHaveCount(1);
  });

  await test.step('a shortcut is given once', async () => {
    await open(jisoo, `${HOME}/new`);
    await fillIn(jisoo, { title: 'Another', shortcut: '/backup', kind: 'Any inquiry', en: 'Hello.' });
    await save(jisoo);
    await expect(jisoo.locator('.error-summary')).toContainText('Another reply of your team has this shortcut.');
  });
});

test('the save bar is there while something is not saved, and the preview follows', async ({ people }) => {
  test.skip(!scripted(), 'without a program the bar is always there');
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, HOME);
  await jisoo.getByRole('link', { name: /Thanks, on our list/ }).click();
  const bar = jisoo.getByText('Unsaved change. The team keeps the old text until you save.');
  const text = jisoo.getByLabel('Text in English');
  await inLanguage(jisoo, 'English');
  await expect(bar).toBeHidden();
  await text.press('Control+End');
  await jisoo.getByRole('button', { name: /amount/ }).click();
  await expect(text).toHaveValue(/\{amount\}$/);
  await expect(bar).toBeVisible();
  await expect(jisoo.locator('.canned-preview.en')).toContainText(/₩|\[…\]/);
  await text.fill('Mail me@moalabs.example');
  await expect(jisoo.getByText('This looks like an e-mail address: me@moalabs.example')).toBeVisible();
  await jisoo.getByRole('button', { name: 'Discard' }).click();
  await expect(bar).toBeHidden();
  await expect(text).toHaveValue(/on the list for \{app\}/);
});

test('who saves over a colleague’s change is shown it first', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  const minho = await people.signIn('Minho');
  await open(jisoo, HOME);
  await jisoo.getByRole('link', { name: /Tell us more/ }).click();
  await expect(jisoo.getByLabel('Title, for your team')).toHaveValue('Tell us more');
  await alive(jisoo);
  await open(minho, new URL(jisoo.url()).pathname);
  await minho.getByLabel('Title, for your team').fill('Tell us more, please');
  await save(minho);
  await expect(minho.getByRole('link', { name: /Tell us more, please/ })).toBeVisible();

  await jisoo.getByLabel('Title, for your team').fill('Tell us what happened');
  await save(jisoo);
  const theirs = jisoo.locator('.callout').filter({ hasText: 'Minho Kang saved another version' });
  await expect(theirs).toContainText('Tell us more, please');
  await expect(jisoo.getByLabel('Title, for your team')).toHaveValue('Tell us what happened');
  await save(jisoo);
  await expect(jisoo.getByRole('link', { name: /Tell us what happened/ })).toBeVisible();
});

test('a stroke at the beginning of a line calls up the replies', async ({ people }) => {
  test.skip(!scripted(), 'keys need a program');
  test.slow();
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The widget stays empty.');
  await open(minho, `/developer/inbox/${number}`);
  const text = minho.getByPlaceholder(/^Write a reply to/);
  const filter = minho.getByRole('combobox', { name: 'Find by title, shortcut or text' });

  await test.step('within a word it is only a stroke', async () => {
    await text.pressSequentially('and/or');
    await expect(filter).toBeHidden();
    await text.fill('');
  });

  await test.step('Esc leaves the stroke where it is', async () => {
    await text.press('/');
    await expect(filter).toBeFocused();
    await filter.press('Escape');
    await expect(text).toBeFocused();
    await expect(text).toHaveValue('/');
    await text.fill('');
  });

  await test.step('typed, chosen with keys, and inserted in the customer’s language', async () => {
    await text.press('/');
    await filter.pressSequentially('widget');
    await expect(minho.getByRole('listbox', { name: 'Canned replies' }).getByRole('option')).toHaveCount(1);
    await filter.press('Enter');
    await expect(text).toHaveValue(/^Hi Marcus, thank you for telling us\./);
    await expect(text).toBeFocused();
  });

  await test.step('a gap is told until it is filled', async () => {
    await text.fill('');
    await minho.getByRole('button', { name: 'Canned replies' }).click();
    await filter.pressSequentially('bankdays');
    await minho.getByRole('option', { name: /how long the card takes/ }).click();
    await expect(text).toHaveValue(/\[…\]/);
    const gap = minho.getByText(/A gap is left in the text, as this is not known: amount/);
    await expect(gap).toBeVisible();
    await text.fill('Hi Marcus, your money is on its way.');
    await expect(gap).toBeHidden();
  });

  await test.step('one that closes says so, and closes', async () => {
    await text.fill('');
    await text.press('/');
    await filter.pressSequentially('sync');
    await filter.press('Enter');
    await expect(minho.getByLabel('Close the inquiry with this reply')).toBeChecked();
    await minho.getByRole('button', { name: 'Send reply' }).click();
    await expect(minho.getByRole('region', { name: 'Messages' }).getByText(/4\.8\.2 fixes the sync/)).toBeVisible();
    await open(marcus, `/my/inquiries/${number}`);
    await expect(marcus.getByRole('heading', { name: 'This inquiry has ended' })).toBeVisible();
    await open(minho, HOME);
    await expect(minho.getByRole('link', { name: /Sync: fixed in 4\.8\.2.*used once/ })).toBeVisible();
  });
});

test('without a program a reply opens with its text, and is sent once', async ({ people }) => {
  test.skip(scripted(), 'with a program there is the menu');
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The widget stays empty.');
  await open(minho, `/developer/inbox/${number}`);
  await minho.locator('summary').filter({ hasText: 'Canned replies' }).click();
  await minho.getByRole('link', { name: 'Widget: known issue' }).click();
  const text = minho.getByPlaceholder(/^Write a reply to/);
  await expect(text).toHaveValue(/^Hi Marcus, thank you for telling us\./);
  await minho.getByRole('button', { name: 'Send reply' }).click();
  await expect(minho.getByRole('region', { name: 'Messages' }).getByText(/In 4\.8\.1 the widget can stay empty/)).toBeVisible();
  await expect(minho).toHaveURL((url) => url.pathname === `/developer/inbox/${number}` && !url.searchParams.has('canned'));
  await expect(text).toHaveValue('');
});

test('the store has its own, and removing one takes it out of use', async ({ people }) => {
  const haeun = await people.signIn('Haeun');
  await open(haeun, '/operations/canned');
  await expect(haeun.getByRole('link', { name: /\/refund/ })).toHaveCount(0);
  await haeun.getByRole('link', { name: /\/seller/ }).click();
  await expect(haeun.getByLabel('Shortcut', { exact: true })).toHaveValue('/seller');
  await alive(haeun);
  await haeun.getByRole('link', { name: 'Remove reply' }).click();
  await haeun.getByRole('button', { name: 'Remove reply' }).click();
  await expect(haeun).toHaveURL((url) => url.pathname === '/operations/canned');
  await expect(haeun.getByRole('link', { name: /\/seller/ })).toHaveCount(0);
});

test('half-composed syllables narrow the list and send nothing', async ({ desk, people }) => {
  test.skip(!scripted(), 'keys need a program');
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The widget stays empty.');
  await open(minho, `/developer/inbox/${number}`);
  const text = minho.getByPlaceholder(/^Write a reply to/);
  // What comes meanwhile makes the thread anew around the composer.
  const more = { number, body: 'It is empty after a restart, too.', key: crypto.randomUUID() };
  expect((await post(desk, '/api/inquiries/follow-up', more, { cookie: await cookieFor(desk, 'Marcus') })).status).toBe(200);
  await expect(minho.getByRole('region', { name: 'Messages' }).getByText('It is empty after a restart, too.')).toBeVisible();
  await text.press('/');
  const filter = minho.getByRole('combobox', { name: 'Find by title, shortcut or text' });
  await expect(filter).toBeFocused();
  const session = await minho.context().newCDPSession(minho);
  await session.send('Input.imeSetComposition', { text: '위젯', selectionStart: 2, selectionEnd: 2 });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  // The key ended the syllable and chose nothing.
  await expect(filter).toBeVisible();
  await session.send('Input.insertText', { text: '위젯' });
  await expect(minho.getByRole('listbox', { name: 'Canned replies' }).getByRole('option')).toHaveCount(1);
  await filter.press('Enter');
  await expect(text).toHaveValue(/^Hi Marcus/);
  await expect(minho.getByRole('region', { name: 'Messages' }).getByText(/^Hi Marcus/)).toHaveCount(0);
});
