// The Developer Center's service worker. It shows what is pushed and answers from there; and where its owner wants that, it
// keeps what they read on this device and sends what they wrote when there was no network. What it says comes from the
// server, in the reader's language, with each message and with the list of pages.

const ICON = '/icons/developer-192.png';
const BADGE = '/icons/badge-96.png';
/** What the manifest has the icon open. */
const START = '/developer';
const REPLY = '/api/inquiries/reply';
const SUBSCRIBE = '/api/developer/devices/subscribe';

importScripts('/developer-worker/shelf.js', '/developer-worker/pages.js', '/developer-worker/waiting.js', '/developer-worker/files.js', '/developer-worker/shared.js');

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== self.location.origin) return;
  const reads = request.method === 'GET';
  if (pathname.startsWith('/developer/kept/')) event.respondWith(kept(event));
  else if (pathname === '/developer/share' && !reads) event.respondWith(shared(request));
  else if (pathname === START && request.mode === 'navigate' && reads) event.respondWith(start());
  else if (request.mode === 'navigate' && reads && isOurs(request.url)) event.respondWith(page(event));
  else if (isDoor(request)) event.respondWith(posted(event));
  else if (reads && search === '?small' && PICTURE.test(pathname)) event.respondWith(picture(request));
  else if (reads && (/^\/(pkg|fonts|icons|apps)\//.test(pathname) || pathname === '/developer-page.js')) event.respondWith(file(request));
});

/** How long the app leads back to where its reader was, in milliseconds; later it begins at the beginning. */
const RETURNS = 30 * 60_000;

/** The app has gone out of sight, at this address. */
async function left(at) {
  const begun = epoch;
  // The start itself is no place: it would lead to itself.
  if (isOurs(at) && new URL(at).pathname !== START && (await isKeeping())) await note(begun, 'state', { at, when: Date.now() }, 'place');
}

/** The icon was pressed: the system may have ended the app since, and nobody wants to look for the thread again. */
async function start() {
  const place = await shelf.get('state', 'place').catch(() => undefined);
  const fresh = place && Math.abs(Date.now() - place.when) < RETURNS;
  return Response.redirect(fresh ? place.at : '/developer/inbox', 303);
}

/** A page that leads to the sign-in means that nobody is signed in any more: the list will say so. */
async function page(event) {
  const answer = await opened(event.request);
  if (answer.type === 'opaqueredirect') event.waitUntil(keepUp(true));
  return answer;
}

self.addEventListener('message', (event) => {
  const deeds = {
    here: () => here(event.data),
    online: () => sendWaiting().then(() => keepUp(true)),
    left: () => left(event.data.at),
    forget,
  };
  event.waitUntil(deeds[event.data?.kind]?.());
});

// The browser asks again, later and later, as long as something could not be sent.
self.addEventListener('sync', (event) => {
  if (event.tag !== SYNC) return;
  const whole = sendWaiting().then((whole) => (whole ? keepUp(true) : Promise.reject(new Error('still without a network'))));
  event.waitUntil(whole);
});

self.addEventListener('push', (event) => {
  event.waitUntil(show(read(event.data)));
  // What it tells of can be read without a network a moment later.
  event.waitUntil(keepUp(true));
});

/** A browser must show something for every message; of one that cannot be read, where it is from. */
function read(data) {
  try {
    const news = data.json();
    if (typeof news.title === 'string' && isOurs(news.url)) return news;
  } catch {
    // Below.
  }
  return { title: 'Hearback', body: '', tag: 'unread', url: '/developer/inbox' };
}

/** Only pages of the Developer Center are ever opened. */
function isOurs(url) {
  const found = new URL(url, self.location.origin);
  return found.origin === self.location.origin && /^\/developer(\/|$)/.test(found.pathname);
}

function show({ title, body, tag, url, lang, at, open, reply }) {
  const actions = [];
  // Where notifications have no text field, this opens the page with the reply begun.
  if (reply) actions.push({ action: 'reply', type: 'text', title: reply.title, placeholder: reply.placeholder });
  if (open) actions.push({ action: 'open', title: open });
  return self.registration.showNotification(title, {
    body,
    tag,
    lang,
    timestamp: at,
    icon: ICON,
    badge: BADGE,
    // The same inquiry again replaces what stands there, and rings again.
    renotify: true,
    actions,
    data: { url, reply, since: Date.now() },
  });
}

self.addEventListener('notificationclick', (event) => {
  const { url = '/developer/inbox', reply, since = Infinity } = event.notification.data ?? {};
  const written = event.reply?.trim();
  if (event.action === 'reply' && reply && written) {
    // What is told of the reply takes its place. A browser that was asked to close it first could close the next one instead.
    event.waitUntil(answer(event.notification, reply, written));
  } else {
    event.notification.close();
    hurry(url, since);
    event.waitUntil(lead(event.action === 'reply' && reply ? reply.url : url));
  }
});

/** The reply that was written in the notification, through the same door as any other. Nothing that was written is lost. */
async function answer(notification, reply, written) {
  const form = new URLSearchParams({ number: reply.number, key: reply.key, body: written });
  const asks = { method: 'POST', body: form, headers: { accept: 'application/json' }, signal: AbortSignal.timeout(POSTING) };
  const isNext = await turnOf(form.toString()).catch(() => true);
  const said = isNext ? await fetch(REPLY, asks).catch(() => null) : null;
  // Without a network it waits like any other, where this device keeps things.
  const told = said?.ok ? reply.sent : said ? null : await wait(REPLY, form.toString(), notification.data.url);
  const { lang, tag } = notification;
  const options = { lang, tag, icon: ICON, badge: BADGE, silent: told !== null };
  if (told !== null) {
    await self.registration.showNotification(told, { ...options, data: { url: notification.data.url } });
  } else {
    const words = { body: written, requireInteraction: true, data: { url: `${reply.url}=${encodeURIComponent(written)}`, reply } };
    await self.registration.showNotification(reply.unsent, { ...options, ...words });
  }
}

/** To a window that is open, or to a new one. */
async function lead(url) {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find((client) => isOurs(client.url));
  if (there) {
    const led = await there.navigate(url).catch(() => null);
    if (led) return led.focus().catch(() => led);
  }
  return self.clients.openWindow(url);
}

/** The browser has changed its address: told with the keys that it had, under the session that it has. */
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));

async function renew({ oldSubscription, newSubscription }) {
  const fresh = newSubscription ?? (oldSubscription && (await self.registration.pushManager.subscribe(oldSubscription.options)));
  if (!fresh) return;
  const { endpoint, keys } = fresh.toJSON();
  const form = new URLSearchParams({ endpoint, p256dh: keys.p256dh, auth: keys.auth, private: 'true' });
  await fetch(SUBSCRIBE, { method: 'POST', body: form, headers: { accept: 'application/json' } });
}
