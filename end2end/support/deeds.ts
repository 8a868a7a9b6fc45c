// What people do in several stories, in the words of the pages.

import { expect, type Page } from '@playwright/test';

import type { Desk } from './desk';
import { open } from './page';

export interface Request {
  /** The item as “My purchases” names it. */
  item: string;
  /** As the form offers it. */
  reason?: string;
  message: string;
  consent: 'O' | 'X';
}

/** From My purchases through Contact seller to a refund request; tells its number. */
export async function askForRefund(page: Page, { item, reason = 'It does not work', message, consent }: Request): Promise<string> {
  await open(page, '/my/purchases');
  await page.getByRole('listitem').filter({ hasText: item }).getByRole('link', { name: 'Request refund' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Contact seller' })).toBeVisible();
  await expect(page.getByRole('strong').filter({ hasText: 'Refund request' })).toBeVisible();
  await page.getByLabel('Why you want a refund').selectOption({ label: reason });
  await page.getByLabel('Your message').fill(message);
  await page.getByRole('radio', { name: consent === 'O' ? 'Yes, I consent' : 'No, I do not' }).check();
  await page.getByRole('button', { name: 'Send request' }).click();
  return sentNumber(page);
}

/** Any other inquiry about an app. */
export async function contactSeller(page: Page, app: string, kind: string, message: string): Promise<string> {
  await open(page, `/apps/${app}/contact`);
  await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel('Your message').fill(message);
  await page.getByRole('button', { name: 'Send request' }).click();
  return sentNumber(page);
}

/** The number on the page that thanks for an inquiry. */
export async function sentNumber(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/my\/inquiries\/R-\d+\?sent=1$/);
  const number = /R-\d+/.exec(page.url())?.[0] ?? '';
  await expect(page.getByText(`Sent. Your number is ${number}.`)).toBeVisible();
  return number;
}

/** Opens an inquiry in the developer's inbox, by its number. */
export async function openInInbox(page: Page, number: string): Promise<void> {
  await open(page, `/developer/inbox?q=${number}`);
  await page.getByRole('region', { name: 'All' }).getByRole('listitem').getByRole('link').first().click();
  await expect(page).toHaveURL((url) => url.pathname === `/developer/inbox/${number}`);
}

/** The developer answers. */
export async function reply(page: Page, number: string, text: string): Promise<void> {
  await open(page, `/developer/inbox/${number}`);
  await page.getByPlaceholder(/^Write a reply to/).fill(text);
  await page.getByRole('button', { name: 'Send reply' }).click();
  await expect(page.getByRole('region', { name: 'Messages' }).getByText(text)).toBeVisible();
}

/** When an app was acquired, in the store's time, as a form takes it. */
export async function purchaseTime(page: Page, desk: Desk, app: string): Promise<string> {
  const answer = await page.request.post('/api/my/purchases', { data: { shelf: 'all', after: null }, headers: { origin: desk.url } });
  const { purchases } = (await answer.json()) as { purchases: { rows: Purchase[] } };
  const purchase = purchases.rows.find((row) => row.app.package === app && row.is_app);
  if (!purchase) throw new Error(`no purchase of ${app}`);
  const seoul = new Date(purchase.purchased_at + 9 * 3_600_000);
  return seoul.toISOString().slice(0, 16);
}

interface Purchase {
  app: { package: string };
  is_app: boolean;
  purchased_at: number;
}
