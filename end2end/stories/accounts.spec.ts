// Accounts: signing up, in and out, language and theme.

import { open } from '../support/page';
import { CAST, fillSignIn } from '../support/people';
import { expect, test } from '../support/test';

test('a visitor signs up, is welcomed, signs out and in again', async ({ desk, people }) => {
  const page = await people.visitor();
  const email = `haru-${test.info().project.name}@new.example`;
  const password = 'a long walk by the river';
  await open(page, '/sign-up');
  await page.getByLabel('Name').fill('Haru Baek');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
  await expect(page).toHaveURL((url) => url.pathname === '/my/inquiries');
  await expect(page.getByRole('heading', { level: 1, name: 'Haru Baek' })).toBeVisible();
  await expect(page.getByText(/^Customer number \d{4}-\d{4}-\d{2}$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No inquiries yet' })).toBeVisible();
  await desk.mailTo(email, 'Welcome to Nuri Store');

  await page.locator('summary[aria-label="My account"]').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL((url) => url.pathname === '/');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await open(page, '/my/purchases');
  await expect(page).toHaveURL('/sign-in?next=/my/purchases');

  await fillSignIn(page, email, password);
  await expect(page).toHaveURL((url) => url.pathname === '/my/purchases');
  await expect(page.getByRole('heading', { name: 'No purchases yet' })).toBeVisible();
});

test('an address that has an account cannot sign up again', async ({ people }) => {
  const page = await people.visitor();
  await open(page, '/sign-up');
  await page.getByLabel('Name').fill('Somebody Else');
  await page.getByLabel('E-mail').fill(CAST.Marcus.email);
  await page.getByLabel('Password').fill('a long walk by the river');
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/This is in use already/);
  await expect(page.getByLabel('E-mail')).toHaveValue(CAST.Marcus.email);
  await expect(page.getByLabel('Name')).toHaveValue('Somebody Else');
});

test('a wrong password says so beside the field, and keeps the address', async ({ people }) => {
  const page = await people.visitor();
  for (const email of [CAST.Marcus.email, 'nobody@new.example']) {
    await open(page, '/sign-in');
    await fillSignIn(page, email, 'not the password');
    await expect(page.getByRole('alert')).toContainText('One answer needs your attention');
    await expect(page.getByLabel('Password')).toHaveAccessibleDescription('E-mail or password does not match.');
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    await expect(page.getByLabel('Password')).toHaveValue('');
  }
});

test('everybody is led to their own place', async ({ people }) => {
  for (const person of ['Marcus', 'Jisoo', 'Jihun'] as const) {
    const page = await people.signIn(person);
    await open(page, '/sign-in');
    await page.getByRole('link', { name: 'Go to my place' }).click();
    await expect(page).toHaveURL((url) => url.pathname === CAST[person].home);
  }
});

test('a place of another role is closed, with a way back', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  for (const path of ['/developer/inbox', '/operations/cases', '/operations/mails']) {
    await open(marcus, path);
    await expect(marcus.getByRole('heading', { name: 'This account can’t do that' })).toBeVisible();
    await expect(marcus.getByRole('link', { name: 'Go to the start' })).toHaveAttribute('href', '/my/inquiries');
  }
});

test('the language can be chosen, and ?lang= decides for one address', async ({ people }) => {
  const page = await people.visitor();
  const heading = page.getByRole('heading', { level: 1 });
  await open(page, '/');
  await expect(heading).toHaveText('Apps');
  await open(page, '/?lang=ko');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(heading).toHaveText('앱');
  await open(page, '/');
  await expect(heading).toHaveText('Apps');

  await page.getByRole('contentinfo').getByRole('button', { name: '한국어' }).click();
  await expect(heading).toHaveText('앱');
  await open(page, '/sign-in');
  await expect(heading).toHaveText('로그인');
  await page.getByRole('contentinfo').getByRole('button', { name: 'English' }).click();
  await expect(heading).toHaveText('Sign in');

  const korean = await people.visitor('ko');
  await open(korean, '/');
  await expect(korean.locator('html')).toHaveAttribute('lang', 'ko');
});

test('the theme can be chosen, and stays with the account', async ({ people }) => {
  const page = await people.visitor();
  await open(page, '/apps/kr.moalabs.moaplan');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Dark' }).click();
  await expect(page).toHaveURL((url) => url.pathname === '/apps/kr.moalabs.moaplan');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  await open(page, '/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  const jisoo = await people.signIn('Jisoo');
  await jisoo.locator('summary[aria-label="My account"]').click();
  await jisoo.getByRole('button', { name: 'Light', exact: true }).click();
  await expect(jisoo.locator('html')).toHaveAttribute('data-theme', 'light');
  const elsewhere = await people.signIn('Jisoo');
  await expect(elsewhere.locator('html')).toHaveAttribute('data-theme', 'light');
});
