// Reading without a network. The server says which pages a member may have here and how each is told from an older one; they
// are kept as they are, whole, and shown when the network does not answer. A page of the app has its data in itself.

const LIST = '/developer/offline.json';
const PAGES = 'hearback-pages';
const FILES = 'hearback-files';
/** What pages need that is not named in them. */
const NEEDED = ['/developer-page.js', '/icons/developer-192.png'];
/** Pages that are fetched at the same time. */
const HANDS = 2;
/** All kept pages together, in bytes; less where the browser has less. */
const ROOM = 60 * 1024 * 1024;
/** Between two looks that nothing has called for. */
const REST = 60_000;
/** How long a page that is kept here is waited for. */
const PATIENCE = 6_000;
/** How long by whoever has pressed a notification, where what it tells of has come with it. */
const HASTE = 300;
const THREAD = /^\/developer\/inbox\/[A-Z]-\d+$/;
/** What makes another list of a list. */
const NARROW = ['queue', 'q', 'kind', 'app', 'stars', 'version', 'after'];
/** A picture as small as a thread shows it. Its address ends after some hours; the picture behind its id stays the same. */
const PICTURE = /^\/files\/([\w-]+)\/[^/]+\/[^/]+$/;
/** Pictures that are kept, at most: some ten kilobytes each. */
const PICTURES_MOST = 400;
/** The name carries a hash of the content. */
const HASHED = /^\/(pkg|fonts)\//;

/** Raised when everything is forgotten: what was begun before must leave nothing behind. */
let epoch = 0;

const isKeeping = async () => Boolean(await shelf.get('state', 'account'));
const wordsOf = async () => (await shelf.get('state', 'words')) ?? {};

/** A page of the Developer Center has been opened: by whom, and whether this browser may keep what they read. */
async function here({ account, keep }) {
  const before = await shelf.get('state', 'account');
  if (before && before !== account) {
    await forget();
    await underway.catch(() => {});
  }
  if (keep) {
    await shelf.put('state', account, 'account');
    await sendWaiting();
    await keepUp();
  } else if (before === account) {
    // Switched off. What still waits is sent before it is let go; where it cannot be yet, at a later page.
    if (await sendWaiting()) return forget();
    epoch += 1;
    await Promise.all([caches.delete(PAGES), caches.delete(FILES), shelf.clear('pages')]);
  }
}

/** One look after the other. */
let underway = Promise.resolve();

/** Brings what is kept up to date. `called` is that something has happened; otherwise once a minute is enough. */
function keepUp(called = false) {
  const look = () => lookNow(called);
  underway = underway.then(look, look);
  return underway;
}

async function lookNow(called) {
  const account = await shelf.get('state', 'account');
  const looked = (await shelf.get('state', 'looked')) ?? 0;
  if (!account || (!called && Math.abs(Date.now() - looked) < REST)) return;
  const begun = epoch;
  const told = await listed();
  if (!told || epoch !== begun) return;
  if (told.account !== account) return forget();
  await note(begun, 'state', told.words, 'words');
  await self.navigator.setAppBadge?.(told.badge).catch(() => {});
  const whole = await keepAll(told.pages);
  // A look that was broken off is taken up at the next occasion.
  if (whole) await note(begun, 'state', Date.now(), 'looked');
}

/** Writes down what belongs to a look. If everything was forgotten since it began, not even an empty shelf is left. */
async function note(begun, ...what) {
  if (epoch !== begun) return;
  await shelf.put(...what);
  if (epoch !== begun) await shelf.destroy();
}

/** What the server says; nothing where it cannot be asked. Who is nobody there any more has nothing here either. */
async function listed() {
  const answer = await fetch(LIST, { headers: { accept: 'application/json' }, redirect: 'manual' }).catch(() => null);
  if (answer && (answer.status === 401 || answer.status === 403)) await forget();
  return answer?.ok ? answer.json() : null;
}

