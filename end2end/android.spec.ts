// The Developer Center on a phone: the browser itself says whether it can be installed, and what is pushed to it goes all
// the way: encrypted by the program, opened here, shown by the service worker, answered from there.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, type CDPSession, chromium, devices, type Page } from '@playwright/test';

import { contactSeller } from './support/deeds';
import { Desk } from './support/desk';
import { alive, open, openUntil } from './support/page';
import { CAST, type Person, prefer } from './support/people';
import { MOAPLAN } from './support/places';
import { type Handed, PushService, signer, Subscriber } from './support/push';
import { expect, test as base } from './support/test';

const { defaultBrowserType: _, ...PHONE } = devices['Pixel 7'];

interface Phone {
  context: BrowserContext;
  page: Page;
}

const test = base.extend<{ phone: (person?: Person) => Promise<Phone> }, { service: PushService }>({
  service: [
    async ({}, use) => {
      const service = await PushService.open();
      await use(service);
      await service.close();
    },
    { scope: 'worker' },
  ],

  // A desk that may push to this machine.
  desk: [
    async ({}, use) => {
      const desk = await Desk.open({ HEARBACK_PUSH_ANYWHERE: 'true' });
      await use(desk);
      await desk.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  // A browser with a profile: in a private window nothing can be installed.
  phone: async ({ desk, people }, use, info) => {
    const opened: { context: BrowserContext; folder: string }[] = [];
    await use(async (person) => {
      const folder = mkdtempSync(join(tmpdir(), 'hearback-phone-'));
      const context = await chromium.launchPersistentContext(folder, {
        ...PHONE,
        ...info.project.use.launchOptions,
        locale: 'en-US',
        baseURL: desk.url,
        permissions: ['notifications'],
      });
      opened.push({ context, folder });
      people.complaints.watch(context);
      const page = context.pages()[0] ?? (await context.newPage());
      if (person) {
        if (!desk.sessions.has(CAST[person].email)) await people.signIn(person);
        await context.addCookies(desk.sessions.get(CAST[person].email)?.cookies ?? []);
        await open(page, CAST[person].home);
      }
      return { context, page };
    });
    for (const { context, folder } of opened) {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

test.use({ alone: 'android' });

/** What Chromium says about installing the page that is open. */
async function judged(cdp: CDPSession) {
  const [manifest, { installabilityErrors }] = [
    await cdp.send('Page.getAppManifest'),
    await cdp.send('Page.getInstallabilityErrors'),
  ];
  return { errors: manifest.errors, installabilityErrors, url: manifest.url, content: JSON.parse(manifest.data ?? '{}') };
}

for (const [language, names] of [
  ['en', { name: 'Nuri Store Developer Center', short: 'Developer Center', shortcuts: ['Inbox', 'Reviews', 'Due in 24 h'] }],
  ['ko', { name: '누리스토어 개발자센터', short: '개발자센터', shortcuts: ['문의함', '리뷰', '24시간 안 기한'] }],
] as const) {
  test(`the browser finds that the Developer Center can be installed, in ${language}`, async ({ phone, desk }) => {
    const { page, context } = await phone('Jisoo');
    await prefer(page, desk, { language });
    await open(page, '/developer/inbox');
    const found = await judged(await context.newCDPSession(page));
    expect(found.errors).toEqual([]);
    expect(found.installabilityErrors).toEqual([]);
    expect(found.content).toMatchObject({
      id: '/developer',
      scope: '/developer',
      start_url: '/developer',
      display: 'standalone',
      lang: language,
      name: names.name,
      short_name: names.short,
    });
    expect(found.content.shortcuts.map(({ name }: { name: string }) => name)).toEqual(names.shortcuts);
    const files: { src: string; sizes: string }[] = [...found.content.icons, ...found.content.screenshots];
    for (const { src, sizes } of files) {
      const size = await page.evaluate(async (address) => {
        const picture = await createImageBitmap(await (await fetch(address)).blob());
        return `${picture.width}x${picture.height}`;
      }, src);
      expect(size, src).toBe(sizes);
    }
    for (const { url } of found.content.shortcuts) expect((await page.request.get(url)).ok(), url).toBe(true);
    await prefer(page, desk, { language: 'en' });
  });
}

test('the store front is an app of its own, and Operations is none', async ({ phone, people }) => {
  const { page, context } = await phone();
  await open(page, '/');
  const found = await judged(await context.newCDPSession(page));
  expect([found.errors, found.installabilityErrors]).toEqual([[], []]);
  expect(found.content).toMatchObject({ id: '/', scope: '/', name: 'Nuri Store' });
  const jihun = await people.signIn('Jihun');
  await expect(jihun.locator('link[rel=manifest]')).toHaveCount(0);
});

test('the bars around the page have its colour, light and dark', async ({ phone }) => {
  const { page } = await phone('Jisoo');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const [told, shown] = await page.evaluate(() => {
      const meta = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].find(({ media }) => matchMedia(media).matches);
      const bar = getComputedStyle(document.querySelector('.work-bar')!).backgroundColor;
      const paint = document.createElement('canvas').getContext('2d')!;
      const seen = (colour: string) => {
        paint.fillStyle = colour;
        paint.fillRect(0, 0, 1, 1);
        return [...paint.getImageData(0, 0, 1, 1).data];
      };
      return [seen(meta!.content), seen(bar)];
    });
    told.forEach((part, at) => expect(Math.abs(part - shown[at]!), scheme).toBeLessThanOrEqual(1));
  }
});

test('installing is offered in the settings, and nowhere before', async ({ phone }) => {
  const { page } = await phone('Jisoo');
  await open(page, '/developer/settings');
  await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    Object.assign(offer, { prompt: () => ((window as unknown as { asked: boolean }).asked = true) });
    dispatchEvent(offer);
    (window as unknown as { kept: boolean }).kept = offer.defaultPrevented;
  });
  expect(await page.evaluate(() => (window as unknown as { kept: boolean }).kept)).toBe(true);
  await page.getByRole('button', { name: 'Install the app' }).click();
  expect(await page.evaluate(() => (window as unknown as { asked: boolean }).asked)).toBe(true);
});

/** The push service that Chromium would ask is not to be had here: the page is given what it would have answered. */
async function subscribesAs(context: BrowserContext, subscriber: Subscriber): Promise<void> {
  await context.addInitScript(
    ({ endpoint, p256dh, auth }) => {
      PushManager.prototype.getSubscription = async () => null;
      PushManager.prototype.subscribe = async function (options) {
        const key = new Uint8Array(options!.applicationServerKey as ArrayBuffer);
        sessionStorage.setItem('key', btoa(String.fromCharCode(...key)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
        return { endpoint, toJSON: () => ({ endpoint, keys: { p256dh, auth } }) } as unknown as PushSubscription;
      };
    },
    { endpoint: subscriber.endpoint, p256dh: subscriber.p256dh, auth: subscriber.secret },
  );
}

async function switchOn(page: Page): Promise<void> {
  await open(page, '/developer/settings');
  await page.getByRole('button', { name: 'Switch on notifications' }).click();
  await expect(page.getByText('Notifications come to this browser.')).toBeVisible();
}

/** What the push service is handed next for a browser. */
async function next(service: PushService, from: number, { endpoint }: Subscriber): Promise<Handed> {
  const theirs = () => service.handed.slice(from).find(({ path }) => endpoint.endsWith(path));
  await expect.poll(theirs, { timeout: 20_000 }).toBeDefined();
  return theirs()!;
}

/** Hands a message to the service worker, as the browser does. */
async function deliver(page: Page, desk: Desk, data: string): Promise<void> {
  // What comes before the worker has begun its work is lost.
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration('/developer'))?.active?.state === 'activated');
  const cdp = await page.context().newCDPSession(page);
  const registration = new Promise<string>((found) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL.endsWith('/developer') && !isDeleted);
      if (ours) found(ours.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.deliverPushMessage', { origin: desk.url, registrationId: await registration, data });
  await cdp.detach();
}

/** Hands it over until it is shown: a browser that is busy may drop a message handed to a worker that is just starting. */
async function rings(page: Page, desk: Desk, news: object, wanted: object[]): Promise<void> {
  await expect(async () => {
    await deliver(page, desk, JSON.stringify(news));
    await expect.poll(() => shown(page), { timeout: 4_000 }).toEqual(wanted);
  }).toPass({ timeout: 30_000 });
}

async function shown(page: Page): Promise<{ title: string; body: string; tag: string }[]> {
  return page.evaluate(async () => {
    const { active } = (await navigator.serviceWorker.getRegistration('/developer'))!;
    const found = await (await navigator.serviceWorker.getRegistration('/developer'))!.getNotifications();
    return active ? found.map(({ title, body, tag }) => ({ title, body, tag })) : [];
  });
}

/** Presses a notification, or one of its buttons; with words where the system has a field for them. */
async function press(context: BrowserContext, action: string, reply?: string): Promise<void> {
  const worker = context.serviceWorkers().find((worker) => worker.url().endsWith('/developer-worker.js'))!;
  await worker.evaluate(
    async ({ action, reply }) => {
      const scope = globalThis as unknown as {
        registration: ServiceWorkerRegistration;
        dispatchEvent: (event: Event) => void;
        NotificationEvent: new (kind: string, init: object) => Event;
      };
      const [notification] = await scope.registration.getNotifications();
      const event = new scope.NotificationEvent('notificationclick', { notification, action });
      if (reply) Object.defineProperty(event, 'reply', { value: reply });
      scope.dispatchEvent(event);
    },
    { action, reply },
  );
}

test('a new inquiry rings, says nothing of the customer, and opens its thread', async ({ phone, people, desk, service }) => {
  const { page, context } = await phone('Jisoo');
  const subscriber = new Subscriber(`${service.url}/push/jisoo-1`);
  await subscribesAs(context, subscriber);
  await switchOn(page);
  const before = service.handed.length;

  const seoyeon = await people.signIn('Seoyeon');
  const number = await contactSeller(seoyeon, MOAPLAN, 'Error report', 'The widget is white since yesterday.');
  const handed = await next(service, before, subscriber);
  const { key, claims } = signer(handed);
  expect(key).toBe(await page.evaluate(() => sessionStorage.getItem('key')));
  expect(claims).toMatchObject({ aud: service.url, sub: 'mailto:center@nuristore.example' });
  expect(handed.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'normal' });

  const news = subscriber.read(handed);
  expect(news).toMatchObject({ title: 'New error report', tag: number, url: `/developer/inbox/${number}`, lang: 'en' });
  expect(JSON.stringify(news)).not.toMatch(/widget|Seoyeon|seoyeon/);

  await open(page, '/developer/reviews');
  await rings(page, desk, news, [{ title: 'New error report', body: news.body, tag: number }]);
  // The same inquiry again takes its place.
  await rings(page, desk, { ...news, title: 'A customer wrote again' }, [{ title: 'A customer wrote again', body: news.body, tag: number }]);

  await press(context, '');
  await expect(page).toHaveURL((url) => url.pathname === `/developer/inbox/${number}`);
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('The widget is white since yesterday.')).toBeVisible();
  expect(await shown(page)).toEqual([]);

  await rings(page, desk, news, [{ title: 'New error report', body: news.body, tag: number }]);
  await press(context, 'reply');
  await expect(page).toHaveURL(/#f-body$/);
  await expect(page.getByPlaceholder(/^Write a reply to/)).toBeFocused();

  // A phone with a field in the notification sends from there; twice is once.
  for (const _ of [1, 2]) {
    await rings(page, desk, news, [{ title: 'New error report', body: news.body, tag: number }]);
    await press(context, 'reply', 'Fixed in 4.8.2.');
    await expect.poll(() => shown(page)).toEqual([{ title: `Your reply to ${number} is sent.`, body: '', tag: number }]);
  }
  await openUntil(seoyeon, `/my/inquiries/${number}`, () => expect(seoyeon.getByText('Fixed in 4.8.2.')).toHaveCount(1, { timeout: 1_000 }));

  // What cannot be sent is not lost.
  await context.route('**/api/inquiries/reply', (route) => route.abort());
  await page.context().setOffline(true);
  await deliver(page, desk, JSON.stringify({ ...news, reply: { ...news.reply, number: 'R-99999', key: '' } }));
  await expect.poll(async () => (await shown(page)).some(({ title }) => title === news.title)).toBe(true);
  await press(context, 'reply', 'Nothing of this is lost.');
  await expect.poll(() => shown(page)).toEqual([{ title: news.reply!.unsent, body: 'Nothing of this is lost.', tag: number }]);
  await page.context().setOffline(false);
  await press(context, '');
  await expect(page.getByPlaceholder(/^Write a reply to/)).toHaveValue('Nothing of this is lost.');
});

test('this phone: a test, the lock screen, and off the list', async ({ phone, people, service }) => {
  const { page, context } = await phone('Minho');
  const subscriber = new Subscriber(`${service.url}/push/minho-1`);
  await subscribesAs(context, subscriber);
  await switchOn(page);

  const list = page.getByRole('region', { name: 'Your browsers with notifications' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('Chrome, Android · This browser');
  let before = service.handed.length;
  await list.getByRole('button', { name: /^Send a test/ }).click();
  expect(subscriber.read(await next(service, before, subscriber))).toMatchObject({ title: 'Notifications work', tag: 'test' });

  await page.getByRole('radio', { name: 'Also name and first line' }).check();
  await page.getByRole('region', { name: 'This phone' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Lock screen changed')).toBeVisible();
  await open(page, '/developer/settings');
  await expect(page.getByRole('radio', { name: 'Also name and first line' })).toBeChecked();
  before = service.handed.length;
  const seoyeon = await people.signIn('Seoyeon');
  await contactSeller(seoyeon, MOAPLAN, 'Error report', 'The calendar jumps to 1970.');
  const handed = await next(service, before, subscriber);
  expect(subscriber.read(handed)).toMatchObject({ title: 'New error report, Seoyeon Kim', body: expect.stringContaining('1970') });

  await list.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByRole('button', { name: 'Switch on notifications' })).toBeVisible();
  await expect(list).toHaveCount(0);
});

test('a browser whose owner says no is told how to allow it', async ({ phone, desk }) => {
  const { page, context } = await phone('WeiLing');
  await context.clearPermissions();
  const cdp = await context.newCDPSession(page);
  // The browser takes the permission away a moment later, and a page asks for it once.
  await expect(async () => {
    await cdp.send('Browser.setPermission', { permission: { name: 'notifications' }, setting: 'denied', origin: desk.url });
    await open(page, '/developer/settings');
    await alive(page);
    await expect(page.getByText('Notifications are blocked for this site.')).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 40_000 });
});
