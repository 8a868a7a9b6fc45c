// The people of the stories. Each has a browser of their own.

import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';

import type { Desk } from './desk';
import { open } from './page';

/** The cast of the demo store: see there for what each of them has bought and asked. */
export const CAST = {
  Seoyeon: { email: 'seoyeon@naver.example', name: 'Seoyeon Kim', home: '/my/inquiries' },
  Marcus: { email: 'marcus@gmail.example', name: 'Marcus Chen', home: '/my/inquiries' },
  Yuna: { email: 'yuna.park@gmail.example', name: 'Yuna Park', home: '/my/inquiries' },
  Kenji: { email: 'kenji.w@gmail.example', name: 'Kenji Watanabe', home: '/my/inquiries' },
  Kay: { email: 'kay.j@gmail.example', name: 'kay.j', home: '/my/inquiries' },
  Jisoo: { email: 'jisoo@moalabs.example', name: 'Jisoo Lee', home: '/developer/inbox' },
  Minho: { email: 'minho@moalabs.example', name: 'Minho Kang', home: '/developer/inbox' },
  Yujin: { email: 'yujin@auroragames.example', name: 'Yujin Han', home: '/developer/inbox' },
  WeiLing: { email: 'weiling@kitchenlab.example', name: 'Wei Ling Tan', home: '/developer/inbox' },
  Jihun: { email: 'jihun@nuristore.example', name: 'Jihun Park', home: '/operations/cases' },
  Haeun: { email: 'haeun@nuristore.example', name: 'Haeun Lee', home: '/operations/cases' },
} as const;

export type Person = keyof typeof CAST;
export type Language = 'ko' | 'en';

/** Where mail about a seller's apps goes, and mail for operators. */
export const MOALABS = 'help@moalabs.example';
export const KITCHEN_LAB = 'hello@kitchenlab.example';
export const CENTER = 'center@nuristore.example';

/** What browsers were told that no page of ours should make them say. */
export class Complaints {
  readonly lines: string[] = [];

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      // What could not be loaded is told by its answer, below.
      const loading = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !loading) this.lines.push(`${message.page()?.url()}: ${message.text()}`);
    });
    context.on('response', (response) => {
      // A refused form and a page that is not there are answers; a missing file and a failing server are faults.
      const asked = ['/api/', '/developer/offline.json'].some((place) => response.url().includes(place));
      const answer = response.request().resourceType() === 'document' || asked;
      if (response.status() >= (answer ? 500 : 400)) this.lines.push(`${response.status()} for ${response.url()}`);
    });
    context.on('weberror', (error) => {
      this.lines.push(`${error.page()?.url()}: ${error.error().message}`);
    });
    context.on('dialog', (dialog) => {
      this.lines.push(`${dialog.page()?.url()}: a dialog said “${dialog.message()}”`);
      void dialog.dismiss();
    });
  }
}

/** Brings people in, each with a context of their own, and sends them home at the end. */
export class People {
  readonly complaints = new Complaints();
  private readonly contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly desk: Desk,
  ) {}

  /** Somebody who has not signed in. */
  async visitor(language: Language = 'en', more: BrowserContextOptions = {}): Promise<Page> {
    const locale = language === 'ko' ? 'ko-KR' : 'en-US';
    const context = await this.browser.newContext({ baseURL: this.desk.url, locale, ...more });
    this.contexts.push(context);
    this.complaints.watch(context);
    return context.newPage();
  }

  /**
   * Somebody of the cast, at their own place. Who comes for the first time signs in by the form; later they come back
   * with their cookie. The stories are told in English, whatever language the account came with.
   */
  async signIn(person: Person): Promise<Page> {
    const { email, home } = CAST[person];
    const kept = this.desk.sessions.get(email);
    if (kept) {
      const page = await this.visitor('en', { storageState: kept });
      await open(page, home);
      return page;
    }
    const page = await this.visitor();
    await open(page, '/sign-in');
    await fillSignIn(page, email, this.desk.password);
    await expect(page).toHaveURL((url) => url.pathname === home);
    await prefer(page, this.desk, { language: 'en' });
    await open(page, home);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    this.desk.sessions.set(email, await page.context().storageState());
    return page;
  }

  async leave(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
  }
}

/** Fills in the form and sends it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Language and theme, as their buttons set them. */
export async function prefer(page: Page, desk: Desk, choice: { language?: Language; theme?: string }): Promise<void> {
  const answer = await page.request.post('/api/preferences', { form: choice, headers: { origin: desk.url } });
  expect(answer.ok()).toBe(true);
}

