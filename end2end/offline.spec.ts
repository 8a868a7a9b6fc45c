// The Developer Center without a network: read as it was, written as ever, sent once when the network is back, and gone with
// the session.

import { devices, type Page } from '@playwright/test';

import { contactSeller, reply } from './support/deeds';
import type { Desk } from './support/desk';
import { alive, open, openUntil } from './support/page';
import { CAST, fillSignIn, type People, type Person } from './support/people';
import { MOAPLAN } from './support/places';
import { expect, test } from './support/test';
import { cookieFor, post } from './support/wire';

const { defaultBrowserType: _, ...PHONE } = devices['Pixel 7'];

test.use({ alone: 'offline' });

/** A picture of one point. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** The worker keeps some two hundred pages, two at a time. */
const KEEPING = 90_000;

/** A phone on which somebody signs in by themselves, and keeps what they read. */
async function phone(people: People, desk: Desk, person: Person): Promise<Page> {
  const page = await people.visitor('en', PHONE);
  await signInAt(page, desk, person);
  await open(page, '/developer/settings');
  await page.getByRole('button', { name: 'Keep them here' }).click();
  await keeps(page, '/developer/inbox');
  // From here on the worker stands between the page and the network.
  await open(page, '/developer/inbox');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page;
}

async function signInAt(page: Page, desk: Desk, person: Person): Promise<void> {
  await open(page, '/sign-in');
  await fillSignIn(page, CAST[person].email, desk.password);
  await expect(page).toHaveURL((url) => url.pathname === CAST[person].home);
  const answer = await page.request.post('/api/preferences', { form: { language: 'en' }, headers: { origin: desk.url } });
  expect(answer.ok()).toBe(true);
}

/** Waits until the worker has this page. */
async function keeps(page: Page, path: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (path) => Boolean(await caches.match(path, { cacheName: 'hearback-pages' })), path), { timeout: KEEPING })
    .toBe(true);
}

/** Lets the worker look at once for what is new, and keep it. */
async function keepsNow(page: Page, number: string): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await keeps(page, `/developer/inbox/${number}`);
}

async function offline(page: Page): Promise<void> {
  await page.context().setOffline(true);
}

