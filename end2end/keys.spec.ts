// The single keys of the work areas.

import { contactSeller } from './support/deeds';
import { open } from './support/page';
import { expect, test } from './support/test';

test('a developer works through the inbox with keys alone', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, 'kr.moalabs.moaplan', 'Improvement request', 'Keys for people who type a lot.');
  await open(minho, `/developer/inbox?queue=all&q=${number}`);
  await minho.keyboard.press('j');
  await expect(minho).toHaveURL((url) => url.pathname === `/developer/inbox/${number}`);
  await expect(minho.getByRole('heading', { level: 1 })).toHaveText(/Keys for people/);

  await minho.keyboard.press('n');
  const note = minho.getByPlaceholder('Not sent to the customer');
  await expect(note).toBeFocused();
  // In a field, a key is a letter.
  await minho.keyboard.type('just a /note, no j or k');
  await expect(note).toHaveValue('just a /note, no j or k');
  await minho.keyboard.press('Control+Enter');
  await expect(minho.getByRole('article').filter({ hasText: 'just a /note' })).toContainText('Internal note');

  await minho.locator('h1').click();
  await minho.keyboard.press('r');
  await minho.keyboard.type('Thank you.');
  await minho.keyboard.press('Enter');
  await minho.keyboard.type('We will.');
  await minho.keyboard.press('Control+Enter');
  await expect(minho.getByRole('region', { name: 'Messages' }).getByText('We will.')).toBeVisible();
  await minho.locator('h1').click();
  await minho.keyboard.press('/');
  await expect(minho.getByRole('searchbox')).toBeFocused();
});

test('the keys are listed, and can be switched off', async ({ people }) => {
  const minho = await people.signIn('Minho');
  await open(minho, '/developer/inbox');
  await minho.keyboard.press('?');
  const list = minho.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list).toContainText('Internal note');
  await list.getByLabel('Use single keys on this device').uncheck();
  await list.getByRole('link', { name: 'Close' }).click();
  await minho.keyboard.press('j');
  await minho.waitForTimeout(300);
  await expect(minho).toHaveURL((url) => url.pathname === '/developer/inbox');
});

test('a half-composed syllable is never sent', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  await open(marcus, '/contact');
  const message = marcus.getByLabel('Your message');
  await message.focus();
  const ime = await marcus.context().newCDPSession(marcus);
  await ime.send('Input.imeSetComposition', { text: '하', selectionStart: 1, selectionEnd: 1 });
  const sent: string[] = [];
  marcus.on('request', (request) => {
    if (request.url().endsWith('/api/inquiries/submit')) sent.push(request.url());
  });
  await message.dispatchEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true });
  await ime.send('Input.insertText', { text: '한' });
  await expect(message).toHaveValue('한');
  expect(sent).toEqual([]);
});
