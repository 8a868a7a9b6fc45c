// The keyboard's way through a page: where Tab leads, that one sees where one is, and where the focus is after a deed.

import type { Locator, Page } from '@playwright/test';

import { contactSeller } from '../support/deeds';
import { open } from '../support/page';
import { MOAPLAN } from '../support/places';
import { expect, test } from '../support/still';

test.use({ alone: 'focus' });

interface Stop {
  name: string;
  /** Its place among all elements of the document. */
  index: number;
  seen: boolean;
}

/** Where the focus has been, in the page itself. */
type Visited = typeof globalThis & { visited?: Element[] };

/** Presses Tab until the focus leaves the page, and tells every stop. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Omit<Stop, 'index'>[] = [];
  await page.evaluate(() => ((globalThis as Visited).visited = []));
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return undefined;
      (globalThis as Visited).visited?.push(element);
      // What is pressed for a radio button or within a bare field is what is seen of it.
      const shown = (element as HTMLInputElement).labels?.[0] ?? element;
      const { left, top, bottom, right } = shown.getBoundingClientRect();
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const hit = document.elementFromPoint(x, y);
      const hidden = right - left < 2;
      const name = element.getAttribute('aria-label') ?? (element.innerText || element.getAttribute('name') || element.tagName);
      return {
        name: name.trim().replaceAll('\n', ' ').slice(0, 40),
        seen: hidden || (hit !== null && (shown.contains(hit) || hit.contains(shown))),
      };
    });
    if (!stop || stops.length > 150) break;
    stops.push(stop);
  }
  // All places at one moment: what comes and goes meanwhile would move them.
  const places = await page.evaluate(() => {
    const every = [...document.querySelectorAll('*')];
    return ((globalThis as Visited).visited ?? []).map((element) => every.indexOf(element));
  });
  return stops.map((stop, at) => ({ ...stop, index: places[at] ?? -1 }));
}

/** What can have the focus and be seen, in the order of the document: of radio buttons with one name, one. */
async function reachable(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const every = [...document.querySelectorAll('*')];
    const groups = new Set<string>();
    return every.flatMap((element, index) => {
      const focusable = element.matches('a[href], button:enabled, summary, input:enabled:not([type=hidden]), select:enabled, textarea:enabled');
      if (!focusable || element.matches('[tabindex="-1"]') || !element.checkVisibility({ visibilityProperty: true })) return [];
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        const group = `${[...document.forms].indexOf(element.form as HTMLFormElement)} ${element.name}`;
        const chosen = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find((each) => each.form === element.form && each.name === element.name && each.checked);
        if (groups.has(group) || (chosen && chosen !== element)) return [];
        groups.add(group);
      }
      return [index];
    });
  });
}

for (const [what, person, path] of [
  ['inbox', 'Jisoo', '/developer/inbox/R-20424'],
  ['contact form', 'Seoyeon', `/apps/${MOAPLAN}/contact?kind=refund`],
] as const) {
  for (const size of [
    { width: 1440, height: 800 },
    { width: 390, height: 700 },
  ]) {
    test(`Tab reaches everything of the ${what} in reading order, in sight, at ${size.width} px`, async ({ people }) => {
      const page = await people.signIn(person);
      await page.setViewportSize(size);
      await open(page, path);
      const stops = await tabThrough(page);
      const visited = stops.map(({ index }) => index);
      expect(stops.filter(({ index }) => index < 0).map(({ name }) => name), 'gone meanwhile').toEqual([]);
      expect(visited, 'in the order of the document').toEqual([...visited].sort((one, other) => one - other));
      expect((await reachable(page)).filter((index) => !visited.includes(index)), 'never reached').toEqual([]);
      expect(stops.filter(({ seen }) => !seen).map(({ name }) => name), 'under something else').toEqual([]);
    });
  }
}

for (const width of [1100, 390]) {
  test(`in a window of ${width} px Tab comes to the purchase where it is seen, before the messages, and into what opens`, async ({ people }) => {
    const page = await people.signIn('Jisoo');
    await page.setViewportSize({ width, height: 900 });
    await open(page, '/developer/inbox/R-20424');
    const bar = page.getByRole('button', { name: 'Purchase and decision' });
    const reply = page.getByPlaceholder(/^Write a reply to/);
    const [above, below] = [await bar.boundingBox(), await reply.boundingBox()];
    expect(above?.y, 'seen first').toBeLessThan(below?.y ?? 0);
    const visited = await tabThrough(page);
    const at = (name: string) => visited.findIndex((stop) => stop.name === name);
    expect(at('Purchase and decision')).toBeGreaterThan(0);
    expect(at('Purchase and decision'), 'reached first').toBeLessThan(at('body'));

    const facts = page.getByRole('region', { name: 'Customer and purchase' });
    await expect(facts).toBeHidden();
    await bar.press('Enter');
    await expect(facts).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator('#facts :focus'), 'Tab goes into the drawer').toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(facts).toBeHidden();
    await expect(bar, 'and back to what opened it').toBeFocused();

    await bar.press('Enter');
    await facts.getByRole('link', { name: 'Ask the customer' }).press('Enter');
    await expect(facts).toBeHidden();
    await expect(reply, 'to write one takes up the pen').toBeFocused();
  });
}

