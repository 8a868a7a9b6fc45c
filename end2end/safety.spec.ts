// What the desk must withstand, tried over the wire and in the browser.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Desk } from './support/desk';
import { contactSeller } from './support/deeds';
import { open } from './support/page';
import { expect, test } from './support/test';
import { ask, call, cookieFor, cookieOf, type Form, post } from './support/wire';

test.use({ alone: 'safety' });

const MOAPLAN = 'kr.moalabs.moaplan';
const HERE = dirname(fileURLToPath(import.meta.url));

/** Every server function, as the program lists them for its access matrix. */
const ENDPOINTS = [...readFileSync(join(HERE, '../app/src/api/endpoints.rs'), 'utf8').matchAll(/\("(\/api\/[^"]+)", (\w+)\)/g)].map(
  ([, path = '', action = '']) => ({ path, action }),
);

/** An inquiry that may be sent: what is asked in it is up to the test. */
function inquiry(body: string, more: Form = {}): Form {
  return { key: crypto.randomUUID(), package: MOAPLAN, kind: 'error', body, ...more };
}

async function subjects(desk: Desk, cookie: string): Promise<string[]> {
  const { body } = await ask(desk, '/api/my/inquiries', { after: null }, { cookie });
  const { open: running } = JSON.parse(body) as { open: { subject: string }[] };
  return running.map(({ subject }) => subject);
}

async function submitted(desk: Desk, cookie: string, body: string): Promise<string> {
  const answer = await post(desk, '/api/inquiries/submit', inquiry(body), { cookie });
  expect(answer.status, answer.body).toBe(200);
  return /R-\d+/.exec(answer.headers.location ?? '')?.[0] ?? '';
}

test('a request from another site changes nothing', async ({ desk }) => {
  const cookie = await cookieFor(desk, 'Marcus');
  const good = { origin: desk.url, 'content-type': 'application/x-www-form-urlencoded', cookie };
  const body = (text: string) => new URLSearchParams(inquiry(text)).toString();
  const foreign: Record<string, Record<string, string>> = {
    'another origin': { ...good, origin: 'https://evil.example' },
    'no origin of its own': { ...good, origin: 'null' },
    'a name that begins like ours': { ...good, origin: `${desk.url}.evil.example` },
    'a cross-site fetch': { ...good, 'sec-fetch-site': 'cross-site' },
    'a same-site fetch': { ...good, 'sec-fetch-site': 'same-site' },
    'plain text': { ...good, 'content-type': 'text/plain' },
    'a multipart form': { ...good, 'content-type': 'multipart/form-data; boundary=x' },
  };
  for (const [what, headers] of Object.entries(foreign)) {
    const { status } = await call(desk, '/api/inquiries/submit', { method: 'POST', headers, body: body(`Sent by ${what}`) });
    expect([400, 403], `${what}: ${status}`).toContain(status);
  }
  const { origin: _, ...nameless } = good;
  const { status } = await call(desk, '/api/inquiries/submit', { method: 'POST', headers: nameless, body: body('Sent by nobody') });
  expect(status).toBe(403);
  expect((await subjects(desk, cookie)).filter((subject) => subject.startsWith('Sent by'))).toEqual([]);
});

test('reading a path never changes anything', async ({ desk }) => {
  const cookie = await cookieFor(desk, 'Marcus');
  expect(ENDPOINTS.length).toBeGreaterThan(40);
  for (const { path } of ENDPOINTS) {
    const { status } = await call(desk, `${path}?key=x&package=${MOAPLAN}&kind=error&body=By+GET`, { headers: { cookie } });
    expect(status, path).toBe(405);
  }
  expect(await subjects(desk, cookie)).not.toContain('By GET');
});

