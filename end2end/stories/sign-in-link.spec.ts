// Who has forgotten the password signs in by a link in a mail, once, and sets a new one.

import { alive, open } from '../support/page';
import { CAST } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'sign-in-link' });

const NEW = 'a longer sentence to remember';

test('a forgotten password is no end: a link in a mail signs in, and a new password is set without the old one', async ({ desk, people }) => {
  const page = await people.visitor();
  await open(page, '/sign-in');
  await page.getByRole('link', { name: 'Send me a sign-in link' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in by mail' })).toBeVisible();
  await alive(page);
  await page.getByLabel('E-mail').fill('seoyeon');
  await page.getByRole('button', { name: 'Send me a sign-in link' }).click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('seoyeon');
  await page.getByLabel('E-mail').fill(CAST.Seoyeon.email);
  await page.getByRole('button', { name: 'Send me a sign-in link' }).click();
  await expect(page.getByText('Look into your mailbox')).toBeVisible();

  const mail = await desk.mailTo(CAST.Seoyeon.email, '로그인');
  const link = /\/sign-in\/link\/\S+/.exec(mail.text)?.[0];
  expect(link).toBeDefined();
  await open(page, link ?? '');
  await expect(page.getByText('Sign in as se•••@naver.example.')).toBeVisible();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL((url) => url.pathname.startsWith('/my'));

  // The account reads Korean.
  await open(page, '/my/settings?lang=en');
  await expect(page.getByText('you can set a new password without the old one')).toBeVisible();
  await expect(page.getByLabel('Current password')).toHaveCount(0);
  await page.getByLabel('New password').fill(NEW);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page).toHaveURL(/done=password/);

  const other = await people.visitor();
  await open(other, link ?? '');
  await expect(other.getByText('This link does not work any more')).toBeVisible();
  await open(other, '/sign-in');
  await other.getByLabel('E-mail').fill(CAST.Seoyeon.email);
  await other.getByLabel('Password').fill(NEW);
  await other.getByRole('button', { name: 'Sign in' }).click();
  await expect(other).toHaveURL((url) => url.pathname !== '/sign-in');
});