test('the first Tab offers to skip to the content', async ({ people }) => {
  const page = await people.signIn('Jisoo');
  for (const path of ['/', '/developer/inbox', '/sign-in']) {
    await open(page, path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip, path).toBeFocused();
    await expect(skip, path).toBeInViewport({ ratio: 1 });
  }
});

test('whoever skips to the content goes on there', async ({ people }) => {
  const page = await people.visitor();
  await open(page, '/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1, { timeout: 2_000 });
});

/** Presses Enter on it, as who uses no mouse does. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

/** The focus is on something, not at the beginning of the document. */
async function somewhere(page: Page): Promise<void> {
  await expect(page.locator('body :focus'), 'the focus is lost').toHaveCount(1, { timeout: 2_000 });
}

test('after a follow-up, a reply and a note one goes on where one was', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'Where is the focus?');
  await marcus.getByPlaceholder('Is there more to tell?').fill('Still there.');
  await press(marcus.getByRole('button', { name: 'Send', exact: true }).first());
  await expect(marcus.getByRole('region', { name: 'Conversation' }).getByText('Still there.')).toBeVisible();
  await somewhere(marcus);

  await open(minho, `/developer/inbox/${number}`);
  const messages = minho.getByRole('region', { name: 'Messages' });
  await minho.getByPlaceholder(/^Write a reply to/).fill('On the button.');
  await press(minho.getByRole('button', { name: 'Send reply' }));
  await expect(messages.getByText('On the button.')).toBeVisible();
  await somewhere(minho);
  await minho.getByRole('radio', { name: 'Internal note' }).check();
  await minho.getByPlaceholder('Not sent to the customer').fill('And here.');
  await press(minho.getByRole('button', { name: 'Save internal note' }));
  await expect(messages.getByText('And here.')).toBeVisible();
  await somewhere(minho);
});

test('a refused form takes the focus to what is wrong', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  await open(marcus, `/apps/${MOAPLAN}/contact?kind=error`);
  await press(marcus.getByRole('button', { name: 'Send request' }));
  const summary = marcus.getByRole('alert').filter({ hasText: /needs? your attention/ });
  await expect(summary).toBeFocused();
  await expect(summary).toBeInViewport();
});

test('a link of the error summary leads into its field', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  await open(marcus, `/apps/${MOAPLAN}/contact?kind=error`);
  await press(marcus.getByRole('button', { name: 'Send request' }));
  const link = marcus.getByRole('alert').getByRole('link', { name: /^Your message/ });
  await expect(link).toBeVisible();
  await press(link);
  await expect(marcus).toHaveURL(/#f-body$/);
  await expect(marcus.getByLabel('Your message')).toBeFocused({ timeout: 2_000 });
});

test('an inquiry that is closed keeps the focus in the page', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'Is it solved?');
  await open(minho, `/developer/inbox/${number}`);
  await minho.getByPlaceholder(/^Write a reply to/).fill('Yes.');
  await minho.getByRole('button', { name: 'Send reply' }).click();
  const solved = marcus.getByRole('button', { name: 'Yes, it is solved' });
  await expect(solved).toBeVisible();
  await press(solved);
  await expect(marcus.getByRole('heading', { name: 'This inquiry has ended' })).toBeVisible();
  await somewhere(marcus);
});

test('a consent that is withdrawn keeps the focus in the page', async ({ people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  await open(seoyeon, '/my/consents');
  await press(seoyeon.getByRole('button', { name: 'Withdraw consent' }).first());
  await expect(seoyeon.getByRole('heading', { name: 'Consent withdrawn' }).first()).toBeVisible();
  await somewhere(seoyeon);
});

test('a page that a link leads to has the focus', async ({ people }) => {
  const yuna = await people.signIn('Yuna');
  await press(yuna.getByRole('banner').getByRole('link', { name: 'My purchases' }));
  await expect(yuna).toHaveURL((url) => url.pathname === '/my/purchases');
  await press(yuna.getByRole('link', { name: /^(Write|Change) review$/ }).first());
  await expect(yuna.getByRole('heading', { level: 1, name: /review$/ })).toBeVisible();
  await somewhere(yuna);
});

test('a review that is posted leads to a page that has the focus', async ({ people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  await open(seoyeon, `/apps/${MOAPLAN}/review`);
  await seoyeon.getByRole('radio', { name: '4 stars, good' }).check();
  await press(seoyeon.getByRole('button', { name: 'Post changed review' }));
  await expect(seoyeon).toHaveURL((url) => url.pathname === `/apps/${MOAPLAN}`);
  await expect(seoyeon.getByRole('region', { name: 'Ratings and reviews' })).toBeVisible();
  await somewhere(seoyeon);
});
