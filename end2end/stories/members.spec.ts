// Members of a seller: an owner invites, who was invited joins by the mail's link, and a role decides what is offered.

import type { Page } from '@playwright/test';

import { alive, open, scripted } from '../support/page';
import { fillSignIn, type People } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'members' });

const HOME = '/developer/settings/members';
const PASSWORD = 'a long walk by the river';

const row = (page: Page, text: string) => page.locator('.member').filter({ hasText: text });

/** Chooses a role; without a program it has a button beside it. */
async function give(page: Page, name: string, role: string): Promise<void> {
  await page.getByLabel(`Role of ${name}`).selectOption({ label: role });
  if (!scripted()) await row(page, name).getByRole('button', { name: 'Change role' }).click();
  await alive(page);
}

/** Somebody of the demo store whom the cast does not name. */
async function as(people: People, email: string, password: string): Promise<Page> {
  const page = await people.visitor();
  await open(page, '/sign-in');
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL((url) => url.pathname === '/developer/inbox');
  return page;
}

test('an owner invites somebody, who joins by the link and answers as an agent', async ({ desk, people }) => {
  const email = `dowon-${test.info().project.name}@moalabs.example`;
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, HOME);
  await jisoo.getByRole('link', { name: 'Invite', exact: true }).click();
  await alive(jisoo);

  await test.step('an address that signs in already is refused beside its field', async () => {
    await jisoo.getByLabel('E-mail').fill('minho@moalabs.example');
    await jisoo.getByRole('button', { name: 'Send invitation' }).click();
    await expect(jisoo.getByLabel('E-mail')).toHaveAccessibleDescription(/signs in with this address already/);
    await expect(jisoo.getByLabel('E-mail')).toHaveValue('minho@moalabs.example');
  });

  await alive(jisoo);
  await jisoo.getByLabel('E-mail').fill(email);
  await jisoo.getByRole('button', { name: 'Send invitation' }).click();
  await expect(row(jisoo, email)).toContainText('Invited by you, link works until');
  await expect(jisoo).toHaveURL((url) => url.pathname === HOME && url.search === '');

  const mail = await desk.mailTo(email, 'invites you to');
  const link = /\/join\/[0-9a-f]+/.exec(mail.text)?.[0] ?? '';
  const dowon = await people.visitor();
  await open(dowon, link);
  await expect(dowon.getByRole('heading', { level: 1, name: 'Join Moalabs on' })).toBeVisible();
  await expect(dowon.getByLabel('E-mail')).toHaveValue(email);
  await dowon.getByLabel('Name, as customers see it').fill('Dowon Im');
  await dowon.getByLabel('Password').fill('short');
  await dowon.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(dowon.getByLabel('Password')).toHaveAccessibleDescription(/12 characters or more/);
  await expect(dowon.getByLabel('Name, as customers see it')).toHaveValue('Dowon Im');
  await dowon.getByLabel('Password').fill(PASSWORD);
  await dowon.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(dowon).toHaveURL((url) => url.pathname === '/developer/inbox');

  await open(dowon, HOME);
  await expect(row(dowon, email)).toContainText('Agent');
  await expect(dowon.getByRole('link', { name: 'Invite', exact: true })).toHaveCount(0);
  await open(dowon, '/developer/inbox/R-20424');
  await expect(dowon.getByRole('textbox', { name: /^Reply to/ })).toBeVisible();

  const again = await people.visitor();
  await open(again, link);
  await expect(again.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible();
});

test('a reader is offered nothing to write', async ({ desk, people }) => {
  const hyejin = await as(people, 'hyejin@moalabs.example', desk.password);
  await open(hyejin, '/developer/inbox/R-20424?lang=en');
  await expect(hyejin.getByText('You read here; agents answer')).toBeVisible();
  await expect(hyejin.locator('.dev-composer')).toHaveCount(0);
  await expect(hyejin.getByRole('link', { name: 'Canned replies' })).toHaveCount(0);
  await open(hyejin, '/developer/canned?lang=en');
  await expect(hyejin.getByRole('heading', { name: 'Your role can’t do that' })).toBeVisible();
  await expect(hyejin.getByText('It needs the role Agent or a higher one.')).toBeVisible();
});

test('a role is given at once and can be taken back, and the last owner stays', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, HOME);
  await expect(jisoo.getByRole('row', { name: /^Manage canned replies/ }).getByRole('cell')).toHaveText(['no', 'no', 'yes', 'yes']);
  await give(jisoo, 'Taeyang Park', 'Manager');
  await expect(jisoo.getByLabel('Role of Taeyang Park')).toHaveValue('manager');
  if (scripted()) {
    await expect(jisoo.getByRole('status').filter({ hasText: 'Role changed' })).toBeVisible();
    await jisoo.getByRole('button', { name: 'Undo' }).click();
    await expect(jisoo.getByLabel('Role of Taeyang Park')).toHaveValue('agent');
  } else {
    await give(jisoo, 'Taeyang Park', 'Agent');
  }
  await open(jisoo, HOME);
  await expect(jisoo.getByLabel('Role of Taeyang Park')).toHaveValue('agent');

  await give(jisoo, 'Jisoo Lee', 'Agent');
  await expect(jisoo.getByLabel('Role of Jisoo Lee')).toHaveAccessibleDescription(/Make another member an owner first/);
  await expect(jisoo.getByLabel('Role of Jisoo Lee')).toHaveValue('owner');
});

test('who is removed is signed out at once, and an invitation can be withdrawn', async ({ desk, people }) => {
  const ana = await as(people, 'ana@moalabs.example', desk.password);
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, HOME);
  await row(jisoo, 'Ana Moreira').getByRole('link', { name: 'Remove' }).click();
  await jisoo.locator('dialog:visible').getByRole('button', { name: 'Remove' }).click();
  await expect(row(jisoo, 'Ana Moreira')).toHaveCount(0);
  await open(ana, '/developer/inbox');
  await expect(ana).toHaveURL(/\/sign-in/);

  const email = `brief-${test.info().project.name}@moalabs.example`;
  await open(jisoo, `${HOME}?invite=yes`);
  await jisoo.getByLabel('E-mail').fill(email);
  await jisoo.getByRole('button', { name: 'Send invitation' }).click();
  await row(jisoo, email).getByRole('button', { name: 'Withdraw' }).click();
  await expect(row(jisoo, email)).toHaveCount(0);
});
