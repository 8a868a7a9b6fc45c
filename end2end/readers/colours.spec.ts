// Readers whose system decides: its own few colours in place of ours, and no motion.

import type { Locator, Page } from '@playwright/test';

import { open } from '../support/page';
import { MOAPLAN, PLACES, visit } from '../support/places';
import { expect, test } from '../support/still';

/** The lines that are left of an element when its colours are taken: shadows and tints are not among them. */
async function lines(element: Locator): Promise<string> {
  return element.evaluate((of) => {
    const style = getComputedStyle(of);
    const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
    const borders = sides.map((side) => {
      const drawn = style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0;
      return drawn ? `${style[`border${side}Width`]} ${style[`border${side}Color`]}` : '-';
    });
    const outline = style.outlineStyle === 'none' ? '-' : `${style.outlineWidth} ${style.outlineColor} ${style.outlineOffset}`;
    return [outline, ...borders, style.textDecorationLine].join(', ');
  });
}

/** Moves the focus as Tab does, so that its ring shows. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

const FORCED = { forcedColors: 'active' } as const;

test('in forced colours a chosen answer looks chosen, and the focus on it is seen', async ({ people }) => {
  const page = await people.signIn('Seoyeon');
  await page.emulateMedia(FORCED);
  await open(page, `/apps/${MOAPLAN}/contact`);
  await page.getByRole('radio', { name: /^Refund request/ }).check();
  const card = (name: RegExp) => page.locator('label').filter({ hasText: name });
  const chosen = card(/^Refund request/);
  const atRest = await lines(chosen);
  expect(atRest).not.toBe(await lines(card(/^Error report/)));
  await tabTo(page, page.getByRole('radio', { name: /^Refund request/ }));
  expect(await lines(chosen)).not.toBe(atRest);
  // Consent has no answer yet, and none looks chosen.
  expect(await lines(card(/Yes, I consent/))).toBe(await lines(card(/No, I do not/)));
});

test('in forced colours the opened inquiry, the queue and the pressed button stand out', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  await jisoo.emulateMedia(FORCED);
  await open(jisoo, '/developer/inbox/R-20424');
  const rows = jisoo.getByRole('region', { name: 'Needs reply' }).getByRole('listitem');
  const opened = rows.filter({ hasText: 'Charged twice for Premium' });
  expect(await lines(opened)).not.toBe(await lines(rows.filter({ hasText: 'Search in memos' })));
  const queues = jisoo.getByRole('navigation', { name: 'Menu' }).getByRole('link');
  expect(await lines(queues.filter({ hasText: 'Needs reply' }))).not.toBe(await lines(queues.filter({ hasText: 'Closed' })));
  const segment = (name: string) => jisoo.locator('label').filter({ has: jisoo.getByRole('radio', { name }) });
  expect(await lines(segment('Reply to customer'))).not.toBe(await lines(segment('Internal note')));

  const jihun = await people.signIn('Jihun');
  await jihun.emulateMedia(FORCED);
  await open(jihun, '/operations/cases/R-20417');
  const cases = jihun.getByRole('region', { name: 'Escalations' }).getByRole('listitem');
  const current = cases.filter({ has: jihun.getByRole('link', { name: '프리미엄 1년 이용권' }) });
  expect(await lines(current)).not.toBe(await lines(cases.filter({ has: jihun.getByRole('link', { name: 'PDF가 거꾸로' }) })));

  const visitor = await people.visitor();
  await visitor.emulateMedia(FORCED);
  await open(visitor, '/');
  const foot = visitor.getByRole('contentinfo');
  expect(await lines(foot.getByRole('button', { name: 'English' }))).not.toBe(await lines(foot.getByRole('button', { name: '한국어' })));
  // These two have a picture and no text.
  expect(await lines(foot.getByRole('button', { name: 'As the device' }))).not.toBe(await lines(foot.getByRole('button', { name: 'Dark' })));
});

test('in forced colours the focus is seen wherever Tab leads, and buttons keep their edges', async ({ people }) => {
  const page = await people.signIn('Jisoo');
  await page.emulateMedia(FORCED);
  await open(page, '/developer/inbox/R-20424');
  const reply = page.getByPlaceholder(/^Write a reply to/);
  // The box around the field shows its focus.
  const box = page.locator('.composer-box').filter({ has: reply });
  const atRest = await lines(box);
  await tabTo(page, reply);
  expect(await lines(box)).not.toBe(atRest);
  const send = page.getByRole('button', { name: 'Send reply' });
  // The control of files is drawn by its label.
  await tabTo(page, page.getByLabel('Add files').and(page.locator(':visible')).first());
  expect(await lines(page.locator('.files-add').first())).toMatch(/^\d+px /);
  await tabTo(page, send);
  expect(await lines(send)).toMatch(/^\d+px /);
  await tabTo(page, reply);
  expect((await lines(send)).split(', ').slice(1, 5)).not.toContain('-');
});

test('in forced colours a status is still told by a picture and a word', async ({ people }) => {
  const page = await people.signIn('Seoyeon');
  await page.emulateMedia(FORCED);
  await open(page, '/my/inquiries');
  for (const status of ['The store is checking', 'Waiting for your answer', 'Withdrawn']) {
    const tag = page.locator('.tag').filter({ hasText: status }).first();
    const picture = tag.locator('svg');
    await expect(picture, status).toBeVisible();
    const ink = (of: Locator) => of.evaluate((element) => getComputedStyle(element).color);
    expect(await ink(picture), status).toBe(await ink(tag));
  }
});

test('nothing moves for whoever asked for no motion', async ({ people }) => {
  const some = ['app', 'contact', 'inquiry', 'developer-inbox', 'operations-case', 'operations-reports'];
  await visit(people, PLACES.filter(({ name }) => some.includes(name)), async (page, { name }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const millis = (times: string) => Math.max(...times.split(',').map((time) => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)));
      const found = [...document.querySelectorAll('*')].flatMap((element) =>
        [null, '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(element, part);
          const animated = style.animationName !== 'none' && millis(style.animationDuration) > 1;
          return animated || millis(style.transitionDuration) > 1 ? [`${element.tagName.toLowerCase()}.${element.className}${part ?? ''}`] : [];
        }),
      );
      return [...new Set(found), ...document.getAnimations().map((animation) => `running: ${animation.id}`)];
    });
    expect.soft(moving, name).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });
  // The check itself: with motion there is some.
  const page = await people.visitor();
  await open(page, '/');
  expect(await page.locator('.chip').first().evaluate((chip) => getComputedStyle(chip).transitionDuration)).not.toBe('0s');
});
