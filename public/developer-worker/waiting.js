// Writing without a network. What could not be sent waits here with its form as it was, the key of that form included, so
// that it has one effect however often it is sent. It goes in the order of writing; what the server refuses stays, with the
// reason, and holds back what was written about the same thing after it: a person decides.

const CLOSE = '/api/inquiries/close';
/** Replies, notes and closing. Refunds and who takes care are not decided on a page that may be old: their doors are not here. */
const DOORS = ['/api/inquiries/reply', '/api/inquiries/note', CLOSE, '/api/replies/write'];
const MOST = 50;
/** The server remembers a form's key for seven days: after that it could have two effects, and a person decides. */
const REMEMBERED = 6 * 24 * 3_600_000;
const SYNC = 'hearback-waiting';

const isDoor = ({ method, url }) => method === 'POST' && DOORS.includes(new URL(url).pathname);

/** How long a form waits for what was written before it about the same thing, in milliseconds; then it waits like that. */
const TURN = 5_000;

/** The answer to a form that a page sends. */
async function posted(event) {
  const { request } = event;
  const form = request.clone();
  // A form of a page without its program has whole files in it, and goes as it is.
  const body = isPlain(request) ? await request.clone().text() : '';
  const before = await aheadOf(body).catch(() => false);
  if (before) await Promise.race([sendWaiting(), new Promise((resolve) => setTimeout(resolve, TURN))]);
  // The server does not have its files yet, or what goes before it could not go: it waits.
  if ((await namesKept(body).catch(() => false)) || (before && (await aheadOf(body).catch(() => false)))) {
    const told = await putAside(event, form.clone());
    if (told) event.waitUntil(sendWaiting());
    if (told) return told;
  }
  const answer = await fetch(request).catch(() => null);
  return answer ?? (await putAside(event, form)) ?? Response.error();
}

