// The program as a process: ended without warning, ended politely, and not able to begin.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Desk, environment, freePort, PROGRAM } from './support/desk';
import { CAST, MOALABS } from './support/people';
import { expect, test } from './support/test';
import { ask, call, cookieFor, post } from './support/wire';

const MOAPLAN = 'kr.moalabs.moaplan';

/** Each of these tests breaks a desk, so each has its own. */
async function withDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await Desk.open();
  try {
    await work(desk);
  } finally {
    await desk.close();
  }
}

async function submit(desk: Desk, cookie: string, body: string): Promise<string> {
  const form = { key: crypto.randomUUID(), package: MOAPLAN, kind: 'error', body };
  const answer = await post(desk, '/api/inquiries/submit', form, { cookie });
  expect(answer.status, answer.body).toBe(200);
  return /R-\d+/.exec(answer.headers.location ?? '')?.[0] ?? '';
}

test('what was acknowledged is there after a power cut, and its mail goes out', async () => {
  test.slow();
  await withDesk(async (desk) => {
    const cookie = await cookieFor(desk, 'Marcus');
    const numbers = [];
    for (let i = 1; i <= 3; i += 1) {
      numbers.push(await submit(desk, cookie, `Sent just before power cut ${i}.`));
      const { signal } = await desk.kill9();
      expect(signal).toBe('SIGKILL');
      await desk.start();
    }
    // A mail that was on its way belongs to the ended process for two minutes more.
    desk.advance({ minutes: 3 });
    for (const [i, number] of numbers.entries()) {
      // The session outlived the program, too.
      const { status, body } = await ask(desk, '/api/my/inquiry', { number }, { cookie });
      expect(status).toBe(200);
      expect(body).toContain(`Sent just before power cut ${i + 1}.`);
      await desk.mailTo(MOALABS, `[${number}]`, number);
    }
    // Sent twice at most as the same message, never as another one.
    for (const number of numbers) {
      expect(new Set(desk.mailsTo(MOALABS, number).map(({ messageId }) => messageId)).size).toBe(1);
    }
  });
});

test('a deadline that passed while the program was down is found once it is back', async () => {
  test.slow();
  await withDesk(async (desk) => {
    const cookie = await cookieFor(desk, 'Marcus');
    const number = await submit(desk, cookie, 'Is anybody there?');
    await desk.mailTo(MOALABS, `[${number}]`, number);
    await desk.kill9();
    desk.advance({ hours: 80 });
    await desk.start();
    await desk.mailTo(CAST.Marcus.email, '', number);
    const { body } = await ask(desk, '/api/my/inquiry', { number }, { cookie });
    expect(JSON.parse(body)).toMatchObject({ head: { state: 'with_store' } });
    await desk.kill9();
    await desk.start();
    desk.advance({ minutes: 3 });
    await desk.mailTo(MOALABS, '기한', number);
    expect(new Set(desk.mailsTo(CAST.Marcus.email, number).map(({ messageId }) => messageId)).size).toBe(1);
  });
});

test('a polite end is clean', async () => {
  await withDesk(async (desk) => {
    expect((await call(desk, '/healthz')).body).toBe('ok');
    expect(await desk.stop()).toEqual({ code: 0, signal: null });
    expect(desk.log()).toContain('stopped');
    await desk.start();
    expect((await call(desk, '/readyz')).status).toBe(200);
    expect(await desk.stop()).toEqual({ code: 0, signal: null });
  });
});

/** Runs the program until it ends by itself. */
async function run(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child: ChildProcess = spawn(PROGRAM, ['serve'], { env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  // One that starts after all must not stay.
  const stop = setTimeout(() => child.kill('SIGKILL'), 15_000);
  const code = await new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  clearTimeout(stop);
  return { code, said };
}

test('what keeps the program from starting is said in a sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearback-broken-'));
  try {
    const data = join(folder, 'data');
    const free = `127.0.0.1:${await freePort()}`;
    const file = join(folder, 'a-file');
    writeFileSync(file, 'not a folder');
    const newer = join(folder, 'newer');
    mkdirSync(newer);
    writeFileSync(join(newer, 'hearback.db'), 'this is not a database, and long enough to be looked at as one by any program');

    const taken = await Desk.open();
    const cases: [string, Record<string, string>, RegExp][] = [
      ['a taken port', { HEARBACK_DATA: data, HEARBACK_LISTEN: taken.url.replace('http://', '') }, /is taken by another program.*--listen/],
      ['a file in place of the data folder', { HEARBACK_DATA: file, HEARBACK_LISTEN: free }, /data folder .* cannot be/],
      ['a folder that cannot be made', { HEARBACK_DATA: '/proc/nowhere/data', HEARBACK_LISTEN: free }, /data folder .* cannot be made.*--data/],
      ['a database that is none', { HEARBACK_DATA: newer, HEARBACK_LISTEN: free }, /database/],
      ['a wrong address', { HEARBACK_DATA: data, HEARBACK_LISTEN: 'nowhere' }, /listen/i],
      ['a wrong time zone', { HEARBACK_DATA: data, HEARBACK_LISTEN: free, HEARBACK_TIME_ZONE: 'Mars/Base' }, /zone/],
      ['a wrong base URL', { HEARBACK_DATA: data, HEARBACK_LISTEN: free, HEARBACK_BASE_URL: 'store.example' }, /base URL/],
      ['half of a payment side', { HEARBACK_DATA: data, HEARBACK_LISTEN: free, HEARBACK_GATEWAY_URL: 'https://pay.store.example' }, /payment side.*--gateway-key/],
      ['a payment side over an open line', { HEARBACK_DATA: data, HEARBACK_LISTEN: free, HEARBACK_GATEWAY_URL: 'http://pay.store.example', HEARBACK_GATEWAY_KEY: 'k'.repeat(32) }, /payment side's address.*https/],
      ['a wrong mail server', { HEARBACK_DATA: data, HEARBACK_LISTEN: free, HEARBACK_SMTP_URL: 'gopher://mail' }, /mail server/],
    ];
    for (const [what, settings, sentence] of cases) {
      const { code, said } = await run(settings);
      expect.soft(code, `${what}: ${said}`).toBeGreaterThan(0);
      expect.soft(said, what).toMatch(sentence);
      expect.soft(said, what).not.toMatch(/panicked|RUST_BACKTRACE/);
      expect.soft(said.trim().split('\n').length, `${what}: ${said}`).toBeLessThan(8);
    }
    // The one that was there first has not been disturbed.
    expect((await call(taken, '/readyz')).status).toBe(200);
    await taken.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
