// What happens elsewhere shows on an open page, and what is half written is never lost.

import { contactSeller, openInInbox } from './support/deeds';
import { open } from './support/page';
import { CAST } from './support/people';
import { expect, test } from './support/test';
import { ask, cookieFor, post } from './support/wire';

test.use({ alone: 'live' });

const MOAPLAN = 'kr.moalabs.moaplan';

/** How soon a change elsewhere is on the page, in milliseconds: told within 300, then loaded and shown. */
const SOON = 2_000;

test('a message shows in an open thread without a reload, and moves nothing that is being written', async ({ desk, people }) => {
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The calendar is empty on Mondays.');
  await openInInbox(minho, number);
  await minho.evaluate(() => Object.assign(window, { sameDocument: true }));
  await minho.getByRole('radio', { name: 'Internal note' }).check();
  const note = minho.getByPlaceholder('Not sent to the customer');
  await note.pressSequentially('Known since 4.8');

  const cookie = await cookieFor(desk, 'Marcus');
  const more = { key: crypto.randomUUID(), number, body: 'On Tuesdays too, since this morning.' };
  expect((await post(desk, '/api/inquiries/follow-up', more, { cookie })).status).toBe(200);

  await expect(minho.getByRole('region', { name: 'Messages' }).getByText('On Tuesdays too')).toBeVisible({ timeout: SOON });
  await expect(note).toBeFocused();
  await expect(minho.getByRole('radio', { name: 'Internal note' })).toBeChecked();
  await note.pressSequentially(', ask Jisoo');
  await expect(note).toHaveValue('Known since 4.8, ask Jisoo');
  expect(await minho.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('a queue and its count change when something new comes in', async ({ desk, people }) => {
  const jihun = await people.signIn('Jihun');
  await open(jihun, '/operations/cases?queue=customer_center');
  const cookie = await cookieFor(desk, 'Kay');
  const form = { key: crypto.randomUUID(), package: '', kind: 'other', body: 'Is there a student price at all?' };
  expect((await post(desk, '/api/inquiries/submit', form, { cookie })).status).toBe(200);
  // Who has waited longest stands first: the new one is found by its own words.
  await expect(async () => {
    const { body } = await ask(desk, '/api/operations/cases', { filter: { queue: 'customer_center', query: null }, after: null }, { cookie: await cookieFor(desk, 'Jihun') });
    const { counts } = JSON.parse(body) as { counts: { cases: [string, number][] } };
    const count = counts.cases.find(([queue]) => queue === 'customer_center')?.[1] ?? 0;
    const heading = jihun.getByRole('region', { name: 'Customer center' }).locator('.pane-head .count');
    await expect(heading).toHaveText(String(count), { timeout: SOON });
  }).toPass({ timeout: 10_000 });
});

test('nobody hears of what is not theirs', async ({ desk, people }) => {
  const yuna = await people.signIn('Yuna');
  await open(yuna, '/my/inquiries');
  let asked = 0;
  yuna.on('request', (request) => {
    if (request.url().includes('/api/my/')) asked += 1;
  });
  const cookie = await cookieFor(desk, 'Marcus');
  // The first look after somebody has come still tells of the last seconds.
  await yuna.waitForTimeout(4_000);
  asked = 0;
  const form = { key: crypto.randomUUID(), package: MOAPLAN, kind: 'error', body: 'Whose news is this?' };
  expect((await post(desk, '/api/inquiries/submit', form, { cookie })).status).toBe(200);
  await yuna.waitForTimeout(SOON);
  expect(asked).toBe(0);
  const visitor = await fetch(`${desk.url}/api/live`);
  expect(visitor.status).toBe(401);
});

test('a cut line is said, and what was missed is there once it is back', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Improvement request', 'A darker night mode, please.');
  await desk.stop();
  await expect(marcus.getByRole('status').getByText('The connection is cut')).toBeVisible({ timeout: 20_000 });
  await desk.start();
  const cookie = await cookieFor(desk, 'Minho');
  const reply = { key: crypto.randomUUID(), number, body: 'It comes with 4.9.' };
  expect((await post(desk, '/api/inquiries/reply', reply, { cookie })).status).toBe(200);
  await expect(marcus.getByText('It comes with 4.9.').first()).toBeVisible({ timeout: 20_000 });
  await expect(marcus.getByText('The connection is cut')).toHaveCount(0);
});

test('a half-written message survives a reload and the end of the session, and goes when it is sent', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const text = '공유 일정이 사라졌어요.\nIt began on Monday.';
  await open(marcus, `/apps/${MOAPLAN}/contact?kind=error`);
  await marcus.getByLabel('Your message').fill(text);
  await open(marcus, `/apps/${MOAPLAN}/contact?kind=error`);
  await expect(marcus.getByLabel('Your message')).toHaveValue(text);

  const cookies = await marcus.context().cookies();
  await marcus.context().clearCookies();
  await marcus.getByRole('button', { name: 'Send request' }).click();
  await expect(marcus.getByRole('alert').getByText(/sign in/i).first()).toBeVisible();
  await marcus.context().addCookies(cookies);
  await open(marcus, `/apps/${MOAPLAN}/contact?kind=error`);
  await expect(marcus.getByLabel('Your message')).toHaveValue(text);
  await marcus.getByRole('button', { name: 'Send request' }).click();
  await expect(marcus).toHaveURL(/\?sent=1$/);
  await open(marcus, `/apps/${MOAPLAN}/contact?kind=error`);
  await expect(marcus.getByLabel('Your message')).toHaveValue('');
});

test('a draft is its writer’s alone, and signing out leaves none behind', async ({ desk, people }) => {
  const marcus = await people.signIn('Marcus');
  await open(marcus, '/contact');
  await marcus.getByLabel('Your message').fill('Not for the next one at this computer.');
  await marcus.locator('summary[aria-label="My account"]').click();
  await marcus.getByRole('button', { name: 'Sign out' }).click();
  await expect(marcus).toHaveURL((url) => url.pathname === '/');
  // The others' Marcus must sign in again.
  desk.sessions.delete(CAST.Marcus.email);
  expect(await marcus.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hearback-draft')))).toEqual([]);
});