const isPlain = ({ headers }) => (headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded');

/** What a form is about: an inquiry, or a review. */
function aboutOf(body) {
  const fields = new URLSearchParams(body);
  return fields.get('number') ?? fields.get('review');
}

/** Whether something about the same thing waits that could still go. */
async function aheadOf(body) {
  const about = aboutOf(body);
  return about !== null && (await shelf.all('waiting')).some((entry) => entry.about === about && !entry.problem);
}

/** The page is told that it waits (202, and in which words); nothing where it cannot be kept. */
async function putAside(event, form) {
  const client = await self.clients.get(event.clientId);
  const page = client ? new URL(client.url).pathname : '/developer/inbox';
  const said = isPlain(form) ? await wait(new URL(form.url).pathname, await form.text(), page) : null;
  return said === null ? null : new Response(said, { status: 202, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** Keeps a form for later. In which words that is told; null where it is not kept. */
async function wait(door, body, page) {
  const begun = epoch;
  const room = async () => (await isKeeping()) && (await shelf.all('waiting')).length < MOST;
  if (!(await room().catch(() => false)) || epoch !== begun) return null;
  const about = aboutOf(body) ?? door;
  await shelf.put('waiting', { door, body, about, page, at: Date.now(), problem: null });
  await self.registration.sync?.register(SYNC).catch(() => {});
  await tell('waiting');
  return (await wordsOf()).waiting ?? '';
}

let sending = null;
let asked = false;

/** Sends what waits, also what is put aside meanwhile. Whether nothing is left that could still go. */
function sendWaiting() {
  asked = true;
  sending ??= sendAll().finally(() => {
    sending = null;
    if (asked) sendWaiting();
  });
  return sending;
}

async function sendAll() {
  let whole = true;
  while (asked) {
    asked = false;
    whole = await sendRound();
  }
  return whole;
}

async function sendRound() {
  const begun = epoch;
  const held = new Set();
  let sent = 0;
  const refused = [];
  const done = async (whole) => {
    await tidyFiles();
    if (sent || refused.length) await tell('waiting');
    if (refused.length) await sayRefused(refused[0]);
    return whole;
  };
  for (const { id } of await shelf.all('waiting')) {
    // It may have been taken back while another was on its way.
    const entry = await shelf.get('waiting', id);
    if (!entry || held.has(entry.about)) continue;
    if (entry.problem) {
      held.add(entry.about);
      continue;
    }
    if (Date.now() - entry.at > REMEMBERED) {
      await shelf.change('waiting', id, (kept) => ({ ...kept, problem: { problem: 'conflict' } }));
      held.add(entry.about);
      continue;
    }
    const answer = await send(entry).catch(() => null);
    if (answer === TAKEN_BACK) continue;
    // The network is gone again, or the server asks for time.
    if (!answer || answer.status >= 500 || answer.status === 429) return done(false);
    if (answer.status === 401) {
      await forget();
      return true;
    }
    if (answer.ok || (entry.door === CLOSE && answer.status === 409)) {
      await shelf.remove('waiting', id);
      await dropFiles(entry);
      sent += 1;
      continue;
    }
    const problem = await answer.json().catch(() => ({ problem: 'failed', request: '' }));
    // Everything was forgotten meanwhile: nothing of it comes back.
    if (epoch !== begun) return true;
    // What was brought is swept there after a while: whoever sends it again brings it again.
    const written = await shelf.change('waiting', id, (kept) => ({ ...kept, problem, brought: {} }));
    if (!written) continue;
    held.add(entry.about);
    refused.push(entry);
    // Who is no member any more is refused everything, and has nothing here.
    if (answer.status === 403) await listed();
  }
  return done(true);
}

const TAKEN_BACK = Symbol('taken back');

/** Its files first. The answer of the door, or the one that kept a file from being brought. */
async function send(entry) {
  const refused = await bringFiles(entry);
  if (refused) return refused;
  // Bringing takes its time, and somebody may have thought better of it.
  if (!(await shelf.get('waiting', entry.id))) return TAKEN_BACK;
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(entry.door, { method: 'POST', body: asBrought(entry), headers });
  // The server has swept what was brought a day ago: once more, with its files.
  if (answer.status === 422 && entry.brought && Object.keys(entry.brought).length && !entry.again) {
    await shelf.change('waiting', entry.id, (kept) => ({ ...kept, brought: {} }));
    return send({ ...entry, brought: {}, again: true });
  }
  return answer;
}

/** Told on the screen where no page is open to show it. */
async function sayRefused({ about, page }) {
  const windows = await self.clients.matchAll({ type: 'window' });
  const { lang, refused } = await wordsOf();
  if (!refused || windows.some(({ visibilityState }) => visibilityState === 'visible')) return;
  const options = { lang, body: about, tag: `waiting ${about}`, icon: ICON, badge: BADGE, data: { url: page } };
  // Without permission nothing is shown; the page will say it.
  await self.registration.showNotification(refused, options).catch(() => {});
}

async function tell(kind) {
  for (const client of await self.clients.matchAll({ type: 'window' })) client.postMessage({ kind });
}

/** Addresses that only this worker answers: what waits and what was shared, for the page that shows it. */
async function kept(request) {
  const { pathname } = new URL(request.url);
  const [, what, which] = /^\/developer\/kept\/(\w+)(?:\/(\d+))?$/.exec(pathname) ?? [];
  if (request.method === 'GET' && what === 'waiting') {
    const waiting = (await shelf.all('waiting')).map(({ id, door, about, body, at, problem }) => {
      const text = new URLSearchParams(body).get('body') ?? '';
      return { id, deed: door.split('/').at(-1), about, text, files: named(body), at, problem };
    });
    const shared = await sharedNow();
    const brought = shared && { text: shared.text, files: shared.files.map(({ name }) => name) };
    return Response.json({ keeps: await isKeeping(), waiting, shared: brought });
  }
  if (request.method === 'GET' && what === 'shared') {
    const file = (await sharedNow())?.files[Number(which)];
    return file ? new Response(file, { headers: { 'content-type': file.type } }) : new Response(null, { status: 404 });
  }
  if (request.method === 'POST' && what === 'file') {
    const id = await keepFile(request).catch(() => null);
    return id ? Response.json({ id }) : new Response(null, { status: 507 });
  }
  if (request.method === 'POST' && what === 'discard') {
    const entry = await shelf.get('waiting', Number(which));
    if (entry) await freshenFiles(entry);
    await shelf.remove('waiting', Number(which));
    await sendWaiting();
  } else if (request.method === 'POST' && what === 'unshare') {
    await shelf.clear('shared');
  } else {
    return new Response(null, { status: 404 });
  }
  await tell('waiting');
  return Response.json({});
}