async function online(page: Page): Promise<void> {
  await page.context().setOffline(false);
  // The browser says so too; a page may not have listened yet.
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

const thread = (page: Page) => page.getByRole('region', { name: 'Messages' });
const unsent = (page: Page) => thread(page).getByRole('article').filter({ hasText: 'Not sent yet' });

/** All that is kept for this site, by where. */
async function kept(page: Page): Promise<object> {
  return page.evaluate(async () => ({
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(localStorage),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

test('a thread that was never opened is read without a network, and its opening is told when a person read it', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const jisoo = await phone(people, desk, 'Jisoo');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The week view is empty on a plane.');
  await keepsNow(jisoo, number);
  await open(marcus, `/my/inquiries/${number}`);
  await expect(marcus.getByText(/opened the inquiry/)).toHaveCount(0);

  await offline(jisoo);
  await open(jisoo, `/developer/inbox/${number}?queue=all`);
  await expect(thread(jisoo).getByText('The week view is empty on a plane.')).toBeVisible();
  await expect(jisoo.getByText('You are offline.')).toBeVisible();
  // A link inside the app leads on as well.
  await jisoo.getByRole('link', { name: 'Back' }).click();
  await expect(jisoo).toHaveURL((url) => url.pathname === '/developer/inbox');
  await alive(jisoo);
  await open(jisoo, '/developer/reviews');
  await expect(jisoo.getByRole('heading', { level: 1, name: 'Reviews' })).toBeVisible();
  await jisoo.goto('/developer/help/contact');
  await expect(jisoo.getByText('This page is not kept on this device.')).toBeVisible();

  await jisoo.goto('/developer/inbox');
  await alive(jisoo);
  await online(jisoo);
  await openUntil(marcus, `/my/inquiries/${number}`, () => expect(marcus.getByText(/opened the inquiry/).first()).toBeVisible({ timeout: 1_000 }));
});

test('what was written without a network is sent once and in order, whichever device it waits on', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'Sync stops in the tunnel.');
  const [jisoo, minho] = [await phone(people, desk, 'Jisoo'), await phone(people, desk, 'Minho')];
  for (const page of [jisoo, minho]) {
    await keepsNow(page, number);
    await offline(page);
    await open(page, `/developer/inbox/${number}`);
  }

  for (const text of ['First, from the tunnel.', 'Second, from the tunnel.']) {
    await jisoo.getByPlaceholder(/^Write a reply to/).fill(text);
    await jisoo.getByRole('button', { name: 'Send reply' }).click();
    await expect(unsent(jisoo).filter({ hasText: text })).toBeVisible();
    await expect(jisoo.getByPlaceholder(/^Write a reply to/)).toHaveValue('');
  }
  await expect(jisoo.getByText('2 things that you wrote are kept on this device')).toBeVisible();
  await minho.getByRole('radio', { name: 'Internal note' }).check();
  await minho.getByPlaceholder('Not sent to the customer').fill('Known since the tunnel.');
  await minho.getByRole('button', { name: 'Save internal note' }).click();
  await expect(thread(minho).getByText('Known since the tunnel.')).toBeVisible();

  // It is there after the app was closed, can be changed, and can be taken back.
  await open(jisoo, `/developer/inbox/${number}`);
  await expect(unsent(jisoo)).toHaveCount(2);
  await unsent(jisoo).last().getByRole('button', { name: 'Edit' }).click();
  await expect(jisoo.getByPlaceholder(/^Write a reply to/)).toHaveValue('Second, from the tunnel.');
  await expect(unsent(jisoo)).toHaveCount(1);
  await jisoo.getByPlaceholder(/^Write a reply to/).fill('Second, and changed.');
  await jisoo.getByRole('button', { name: 'Send reply' }).click();
  await expect(unsent(jisoo)).toHaveCount(2);
  await jisoo.getByPlaceholder(/^Write a reply to/).fill('Never to be sent.');
  await jisoo.getByRole('button', { name: 'Send reply' }).click();
  await expect(unsent(jisoo)).toHaveCount(3);
  await unsent(jisoo).last().getByRole('button', { name: 'Discard' }).click();
  await expect(unsent(jisoo)).toHaveCount(2);

  await online(jisoo);
  await online(minho);
  await expect(unsent(jisoo)).toHaveCount(0, { timeout: 30_000 });
  await expect(thread(minho).getByText('Not sent yet')).toHaveCount(0, { timeout: 30_000 });
  // Once more online, and once more: nothing is sent twice.
  await online(jisoo);
  await openUntil(marcus, `/my/inquiries/${number}`, async () => {
    const said = marcus.getByText(/from the tunnel\.|and changed\.|Never to be sent/);
    await expect(said).toHaveText([/First, from the tunnel\./, /Second, and changed\./], { timeout: 1_000 });
  });
  await expect(marcus.getByText('Known since the tunnel.')).toHaveCount(0);
  await open(minho, `/developer/inbox/${number}`);
  await expect(thread(minho).getByText('Known since the tunnel.')).toHaveCount(1);
});

test('a picture that is attached without a network goes with its message, also when that was changed before', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'Where is the week view?');
  const jisoo = await phone(people, desk, 'Jisoo');
  await keepsNow(jisoo, number);
  await offline(jisoo);
  await open(jisoo, `/developer/inbox/${number}`);
  await alive(jisoo);
  const composer = jisoo.locator('.dev-reply');
  await composer.getByLabel('Add files').setInputFiles([{ name: '주간 보기.png', mimeType: 'image/png', buffer: DOT }]);
  await expect(composer.getByRole('checkbox', { name: '주간 보기.png' })).toBeChecked();
  await jisoo.getByPlaceholder(/^Write a reply to/).fill('Here.');
  await jisoo.getByRole('button', { name: 'Send reply' }).click();
  await expect(unsent(jisoo)).toContainText('주간 보기.png');
  await expect(composer.getByRole('checkbox')).toHaveCount(0);

  // It is there after the app was closed, and comes back into the composer with its words.
  await open(jisoo, `/developer/inbox/${number}`);
  await alive(jisoo);
  await unsent(jisoo).getByRole('button', { name: 'Edit' }).click();
  await expect(unsent(jisoo)).toHaveCount(0);
  await expect(composer.getByRole('checkbox', { name: '주간 보기.png' })).toBeChecked();
  await jisoo.getByPlaceholder(/^Write a reply to/).fill('Here it is.');
  await jisoo.getByRole('button', { name: 'Send reply' }).click();
  await expect(unsent(jisoo)).toContainText('Here it is.');

  await online(jisoo);
  await expect(unsent(jisoo)).toHaveCount(0, { timeout: 30_000 });
  await openUntil(marcus, `/my/inquiries/${number}`, () => expect(marcus.getByRole('img', { name: /주간 보기\.png/ })).toBeVisible({ timeout: 1_000 }));
  await expect(marcus.getByText('Here it is.')).toHaveCount(1);

  // And it is seen without a network, as the thread is read.
  const pictures = () => jisoo.evaluate(async () => (await (await caches.open('hearback-files')).keys()).filter(({ url }) => /\/files\//.test(url)).length);
  await expect.poll(pictures, { timeout: KEEPING }).toBeGreaterThan(0);
  await offline(jisoo);
  await open(jisoo, `/developer/inbox/${number}`);
  const shown = thread(jisoo).getByRole('img', { name: /주간 보기\.png/ });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(252);
});

test('an official reply is begun, changed and kept without a network, and posted once', async ({ desk, people }) => {
  test.slow();
  const jisoo = await phone(people, desk, 'Jisoo');
  await keeps(jisoo, '/developer/reviews');
  await offline(jisoo);
  await open(jisoo, '/developer/reviews');
  await alive(jisoo);
  await jisoo.getByRole('link', { name: 'Reply', exact: true }).first().click();
  const editor = jisoo.getByRole('textbox', { name: 'Official reply' });
  await editor.fill('Thank you from the tunnel.');
  await jisoo.getByRole('button', { name: 'Post reply' }).click();
  const waits = jisoo.getByRole('article').filter({ hasText: 'Not sent yet' });
  await expect(waits).toContainText('Thank you from the tunnel.');

  await waits.getByRole('link', { name: 'Edit' }).click();
  await expect(editor).toHaveValue('Thank you from the tunnel.');
  await expect(waits).toHaveCount(0);
  await editor.fill('Thank you, from the tunnel.');
  await jisoo.getByRole('button', { name: 'Post reply' }).click();
  await expect(waits).toContainText('Thank you, from the tunnel.');

  await online(jisoo);
  await expect(waits).toHaveCount(0, { timeout: 30_000 });
  await openUntil(jisoo, '/developer/reviews?queue=replied', () => expect(jisoo.getByText('Thank you, from the tunnel.')).toHaveCount(1, { timeout: 1_000 }));
});

test('what is refused when the network is back keeps its text, and a person decides', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The icon is gone.');
  const jisoo = await phone(people, desk, 'Jisoo');
  await keepsNow(jisoo, number);
  await offline(jisoo);
  await open(jisoo, `/developer/inbox/${number}`);
  await jisoo.getByPlaceholder(/^Write a reply to/).fill('Long press, then move it back.');
  await jisoo.getByRole('button', { name: 'Send reply' }).click();
  await expect(unsent(jisoo)).toHaveCount(1);

  const cookie = await cookieFor(desk, 'Marcus');
  expect((await post(desk, '/api/inquiries/withdraw', { number }, { cookie })).status).toBe(200);
  await open(jisoo, '/developer/inbox');
  await online(jisoo);
  const told = jisoo.getByText('Something that waited was not sent.');
  await expect(told).toBeVisible({ timeout: 30_000 });
  await jisoo.getByRole('link', { name: 'Look at it' }).click();
  await expect(jisoo).toHaveURL((url) => url.pathname === `/developer/inbox/${number}`);
  await expect(unsent(jisoo)).toContainText('Long press, then move it back.');
  await expect(unsent(jisoo)).toContainText('Not sent. Read what has come in since');
  await unsent(jisoo).getByRole('button', { name: 'Discard' }).click();
  await expect(unsent(jisoo)).toHaveCount(0);
  await expect(told).toHaveCount(0);
});

test('signing out leaves nothing on the device, and neither does losing the session', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'A key is missing.');
  const jisoo = await phone(people, desk, 'Jisoo');
  await keepsNow(jisoo, number);
  await offline(jisoo);
  await open(jisoo, `/developer/inbox/${number}`);
  await jisoo.getByPlaceholder(/^Write a reply to/).fill('This stays nowhere.');
  await jisoo.getByRole('button', { name: 'Send reply' }).click();
  await expect(unsent(jisoo)).toHaveCount(1);
  await jisoo.context().setOffline(false);
  // A desk has the menu in view.
  await jisoo.setViewportSize({ width: 1440, height: 1000 });
  await open(jisoo, '/developer/settings');
  await jisoo.locator('summary[aria-label="My account"]').click();
  await jisoo.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(jisoo).toHaveURL((url) => url.pathname === '/');
  await expect.poll(() => kept(jisoo)).toEqual({ caches: [], databases: [], local: [], workers: 0 });

  // A session that ends elsewhere: the next page leads to the sign-in, and what was kept goes.
  const minho = await phone(people, desk, 'Minho');
  await minho.context().clearCookies();
  await open(minho, '/developer/inbox');
  await expect(minho).toHaveURL((url) => url.pathname === '/sign-in');
  await expect.poll(() => minho.evaluate(async () => (await caches.keys()).length)).toBe(0);
});