test('an inquiry of somebody else looks like one that does not exist', async ({ desk, people }) => {
  const [marcus, yuna, yujin] = [await cookieFor(desk, 'Marcus'), await cookieFor(desk, 'Yuna'), await cookieFor(desk, 'Yujin')];
  const number = await submitted(desk, marcus, 'Whose inquiry is this?');
  const missing = 'R-99999';
  const shape = async (path: string, form: Form, cookie: string, json: boolean) => {
    const { status, body } = json ? await ask(desk, path, form, { cookie }) : await post(desk, path, form, { cookie });
    return { status, body: body.replaceAll(/R-\d+/g, 'R-…') };
  };
  const deeds: [string, Form, boolean][] = [
    ['/api/my/inquiry', {}, true],
    ['/api/inquiries/follow-up', { body: 'Let me in' }, false],
    ['/api/inquiries/close', {}, false],
    ['/api/inquiries/reopen', { body: 'Let me in' }, false],
    ['/api/inquiries/withdraw', {}, false],
    ['/api/inquiries/rate-help', { satisfaction: '1' }, false],
    ['/api/consents/answer', { answer: 'O' }, false],
  ];
  const sellers: [string, Form, boolean][] = [
    ['/api/developer/inquiry', {}, true],
    ['/api/inquiries/reply', { body: 'Let me in' }, false],
    ['/api/inquiries/note', { body: 'Let me in' }, false],
    ['/api/inquiries/assign', { member: 'me' }, false],
    ['/api/inquiries/close', {}, false],
    ['/api/refunds/agree', {}, false],
    ['/api/refunds/decline-as-developer', { reason: 'Let me in' }, false],
  ];
  for (const [cookie, list] of [[yuna, deeds], [yujin, sellers]] as const) {
    for (const [path, form, json] of list) {
      const theirs = await shape(path, { ...form, number }, cookie, json);
      expect(theirs, path).toEqual(await shape(path, { ...form, number: missing }, cookie, json));
      expect(theirs.status, path).toBe(404);
    }
  }
  const pages: [string, string][] = [
    [yuna, '/my/inquiries'],
    [yujin, '/developer/inbox'],
  ];
  for (const [cookie, place] of pages) {
    const seen = async (shown: string) => {
      const { status, body } = await call(desk, `${place}/${shown}`, { headers: { cookie } });
      // One's own inquiry with a similar number may be offered: that depends on the number, not on whose it is.
      const text = body.replaceAll(/<script[\s\S]*?<\/script>|<div class="empty-offer">[\s\S]*?<\/a>/g, '');
      return { status, text: text.replaceAll(/R-\d+|[0-9a-f-]{36}|nonce="[^"]*"|since=\d+/g, '') };
    };
    const theirs = await seen(number);
    expect(theirs.status, place).toBe(404);
    expect(theirs).toEqual(await seen(missing));
    expect(theirs.text).not.toContain('Whose inquiry');
  }
  const page = await people.signIn('Marcus');
  await open(page, `/my/inquiries/${number}`);
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('what operators do is closed to everybody else', async ({ desk }) => {
  const only = ['ReadQueue', 'AskConsent', 'RevealIdentifier', 'DecideRefund', 'ReadMails'];
  const functions = ENDPOINTS.filter(({ action }) => only.includes(action));
  expect(functions.length).toBeGreaterThan(6);
  const [marcus, jisoo] = [await cookieFor(desk, 'Marcus'), await cookieFor(desk, 'Jisoo')];
  const number = await submitted(desk, marcus, 'Who decides about this?');
  const form = { number, outcome: 'cancel', reason: 'match_payment', id: crypto.randomUUID(), look: crypto.randomUUID() };
  const data = { ...form, filter: { queue: 'all', query: null }, after: null };
  for (const { path } of functions) {
    for (const [cookie, status] of [['', 401], [marcus, 403], [jisoo, 403]] as const) {
      // What reads takes JSON, what does something a form.
      const reads = path.startsWith('/api/operations/') && path !== '/api/operations/reveal';
      const answer = await (reads ? ask(desk, path, data, { cookie }) : post(desk, path, form, { cookie }));
      expect(answer.status, path).toBe(status);
    }
  }
  for (const [cookie, status] of [[marcus, 403], [jisoo, 403]] as const) {
    for (const path of ['/operations', '/operations/cases', `/operations/cases/${number}`, '/operations/reports', '/operations/mails']) {
      expect((await call(desk, path, { headers: { cookie } })).status, path).toBe(status);
    }
  }
  expect((await call(desk, '/operations/cases')).headers.location).toBe('/sign-in?next=/operations/cases');
});

test('fields that a form does not have are not taken', async ({ desk }) => {
  const cookie = await cookieFor(desk, 'Marcus');
  const before = await submitted(desk, cookie, 'First of the two.');
  const more = { role: 'operator', state: 'closed', status: 'refunded', number: before, customer_id: 'x', seller_id: 'y' };
  const answer = await post(desk, '/api/inquiries/submit', inquiry('Second of the two.', more), { cookie });
  expect([200, 400, 422]).toContain(answer.status);
  const { body } = await ask(desk, '/api/my/inquiry', { number: before }, { cookie });
  expect(JSON.parse(body)).toMatchObject({ head: { state: 'awaiting_developer', refund: null } });
  expect((await call(desk, '/operations/cases', { headers: { cookie } })).status).toBe(403);
});

test('hostile and broken requests are refused, and the next one is served', async ({ desk }) => {
  const cookie = await cookieFor(desk, 'Marcus');
  const base = { origin: desk.url, cookie };
  const form = { ...base, 'content-type': 'application/x-www-form-urlencoded' };
  const large = Buffer.alloc(30 * 1024 * 1024, 'a');
  const requests: [string, string, Record<string, string>, string | Buffer][] = [
    ['multipart without a boundary', '/api/inquiries/submit', { ...base, 'content-type': 'multipart/form-data' }, 'x'],
    ['bytes that are no text', '/api/inquiries/submit', form, Buffer.from('body=%ff%fe%00&kind=error', 'latin1')],
    ['a kind that there is not', '/api/inquiries/submit', form, `package=${MOAPLAN}&kind=bribe&body=x`],
    ['a text of 200 KB', '/api/inquiries/submit', form, `package=${MOAPLAN}&kind=error&body=${'a'.repeat(200_000)}`],
    ['a password of 100 KB', '/api/sign-in', form, `email=marcus%40gmail.example&password=${'a'.repeat(100_000)}`],
    ['a path that there is not', '/api/inquiries/delete', form, 'number=R-20417'],
  ];
  for (const [what, path, headers, body] of requests) {
    const { status, body: text } = await call(desk, path, { method: 'POST', headers, body });
    expect(status, `${what}: ${text}`).toBeGreaterThanOrEqual(400);
    expect(status, `${what}: ${text}`).toBeLessThan(500);
    expect(text, what).not.toMatch(/panicked|src\/.*\.rs|SELECT /);
    expect((await call(desk, '/healthz')).status).toBe(200);
  }
  // The program may close the connection before it has read 30 MB; then there is no status to read.
  const status = await call(desk, '/api/inquiries/submit', { method: 'POST', headers: form, body: large }).then(
    (answer) => answer.status,
    () => 413,
  );
  expect([400, 413]).toContain(status);
  expect((await call(desk, '/', { headers: { cookie } })).status).toBe(200);
  expect(desk.log()).not.toContain('panicked');
});

test('JSON that cannot be read is the sender’s mistake, not ours', async ({ desk }) => {
  const headers = { origin: desk.url, cookie: await cookieFor(desk, 'Marcus'), 'content-type': 'application/json' };
  for (const body of ['{"number":', '{"number":{"a":[1,2]}}', '{}', '[]', '']) {
    const answer = await call(desk, '/api/my/inquiry', { method: 'POST', headers, body });
    expect(answer.body, body).toBe('{"problem":"bad_request"}');
    expect(answer.status, body).toBe(400);
  }
  expect((await call(desk, '/healthz')).status).toBe(200);
});

test('an id that is none is not there, for functions and pages alike', async ({ desk }) => {
  const [marcus, jisoo, jihun] = [await cookieFor(desk, 'Marcus'), await cookieFor(desk, 'Jisoo'), await cookieFor(desk, 'Jihun')];
  for (const number of ['../../etc/passwd', 'R-', "R-1' OR '1'='1", '']) {
    const answer = await post(desk, '/api/inquiries/close', { number }, { cookie: marcus });
    expect.soft(answer.body, number).toBe('{"problem":"not_found"}');
    expect.soft(answer.status, number).toBe(404);
  }
  for (const [cookie, path] of [[marcus, '/my/inquiries/what'], [jisoo, '/developer/inbox/what'], [jihun, '/operations/cases/what'], [jihun, '/operations/mails/what']] as const) {
    expect.soft((await call(desk, path, { headers: { cookie } })).status, path).toBe(404);
  }
});

test('nobody is led to another site', async ({ desk, people }) => {
  const email = 'marcus@gmail.example';
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)', '/\t/evil.example']) {
    for (const accept of ['application/json', 'text/html']) {
      const { headers } = await post(desk, '/api/sign-in', { email, password: desk.password, next }, { accept });
      expect(headers.location, `${next} as ${accept}`).toBe('/my/inquiries');
    }
  }
  const cookie = await cookieFor(desk, 'Marcus');
  for (const referer of ['https://evil.example/x', `https://evil.example/${desk.url}`, `${desk.url}.evil.example/`, `${desk.url}//evil.example`]) {
    const refused = await post(desk, '/api/inquiries/submit', inquiry(''), { cookie, referer, accept: 'text/html' });
    expect(refused.status, referer).toBe(303);
    expect(refused.headers.location, referer).toBe('/');
    const done = await post(desk, '/api/preferences', { theme: 'system' }, { cookie, referer, accept: 'text/html' });
    expect(done.headers.location, referer).toBe('/');
  }
  const page = await people.visitor();
  await open(page, '/sign-in?next=//evil.example');
  await expect(page.locator('input[name=next]')).toHaveValue('');
});

test('a session is a closed cookie, new at every sign-in and dead after signing out', async ({ desk }) => {
  const { email, password } = { email: 'oliver.grant@gmail.example', password: desk.password };
  const first = await post(desk, '/api/sign-in', { email, password });
  const line = first.headers['set-cookie']?.find((each) => each.startsWith('hearback=')) ?? '';
  expect(line).toMatch(/; HttpOnly/);
  expect(line).toMatch(/; SameSite=(Lax|Strict)/);
  expect(line).toMatch(/; Path=\//);
  const known = async (cookie: string) => (await call(desk, '/my/inquiries', { headers: { cookie } })).status;
  const old = cookieOf(first);
  expect(await known(old)).toBe(200);

  // Whoever planted a session before the sign-in holds nothing after it.
  const planted = `hearback=${'a'.repeat(64)}`;
  expect(cookieOf(await post(desk, '/api/sign-in', { email, password }, { cookie: planted }))).not.toBe(planted);
  const renewed = cookieOf(await post(desk, '/api/sign-in', { email, password }, { cookie: old }));
  expect(renewed).not.toBe(old);
  expect(await known(renewed)).toBe(200);
  expect(await known(old)).not.toBe(200);

  const out = await post(desk, '/api/sign-out', {}, { cookie: renewed });
  expect(out.headers['set-cookie']?.join()).toMatch(/hearback=;.*Max-Age=0/);
  expect(await known(renewed)).not.toBe(200);
});

test('pages are not kept by anybody in between, and say what they may do', async ({ desk }) => {
  const people = { '': ['/', `/apps/${MOAPLAN}`, '/sign-in'], Marcus: ['/my/inquiries', '/my/purchases'], Jihun: ['/operations/mails'] };
  for (const [person, paths] of Object.entries(people)) {
    const cookie = person ? await cookieFor(desk, person as 'Marcus') : '';
    for (const path of paths) {
      const { headers } = await call(desk, path, { headers: { cookie } });
      expect(headers['cache-control'], path).toBe('no-store');
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('same-origin');
      const policy = String(headers['content-security-policy']);
      for (const closed of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "'nonce-"]) {
        expect(policy, path).toContain(closed);
      }
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    }
  }
});

test('pages that are made at the same moment do not get into each other', async ({ desk }) => {
  const [marcus, jisoo] = [await cookieFor(desk, 'Marcus'), await cookieFor(desk, 'Jisoo')];
  const asked: [string, string, RegExp][] = [
    [`/apps/${MOAPLAN}?lang=en`, '', /<title>Moaplan[^<]* · Nuri Store<\/title>/],
    [`/apps/${MOAPLAN}?lang=ko`, '', /<title>모아플랜[^<]* · 누리스토어<\/title>/],
    ['/my/inquiries?lang=en', marcus, /<title>My inquiries · Nuri Store<\/title>/],
    ['/developer/inbox?lang=en', jisoo, /<title>Needs reply · Nuri Store<\/title>/],
  ];
  for (let round = 0; round < 5; round += 1) {
    const all = Array.from({ length: 48 }, (_, i) => asked[i % asked.length] as (typeof asked)[number]);
    await Promise.all(all.map(async ([path, cookie, title]) => {
      const answer = await call(desk, path, { headers: { cookie } });
      expect(answer.status, path).toBe(200);
      expect(answer.body, path).toMatch(title);
    }));
  }
  expect(desk.log()).not.toContain('panicked');
});

test('an address that no header can carry breaks nothing', async ({ desk }) => {
  const { email, password } = { email: 'marcus@gmail.example', password: desk.password };
  const next = await post(desk, '/api/sign-in', { email, password, next: '/?q=\u007f' });
  expect([next.status, next.headers.location]).toEqual([200, '/my/inquiries']);
  const korean = await post(desk, '/api/sign-in', { email, password, next: '/?q=가계부' });
  expect([korean.status, korean.headers.location]).toEqual([200, '/?q=%EA%B0%80%EA%B3%84%EB%B6%80']);
  const cookie = cookieOf(korean);
  const review = { package: `kr.moalabs.haneul\r\n`, stars: '4', body: 'With a line break behind the name of the app.' };
  expect((await post(desk, '/api/reviews/write', review, { cookie })).status).toBe(200);
  expect(desk.log()).not.toContain('panicked');
});

test('a forged forwarding header opens no more sign-ins', async ({ desk }) => {
  const answers = [];
  for (let i = 0; i < 5; i += 1) {
    answers.push(await post(desk, '/api/sign-in', { email: 'marcus@gmail.example', password: `wrong ${i}` }, { 'x-forwarded-for': `10.0.0.${i}` }));
  }
  // The tests' desk allows many; what counts is that the answers are all alike.
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
});

const HOSTILE = '</textarea></script><script>alert(1)</script><img src=x onerror=alert(2)><!--';

test('text that pretends to be a page is only text, wherever it is shown', async ({ desk, people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const jisoo = await people.signIn('Jisoo');
  const jihun = await people.signIn('Jihun');
  const inert = async (page: typeof marcus, path: string) => {
    await open(page, path);
    await expect(page.getByText('</textarea></script><script>alert(1)').first(), path).toBeVisible();
    expect(await page.locator('img[src="x"]').count(), path).toBe(0);
  };
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', `Look: ${HOSTILE}`);
  await inert(marcus, `/my/inquiries/${number}`);
  await inert(marcus, '/my/inquiries');
  await inert(jisoo, `/developer/inbox/${number}?q=${number}`);
  await inert(jihun, `/operations/cases/${number}`);

  const cookies = { jisoo: await cookieFor(desk, 'Jisoo'), marcus: await cookieFor(desk, 'Marcus') };
  await post(desk, '/api/inquiries/note', { key: 'n', number, body: `Note: ${HOSTILE}` }, { cookie: cookies.jisoo });
  await post(desk, '/api/inquiries/reply', { key: 'r', number, body: `Reply: ${HOSTILE}` }, { cookie: cookies.jisoo });
  await inert(jisoo, `/developer/inbox/${number}`);
  await inert(marcus, `/my/inquiries/${number}`);

  const mail = await desk.mailTo('marcus@gmail.example', 'Moalabs replied', number);
  expect(mail.html).not.toContain('<script');
  expect(mail.html).not.toContain('<img src=x');
  await open(jihun, '/operations/mails');
  await jihun.getByRole('row').filter({ hasText: number }).getByRole('link').first().click();
  await expect(jihun.frameLocator('iframe').getByText('</textarea>').first()).toBeVisible();

  // A review, public to everybody, and the editor in which it comes back.
  const review = await post(desk, '/api/reviews/write', { package: 'kr.moalabs.haneul', stars: '3', body: `Review: ${HOSTILE}` }, { cookie: cookies.marcus });
  expect(review.status, review.body).toBe(200);
  const visitor = await people.visitor();
  await inert(visitor, '/apps/kr.moalabs.haneul?sort=newest');
  await open(marcus, '/apps/kr.moalabs.haneul/review');
  await expect(marcus.getByLabel('How do you like it?')).toHaveValue(`Review: ${HOSTILE}`);
  await inert(marcus, '/my/reviews');
  await inert(jisoo, '/developer/reviews?app=kr.moalabs.haneul&queue=all');

  // What was typed into a form that was refused, and into the address.
  await open(visitor, `/?q=${encodeURIComponent(HOSTILE)}`);
  await expect(visitor.getByRole('searchbox').first()).toHaveValue(HOSTILE);
  await open(visitor, `/sign-in?next=${encodeURIComponent(`/x"><script>alert(3)</script>`)}`);
  await open(visitor, `/apps/${encodeURIComponent(HOSTILE)}`);
  await open(jisoo, `/developer/inbox?q=${encodeURIComponent(HOSTILE)}`);
  await open(jihun, `/operations/cases?q=${encodeURIComponent(HOSTILE)}`);
});

test('a payment number stands nowhere without consent', async ({ desk, people }) => {
  test.slow();
  // R-20417 came with an O: what a look at it shows is searched for everywhere else.
  const jihun = await cookieFor(desk, 'Jihun');
  const look = await post(desk, '/api/operations/reveal', { number: 'R-20417', reason: 'match_payment' }, { cookie: jihun });
  expect(look.status, look.body).toBe(200);
  const id = new URL(look.headers.location ?? '', desk.url).searchParams.get('look');
  const { body } = await ask(desk, '/api/operations/look', { number: 'R-20417', look: id }, { cookie: jihun });
  const { identifiers } = JSON.parse(body) as { identifiers: [string, string][] };
  expect(identifiers.map(([kind]) => kind).sort()).toEqual(['receipt', 'tid', 'txid']);

  const places: Record<string, string[]> = {
    '': ['/', `/apps/${MOAPLAN}`],
    Seoyeon: ['/my/inquiries', '/my/inquiries/R-20417', '/my/purchases', '/my/consents', '/my/reviews', `/apps/${MOAPLAN}/contact?kind=refund`, '/contact'],
    Minho: ['/developer/inbox', '/developer/inbox/R-20417', '/developer/reviews', '/developer/help/contact'],
    Jihun: ['/operations/cases', '/operations/cases/R-20417', '/operations/reports', '/operations/mails', '/operations/cases?q=8F31C0797Q2K'],
    // Another operator does not see what was opened by the first.
    Haeun: ['/operations/cases/R-20417', `/operations/cases/R-20417?look=${id}`],
  };
  for (const [person, paths] of Object.entries(places)) {
    const cookie = person ? await cookieFor(desk, person as 'Jihun') : '';
    for (const path of paths) {
      const { status, body: page } = await call(desk, path, { headers: { cookie } });
      expect.soft(status, path).toBe(200);
      for (const [kind, value] of identifiers) {
        if (path.includes('q=')) continue;
        expect(page.includes(value), `${kind} on ${path} of ${person || 'a visitor'}`).toBe(false);
      }
    }
  }
  // Looking for a number finds nothing, or the search would tell whose it is.
  const found = await ask(desk, '/api/operations/cases', { filter: { queue: 'all', query: '8F31C0797Q2K' }, after: null }, { cookie: jihun });
  expect((JSON.parse(found.body) as { rows: { rows: unknown[] } }).rows.rows).toEqual([]);

  for (const [, value] of identifiers) {
    expect(desk.log()).not.toContain(value);
    for (const { raw, text, html } of desk.post.mails) expect(raw + text + html).not.toContain(value);
    for (const file of readdirSync(desk.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
      expect(readFileSync(join(file.parentPath, file.name)).includes(value), file.name).toBe(false);
    }
  }

  // Consent that is taken back closes the look that is open.
  const seoyeon = await cookieFor(desk, 'Seoyeon');
  await post(desk, '/api/consents/answer', { number: 'R-20417', answer: 'X', channel: 'my_page' }, { cookie: seoyeon });
  expect((await ask(desk, '/api/operations/look', { number: 'R-20417', look: id }, { cookie: jihun })).body).toBe('null');
  const refused = await post(desk, '/api/operations/reveal', { number: 'R-20417', reason: 'match_payment' }, { cookie: jihun });
  expect(refused.status).toBe(409);
  const page = await people.signIn('Haeun');
  await open(page, '/operations/cases/R-20417');
  await expect(page.getByText('Needs the customer’s O')).toHaveCount(3);
});

test('one key has one effect, whichever way it is repeated', async ({ desk }) => {
  const cookie = await cookieFor(desk, 'Marcus');
  const form = inquiry('Only one of these.');
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(desk, '/api/inquiries/submit', form, { cookie })));
  expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
  expect((await subjects(desk, cookie)).filter((subject) => subject.startsWith('Only one'))).toHaveLength(1);

  const number = /R-\d+/.exec(answers[0]?.headers.location ?? '')?.[0] ?? '';
  const jisoo = await cookieFor(desk, 'Jisoo');
  const reply = { key: crypto.randomUUID(), number, body: 'One answer to it.' };
  for (let i = 0; i < 3; i += 1) expect((await post(desk, '/api/inquiries/reply', reply, { cookie: jisoo })).status).toBe(200);
  const { body } = await ask(desk, '/api/my/inquiry', { number }, { cookie });
  expect(body.split('One answer to it.')).toHaveLength(2);
});
