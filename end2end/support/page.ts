// Pages, with and without JavaScript.

import { type BrowserContext, expect, type Page, test } from '@playwright/test';

/** Whether the browsers of this project run JavaScript. */
export function scripted(): boolean {
  return test.info().project.use.javaScriptEnabled !== false;
}

/**
 * Has every page of a context tell when it has come to life. The program's own start runs in the same turn as the
 * module's instantiation ends, and what it waits for is settled before the next timer.
 */
export async function listenForLife(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given: Parameters<typeof instantiate>) => {
      const made = await instantiate.apply(WebAssembly, given);
      setTimeout(() => Object.assign(window, { cameToLife: true }));
      return made;
    };
  });
}

/** Waits until the page reacts to what is done with it; without JavaScript it does so at once. */
export async function alive(page: Page): Promise<void> {
  if (scripted()) await page.waitForFunction(() => 'cameToLife' in window, undefined, { timeout: 30_000 });
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