test('a browser that nobody chose keeps nothing, and is told that it is offline as ever', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, '/developer/inbox/R-20424');
  expect(await kept(jisoo)).toMatchObject({ caches: [], databases: [], workers: 0 });
  await offline(jisoo);
  await jisoo.getByPlaceholder(/^Write a reply to/).fill('It stays in the composer.');
  await jisoo.getByRole('button', { name: 'Send reply' }).click();
  await expect(jisoo.getByText('Your text is still on this page.')).toBeVisible();
  await expect(jisoo.getByPlaceholder(/^Write a reply to/)).toHaveValue('It stays in the composer.');
  await jisoo.context().setOffline(false);
});

test('an app that the system has ended opens where its reader was, with what they had begun', async ({ desk, people }) => {
  const jisoo = await phone(people, desk, 'Jisoo');
  await open(jisoo, '/developer/inbox/R-20424?queue=mine');
  await alive(jisoo);
  await jisoo.getByPlaceholder(/^Write a reply to/).fill('We have found the second');
  // The reader looks at another app, and the system needs the memory.
  await jisoo.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const again = await jisoo.context().newPage();
  await jisoo.close();
  await again.goto('/developer');
  await expect(again).toHaveURL((url) => url.pathname + url.search === '/developer/inbox/R-20424?queue=mine');
  await expect(again.getByPlaceholder(/^Write a reply to/)).toHaveValue('We have found the second');
  // The start itself is no place to come back to: it would lead to itself.
  await again.evaluate(async () => {
    const worker = navigator.serviceWorker.controller;
    worker?.postMessage({ kind: 'left', at: `${location.origin}/developer` });
  });
  await again.goto('/developer');
  await expect(again).toHaveURL((url) => url.pathname === '/developer/inbox/R-20424');
  // Much later it begins at the beginning.
  await again.evaluate(async () => {
    const opened = indexedDB.open('hearback-developer');
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const store = opened.result.transaction('state', 'readwrite').objectStore('state');
    const place = { at: `${location.origin}/developer/reviews`, when: Date.now() - 31 * 60_000 };
    const put = store.put(place, 'place');
    await new Promise((resolve) => (put.onsuccess = resolve));
    opened.result.close();
  });
  await again.goto('/developer');
  await expect(again).toHaveURL((url) => url.pathname === '/developer/inbox');
});