async function keepAll(pages) {
  const wanted = new Set(pages.map(({ path }) => path));
  const known = new Map((await shelf.all('pages')).map((page) => [page.path, page]));
  const cache = await caches.open(PAGES);
  for (const path of known.keys()) {
    if (wanted.has(path)) continue;
    await cache.delete(path);
    await shelf.remove('pages', path);
    known.delete(path);
  }
  const { quota = Infinity } = (await navigator.storage?.estimate?.()) ?? {};
  const room = Math.min(ROOM, quota / 4);
  let taken = [...known.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  let reached = true;
  const missing = pages.filter(({ path, stamp }) => known.get(path)?.stamp !== stamp || known.get(path)?.read || !known.get(path)?.pictures);
  const work = async () => {
    for (let page = missing.shift(); page && reached; page = missing.shift()) {
      // The list begins with what matters most; what no longer fits is left out.
      if (taken > room) return;
      const bytes = await keepOne(cache, { ...page, read: known.get(page.path)?.read });
      if (bytes === null) reached = false;
      else taken += bytes - (known.get(page.path)?.bytes ?? 0);
    }
  };
  await Promise.all(Array.from({ length: HANDS }, work));
  if (reached) await keepFiles();
  return reached;
}

/** Its size; 0 where there is no such page, null where it could not be reached. */
async function keepOne(cache, { path, stamp, read }) {
  const begun = epoch;
  // Kept is not read: the customer is told of an opening when a person opens it, be it without a network.
  const headers = read ? { accept: 'text/html' } : { accept: 'text/html', 'hearback-keeps': 'yes' };
  // It is as old as the question: what happens while it travels is not in it.
  const at = Date.now();
  const answer = await fetch(path, { headers, redirect: 'manual' }).catch(() => null);
  if (!answer || answer.status >= 500) return null;
  if (!answer.ok) return 0;
  const text = await answer.text().catch(() => null);
  if (text === null || epoch !== begun) return null;
  const own = new Headers(answer.headers);
  // Of the text as it travelled.
  for (const name of ['content-encoding', 'content-length']) own.delete(name);
  const body = new Blob([text]);
  await cache.put(path, new Response(body, { headers: own }));
  if (epoch !== begun) {
    await caches.delete(PAGES);
    return null;
  }
  await note(begun, 'pages', { path, stamp, at, bytes: body.size, files: filesIn(text), pictures: picturesIn(text) });
  return body.size;
}

/** The files of the site that a page names. */
function filesIn(text) {
  return [...new Set(text.match(/\/(?:pkg|fonts|icons|apps)\/[\w./-]+\.(?:js|wasm|css|svg|png|ftl|txt|woff2|json)/g) ?? [])];
}

/** The small pictures that a page shows. */
const picturesIn = (text) => [...new Set(text.match(/\/files\/[^"\s?]+\?small/g) ?? [])];

/** Under what a picture is kept. */
const pictureAt = (address) => `/files/${PICTURE.exec(new URL(address, self.location.origin).pathname)?.[1]}`;

/** The scripts that a script names. */
function importsIn(text, path) {
  const names = [...text.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, name]) => name);
  return names.map((name) => new URL(name, self.location.origin + path).pathname);
}

async function keepFiles() {
  const begun = epoch;
  const wanted = new Set([...NEEDED, ...(await shelf.all('pages')).flatMap(({ files }) => files)]);
  const cache = await caches.open(FILES);
  // With what is added on the way.
  for (const path of wanted) {
    let file = await cache.match(path, { ignoreVary: true });
    if (!file) {
      file = await fetch(path).catch(() => null);
      if (!file?.ok) continue;
      await cache.put(path, file.clone());
      if (epoch !== begun) return caches.delete(FILES);
    }
    if (path.startsWith('/pkg/') && path.endsWith('.js')) importsIn(await file.text(), path).forEach((name) => wanted.add(name));
  }
  // A new version of the app has new names. Fonts stay: what letters a page needs is not written in it.
  const present = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  for (const path of present) if (!wanted.has(path) && path.startsWith('/pkg/')) await cache.delete(path);
  await keepPictures(cache, present, begun);
}

/** Addresses that led to no picture. */
const missed = new Set();

async function keepPictures(cache, present, begun) {
  const shown = (await shelf.all('pages')).flatMap(({ pictures = [] }) => pictures).slice(0, PICTURES_MOST);
  const wanted = new Map(shown.map((address) => [pictureAt(address), address]));
  for (const path of present) if (path.startsWith('/files/') && !wanted.delete(path)) await cache.delete(path);
  // What is left is not here yet. One whose address has ended comes with the next making of its page.
  for (const [path, address] of wanted) {
    if (missed.has(address)) continue;
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) await cache.put(path, answer);
    else if (answer) missed.add(address);
    if (epoch !== begun) return caches.delete(FILES);
  }
}

/** A picture of a thread: the network's, or the one that is kept. */
async function picture(request) {
  const answer = await fetch(request).catch(() => null);
  if (answer?.ok) return answer;
  return (await caches.match(pictureAt(request.url), { cacheName: FILES, ignoreVary: true })) ?? answer ?? Response.error();
}

/** The page that a notification leads to: who presses one wants to read, and the page itself hears of what is newer. */
let pressed = null;

/** A notification was pressed that was shown at `since`, by this device's clock. */
function hurry(url, since) {
  pressed = { path: new URL(url, self.location.origin).pathname, since, at: Date.now() };
}

function patienceFor(path, kept) {
  const isPressed = pressed?.path === path && Math.abs(Date.now() - pressed.at) < 10_000;
  return isPressed && kept.page?.at >= pressed.since ? HASTE : PATIENCE;
}

/** The answer to opening a page: the network's; the kept one where that fails or takes too long. */
async function opened(request) {
  const url = new URL(request.url);
  const path = url.pathname;
  // Whose reply is being written makes no other page of it; but what is kept was made without an editor.
  const isEditing = url.searchParams.has('reply');
  url.searchParams.delete('reply');
  const kept = await keptFor(url.href);
  const asked = fetch(request);
  const late = new Promise((resolve) => kept && setTimeout(resolve, patienceFor(path, kept)));
  const answer = await Promise.race([asked, late]).catch(() => null);
  // A proxy without its server answers too.
  const failed = !answer || (answer.status >= 502 && answer.status <= 504);
  if (failed && kept && isEditing) return Response.redirect(path + url.search, 303);
  if (failed && kept) return aged(kept);
  if (answer) return answer;
  return led(path, url.searchParams) ?? instead();
}

/**
 * The very address. Or the same page in another view: the list that a thread was opened from does not change what it says,
 * but a list without its filter would be another list.
 */
async function keptFor(url) {
  const { pathname, search, searchParams } = new URL(url);
  const narrowed = NARROW.some((name) => searchParams.has(name));
  const addresses = narrowed && !THREAD.test(pathname) ? [pathname + search] : [pathname + search, pathname];
  for (const address of addresses) {
    const answer = await caches.match(address, { cacheName: PAGES });
    if (answer) return { answer, page: await shelf.get('pages', address) };
  }
  return null;
}

/**
 * The page says how old it is, so that its clocks are right. And its forms get new keys: a page that is opened twice from here
 * would otherwise send two messages under one, and the second would be taken for the first.
 */
async function aged({ answer, page }) {
  if (page) await shelf.change('pages', page.path, (now) => ({ ...now, read: true }));
  const age = Math.max(0, Date.now() - (page?.at ?? Date.now()));
  const text = (await answer.text())
    .replace(/<html\b/, `<html data-age="${age}"`)
    .replace(/<input\b[^>]*\bname="key"[^>]*>/g, (field) => field.replace(/\bvalue="[^"]*"/, `value="${crypto.randomUUID()}"`));
  return new Response(text, { headers: answer.headers });
}

/** Where the links of other apps lead (`web+hearback:R-20417`): the server says the same. */
function led(path, query) {
  const number = /^web\+hearback:(?:\/\/)?(?:inbox\/)?([A-Z]+-\d+)\/?$/i.exec(query.get('link') ?? '')?.[1];
  if (path !== '/developer/open') return null;
  return Response.redirect(number ? `/developer/inbox/${number.toUpperCase()}` : '/developer/inbox', 303);
}

/** A page that is not kept. */
async function instead() {
  const { lang = 'en', title = 'Offline', text = '', inbox = '' } = await wordsOf();
  const plain = (words) => words.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  const page = `<!DOCTYPE html><html lang="${plain(lang)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${plain(title)}</title>
<style>body{font:1rem/1.5 system-ui;max-width:30em;margin:20vh auto;padding:0 1.5em}a{color:inherit;display:inline-block;padding:.75em 0}</style>
<h1>${plain(title)}</h1><p>${plain(text)}</p><p><a href="/developer/inbox">${plain(inbox)}</a></p></html>`;
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } });
}

/** A file of the site: one whose name changes with its content from here, others from here only without a network. */
async function file(request) {
  const { pathname } = new URL(request.url);
  const kept = () => caches.match(pathname, { cacheName: FILES, ignoreVary: true });
  if (HASHED.test(pathname)) {
    const found = await kept();
    if (found) return found;
  }
  const answer = await fetch(request).catch(() => null);
  if (!answer || answer.status >= 500) return (await kept()) ?? answer ?? Response.error();
  const keeps = await isKeeping().catch(() => false);
  if (answer.ok && answer.type === 'basic' && keeps) {
    const copy = answer.clone();
    // A device that has no room, or keeps nothing, shows what the network brought.
    await caches.open(FILES).then((cache) => cache.put(pathname, copy)).catch(() => {});
  }
  return answer;
}

/** Everything that is kept on this device is gone: pages, files, what waits, what was shared, and the words. */
async function forget() {
  epoch += 1;
  for (const name of await caches.keys()) if (name.startsWith('hearback-')) await caches.delete(name);
  await shelf.destroy();
  await self.navigator.clearAppBadge?.().catch(() => {});
  await tell('waiting');
}
