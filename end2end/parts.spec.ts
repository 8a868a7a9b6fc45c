// What a browser downloads: nobody gets the program of a place where they are not.

import { brotliCompressSync } from 'node:zlib';

import type { Page } from '@playwright/test';

import { alive, open } from './support/page';
import { expect, test } from './support/test';

const WORK = /_(developer|operations)\.wasm$/;

/** The addresses of what a page asks for, from now on. */
function requests(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => found.push(new URL(request.url()).pathname));
  return found;
}

function parts(addresses: string[]): string[] {
  return [...new Set(addresses.flatMap((address) => /_([a-z]+)\.wasm$/.exec(address)?.[1] ?? []))].sort();
}

test('a visitor of the store gets the store’s program only, in few requests', async ({ people }) => {
  const page = await people.visitor();
  for (const path of ['/', '/apps/kr.moalabs.moaplan']) {
    const asked = requests(page);
    await open(page, path);
    expect(parts(asked), path).toEqual(['bg']);
    const counted = asked.filter((address) => !/\.(svg|png|woff2)$/.test(address));
    expect(counted.length, counted.join('\n')).toBeLessThanOrEqual(10);

    const html = await (await page.request.get(path)).body();
    const styles = await page.locator('link[rel=stylesheet]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    const sheets = await Promise.all(styles.map(async (style) => (await page.request.get(style)).body()));
    const packed = [html, ...sheets].reduce((sum, bytes) => sum + brotliCompressSync(bytes).length, 0);
    expect(packed, `HTML and stylesheets of ${path}`).toBeLessThanOrEqual(60 * 1024);
    page.removeAllListeners('request');
  }
});

test('a customer never downloads a work area', async ({ people }) => {
  const page = await people.signIn('Marcus');
  const asked = requests(page);
  for (const path of ['/my', '/my/purchases', '/my/reviews', '/my/consents', '/contact', '/apps/kr.moalabs.moaplan/contact']) {
    await open(page, path);
  }
  await open(page, '/');
  await page.getByRole('link', { name: /Moaplan/ }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(parts(asked)).toContain('customer');
  expect(asked.filter((address) => WORK.test(address))).toEqual([]);
});

for (const [person, area, path, next] of [
  ['Minho', 'developer', '/developer/inbox', '/developer/reviews'],
  ['Jihun', 'operations', '/operations/cases', '/operations/mails'],
] as const) {
  test(`${area} comes to life after a hard load, its part asked for at once`, async ({ people }) => {
    const page = await people.signIn(person);
    const asked = requests(page);
    await open(page, path);
    expect(parts(asked)).toContain(area);
    const html = await (await page.request.get(path)).text();
    expect(html, 'the page itself names its part').toMatch(new RegExp(`FILES = \\[[^\\]]*_${area}\\.wasm'`));

    await page.locator(`a[href="${next}"]`).first().click();
    await expect(page).toHaveURL((url) => url.pathname === next);
    await expect(page.getByRole('main')).not.toBeEmpty();
    // No second page was loaded on the way.
    expect(asked.filter((address) => address.startsWith(`/${area}/`))).toEqual([path]);
  });

  test(`${area} opens from a page of the store, which stays until the part is there`, async ({ people }) => {
    const page = await people.signIn(person);
    await open(page, '/');
    const asked = requests(page);
    await page.route(WORK, async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to, textContent: 'work', id: 'to-work' });
      document.querySelector('main')?.prepend(link);
    }, path);
    await page.locator('#to-work').click();
    await expect.poll(() => parts(asked)).toContain(area);
    await expect(page.locator('#to-work')).toBeVisible();
    await expect(page.locator('#to-work')).toHaveCount(0);
    await expect(page.getByRole('main')).not.toBeEmpty();
    expect(asked).not.toContain(path);
    await alive(page);
  });
}

test('the files of the program may be kept for good', async ({ people }) => {
  const page = await people.signIn('Minho');
  const asked = requests(page);
  await open(page, '/developer/inbox');
  const files = asked.filter((address) => address.startsWith('/pkg/'));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const answer = await page.request.get(file);
    expect(answer.headers()['cache-control'], file).toBe('public, max-age=31536000, immutable');
    expect(file).toMatch(/-[0-9a-f]{12}[._]/);
  }
});
