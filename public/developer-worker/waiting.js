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
  const isNext = await turnOf(body).catch(() => true);
  // What goes before it could not go, or the server does not have its files yet: it waits.
  if (!isNext || (await namesKept(body).catch(() => false))) {
    const told = await putAside(event, form.clone());
    if (told) {
      event.waitUntil(sendWaiting().catch(() => {}));
      return told;
    }
  }
  const answer = await fetch(request).catch(() => null);
  return answer ?? (await putAside(event, form)) ?? Response.error();
}

/** Whether it is a form's turn: what was written before about the same thing goes first, if it can be sent soon. */
async function turnOf(body) {
  if (!(await aheadOf(body))) return true;
  await Promise.race([sendWaiting().catch(() => {}), new Promise((resolve) => setTimeout(resolve, TURN))]);
  return !(await aheadOf(body));
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
  await note(begun, 'waiting', { door, body, about, page, at: Date.now(), problem: null });
  if (epoch !== begun) return null;
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
    if (asked) sendWaiting().catch(() => {});
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
  let [whole, sent] = [true, 0];
  const refused = [];
  for (const { id } of await shelf.all('waiting')) {
    // It may have been taken back while another was on its way.
    const entry = await shelf.get('waiting', id);
    if (!entry || held.has(entry.about)) continue;
    const outcome = entry.problem ? 'held' : await sendOne(entry, begun);
    // Everything was forgotten meanwhile: what is kept by now is somebody else's.
    if (outcome === 'over' || epoch !== begun) return true;
    if (outcome === 'sent') sent += 1;
    if (outcome === 'refused') refused.push(entry);
    if (outcome === 'refused' || outcome === 'held') held.add(entry.about);
    if (outcome === 'later') {
      whole = false;
      break;
    }
  }
  await tidyFiles();
  if (sent || refused.length) await tell('waiting');
  if (refused.length) await sayRefused(refused[0]);
  return whole;
}

/** Its files first, then itself. */
async function sendOne(entry, begun) {
  if (Date.now() - entry.at > REMEMBERED) return refuse(entry, { problem: 'conflict' }, 'held');
  try {
    const refusal = await bringFiles(entry, begun);
    if (epoch !== begun) return 'over';
    return refusal ? await settle(entry, refusal, begun) : await atTheDoor(entry, begun);
  } catch {
    // There is no network, or it gave up.
    return 'later';
  }
}

/** The form that is being sent just now: whoever wants it back hears in a moment whether it has arrived. */
let door = null;
const takenBack = new Set();

async function atTheDoor(entry, begun) {
  let leave;
  door = { id: entry.id, left: new Promise((resolve) => (leave = resolve)) };
  try {
    // Bringing files takes its time, and somebody may have thought better of it.
    if (!(await shelf.get('waiting', entry.id)) || takenBack.has(entry.id)) return 'gone';
    return await settle(entry, await post(entry), begun);
  } finally {
    door = null;
    leave();
  }
}

/** How long one form may take, in milliseconds. Its key makes a second time harmless. */
const POSTING = 30_000;

async function post(entry) {
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  return fetch(entry.door, { method: 'POST', body: asBrought(entry), headers, signal: AbortSignal.timeout(POSTING) });
}

/** What the server's answer means for it. */
async function settle(entry, answer, begun) {
  // The server asks for time.
  if (answer.status >= 500 || answer.status === 429) return 'later';
  if (answer.status === 401) {
    await forget();
    return 'over';
  }
  if (epoch !== begun) return 'over';
  if (answer.ok || (entry.door === CLOSE && answer.status === 409)) {
    await shelf.remove('waiting', entry.id);
    await dropFiles(entry);
    return 'sent';
  }
  const said = await answer.text().catch(() => '');
  // The server has swept what was brought more than a day ago: it is brought once more, from here.
  if (said.includes('file_gone') && Object.keys(entry.brought ?? {}).length && !entry.again) {
    const anew = await shelf.change('waiting', entry.id, (kept) => ({ ...kept, brought: {}, again: true }));
    return anew ? sendOne(anew, begun) : 'gone';
  }
  const outcome = await refuse(entry, problemIn(said), 'refused');
  // Who is no member any more is refused everything, and has nothing here.
  if (answer.status === 403) await listed();
  return outcome;
}

function problemIn(said) {
  try {
    return JSON.parse(said);
  } catch {
    return { problem: 'failed', request: '' };
  }
}

/** It stays, with the reason. What was brought for it is swept there after a while, and comes from here again. */
async function refuse(entry, problem, outcome) {
  return (await shelf.change('waiting', entry.id, (kept) => ({ ...kept, problem, brought: {} }))) ? outcome : 'gone';
}

/** Takes back what has not been sent. Whether it was still here. */
async function takeBack(id) {
  if (door?.id === id) await door.left;
  takenBack.add(id);
  try {
    const entry = await shelf.get('waiting', id);
    if (!entry) return false;
    // Its files stay a while: they may be on their way back into the composer.
    await freshenFiles(entry);
    await shelf.remove('waiting', id);
    return true;
  } finally {
    takenBack.delete(id);
  }
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

/**
 * Addresses that only this worker answers: what waits and what was shared, for the page that shows it. They are for scripts of
 * our own pages alone: any page of the web can lead a window here, or post a form.
 */
async function kept(event) {
  const { request } = event;
  const { pathname } = new URL(request.url);
  const [, what, which] = /^\/developer\/kept\/(\w+)(?:\/(\d+))?$/.exec(pathname) ?? [];
  if (request.mode === 'navigate') return new Response('404', { status: 404, headers: { 'content-type': 'text/plain' } });
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
    return file ? asData(file) : new Response(null, { status: 404 });
  }
  if (request.method === 'POST' && what === 'file') {
    const id = await keepFile(request).catch(() => null);
    return id ? Response.json({ id }) : new Response(null, { status: 507 });
  }
  if (request.method === 'POST' && what === 'discard') {
    const wasHere = await takeBack(Number(which));
    await tell('waiting');
    event.waitUntil(sendWaiting().catch(() => {}));
    return Response.json({}, { status: wasHere ? 200 : 409 });
  }
  if (request.method === 'POST' && what === 'unshare') {
    await shelf.clear('shared');
    await tell('waiting');
    return Response.json({});
  }
  return new Response(null, { status: 404 });
}

/** A file of another app, as bytes and nothing that a browser would open. Its kind is told beside it. */
function asData(file) {
  const headers = {
    'content-type': 'application/octet-stream',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'x-file-type': file.type,
  };
  return new Response(file, { headers });
}