test('what another app shares is put into a reply, and its links open an inquiry', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'A picture would help me.');
  const jisoo = await phone(people, desk, 'Jisoo');
  // As the system does it: a form of another app.
  await jisoo.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { method: 'post', enctype: 'multipart/form-data', action: '/developer/share' });
    form.innerHTML = '<input name="text"><input type="file" name="files">';
    const [text, file] = form.querySelectorAll('input');
    text!.value = 'As on this picture.';
    const png = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (c) => c.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([png], 'step.png', { type: 'image/png' }));
    file!.files = files.files;
    document.body.append(form);
    form.submit();
  });
  await expect(jisoo).toHaveURL((url) => url.pathname === '/developer/inbox');
  await alive(jisoo);
  await expect(jisoo.getByText('Shared from another app.')).toBeVisible();
  // No window is led to what was shared: any page of the web can share something, and lead one there.
  expect((await jisoo.goto('/developer/kept/shared/0'))?.status()).toBe(404);

  await jisoo.goto(`/developer/open?link=${encodeURIComponent(`web+hearback:${number}`)}`);
  await expect(jisoo).toHaveURL((url) => url.pathname === `/developer/inbox/${number}`);
  await alive(jisoo);
  await jisoo.getByRole('button', { name: 'Put in what was shared' }).click();
  await expect(jisoo.getByPlaceholder(/^Write a reply to/)).toHaveValue('As on this picture.');
  await expect(jisoo.getByText('step.png')).toBeVisible();
  await expect(jisoo.getByText('Shared from another app.')).toHaveCount(0);
  await jisoo.getByRole('button', { name: 'Send reply' }).click();
  await openUntil(marcus, `/my/inquiries/${number}`, () => expect(marcus.getByText('As on this picture.')).toBeVisible({ timeout: 1_000 }));
});

test('a page of an older version is told of the newer one, and loads it when its reader says so', async ({ people }) => {
  const minho = await people.signIn('Minho');
  const number = await contactSeller(await people.signIn('Marcus'), MOAPLAN, 'Error report', 'Which version is this?');
  // As if the page had come from another build.
  await minho.route('**/developer/inbox*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/data-build="[^"]*"/, 'data-build="an older one"') });
  });
  await open(minho, '/developer/inbox');
  const told = minho.getByText('There is a new version of this page.');
  await expect(told).toBeVisible();
  await minho.unrouteAll();
  await minho.getByRole('button', { name: 'Reload' }).click();
  await alive(minho);
  await expect(told).toHaveCount(0);
  await reply(minho, number, 'The newest one.');
});
