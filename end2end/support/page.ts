// Pages, with and without JavaScript.

import { expect, type Page, test } from '@playwright/test';

/** Whether the browsers of this project run JavaScript. */
export function scripted(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

/** Waits until the page reacts to what is done with it; without JavaScript it does so at once. */
export async function alive(page: Page): Promise<void> {
  if (scripted()) await page.locator('html[data-alive]').waitFor({ state: 'attached', timeout: 30_000 });
}

/** Opens an address and waits for the page. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(page);
}

/** Opens an address again and again until what is looked for is there: for what the desk does by itself. */
export async function openUntil(page: Page, path: string, there: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await open(page, path);
    await there();
  }).toPass({ timeout: 20_000, intervals: [200, 500, 1_000] });
}
