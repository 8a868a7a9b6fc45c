// The Developer Center under a finger: a row of the inbox is swiped, and can be taken back; a page is pulled down.

import { devices, type Page } from '@playwright/test';

import { contactSeller } from './support/deeds';
import { alive, open } from './support/page';
import { CAST, fillSignIn, type Person } from './support/people';
import { MOAPLAN } from './support/places';
import { expect, test as base } from './support/test';

const { defaultBrowserType: _, ...PHONE } = devices['Pixel 7'];

const test = base.extend<{ phone: (person: Person) => Promise<Page> }>({
  phone: async ({ desk, people }, use) => {
    await use(async (person) => {
      const page = await people.visitor('en', PHONE);
      await open(page, '/sign-in');
      await fillSignIn(page, CAST[person].email, desk.password);
      await expect(page).toHaveURL((url) => url.pathname === CAST[person].home);
      await page.request.post('/api/preferences', { form: { language: 'en' }, headers: { origin: desk.url } });
      return page;
    });
  },
});

test.use({ alone: 'fingers' });

interface Spot {
  x: number;
  y: number;
}

/** A finger goes from one spot to another, as a hand does it. */
async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const steps = 12;
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (let step = 1; step <= steps; step++) {
    const at = { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps };
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    await page.waitForTimeout(16);
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await cdp.detach();
}

const row = (page: Page, subject: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name: subject }) });

async function swipe(page: Page, subject: string, by: number): Promise<void> {
  const one = row(page, subject);
  await one.scrollIntoViewIfNeeded();
  const box = await one.boundingBox();
  if (!box) throw new Error(`the row of “${subject}” is not to be seen`);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await drag(page, from, { x: from.x + by, y: from.y + 4 });
}

test('a row swiped away is closed after a moment, and not when it is taken back', async ({ people, phone }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const subject = 'The list ends too early';
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', subject);
  const jisoo = await phone('Jisoo');
  await open(jisoo, '/developer/inbox?queue=all');
  await alive(jisoo);
  const one = row(jisoo, subject);

  await test.step('a short pull does nothing', async () => {
    await swipe(jisoo, subject, -60);
    await expect(one).not.toHaveClass(/swiping/);
    await expect(one.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });

  await test.step('a long one waits, and can be taken back', async () => {
    await swipe(jisoo, subject, -180);
    await expect(one.getByText('Closing')).toBeVisible();
    await one.getByRole('button', { name: 'Undo' }).click();
    await expect(one.getByText('Closing')).toHaveCount(0);
    // Longer than it would have waited.
    await jisoo.waitForTimeout(7_000);
    await open(jisoo, `/developer/inbox/${number}`);
    await expect(jisoo.getByRole('button', { name: 'Close', exact: true })).toBeVisible();
  });

  await test.step('to the other side it is taken', async () => {
    await open(jisoo, '/developer/inbox?queue=all');
    await alive(jisoo);
    await swipe(jisoo, subject, 180);
    await expect(jisoo.getByText('Assignment changed')).toBeVisible();
    await expect(one.getByTitle('Assigned to Jisoo Lee')).toBeVisible();
    // It is hers now: there is nothing to take.
    await swipe(jisoo, subject, 180);
    await expect(one.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  });

  await test.step('left alone it is closed', async () => {
    await swipe(jisoo, subject, -180);
    await expect(jisoo.getByText('Inquiry closed')).toBeVisible();
    await open(marcus, `/my/inquiries/${number}`);
    await expect(marcus.getByText('Closed', { exact: true }).first()).toBeVisible();
  });
});

test('whoever leaves the page after a swipe meant it', async ({ people, phone }) => {
  const marcus = await people.signIn('Marcus');
  const subject = 'The colours are gone';
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', subject);
  const jisoo = await phone('Jisoo');
  await open(jisoo, '/developer/inbox?queue=all');
  await alive(jisoo);
  await swipe(jisoo, subject, -180);
  await expect(row(jisoo, subject).getByText('Closing')).toBeVisible();
  await jisoo.goto('/');
  await open(jisoo, `/developer/inbox/${number}`);
  await expect(jisoo.getByRole('button', { name: 'Close', exact: true })).toHaveCount(0);
});

test('a page pulled down at its top loads anew what it shows, and nothing else', async ({ phone }) => {
  const jisoo = await phone('Jisoo');
  await open(jisoo, '/developer/inbox');
  await alive(jisoo);
  await jisoo.evaluate(() => Object.assign(window, { sameTab: true }));
  const asked = jisoo.waitForRequest((request) => request.url().includes('/api/developer/inbox'));
  await drag(jisoo, { x: 200, y: 300 }, { x: 205, y: 520 });
  await asked;
  await expect(jisoo.getByText('Loaded anew')).toBeAttached();
  expect(await jisoo.evaluate(() => 'sameTab' in window)).toBe(true);

  // A short pull, and one in the middle of the page, are scrolling.
  let more = 0;
  jisoo.on('request', (request) => (more += Number(request.url().includes('/api/developer/inbox'))));
  await drag(jisoo, { x: 200, y: 300 }, { x: 200, y: 360 });
  await jisoo.evaluate(() => window.scrollTo(0, 400));
  await drag(jisoo, { x: 200, y: 300 }, { x: 200, y: 520 });
  await jisoo.waitForTimeout(500);
  expect(more).toBe(0);
});
