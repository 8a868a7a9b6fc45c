// The command line: accounts for staff, the schema, and where a setting comes from.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CAST } from './support/people';
import { Desk, environment, PROGRAM } from './support/desk';
import { expect, test } from './support/test';
import { call, cookieFor, post } from './support/wire';

interface Ran {
  code: number | null;
  out: string;
  said: string;
}

/** Runs the program to its end. */
function hearback(words: string[], settings: Record<string, string>, input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(PROGRAM, words, { env: environment(settings), input, encoding: 'utf8', timeout: 30_000 });
  return { code: status, out: stdout, said: stderr };
}

test('staff are added, given a new password, and disabled, while the store is open', async ({ desk }) => {
  const settings = { HEARBACK_DATA: desk.data };
  const email = 'sora@moalabs.example';
  const add = ['account', 'add', '--role', 'developer', '--email', email, '--name', '윤소라', '--seller', 'Moalabs', '--language', 'ko'];
  const first = 'a first password for Sora';
  const signIn = (password: string) => post(desk, '/api/sign-in', { email, password, next: '' });

  expect(hearback(add, settings, 'short\n')).toMatchObject({ code: 1, said: expect.stringContaining('the password needs at least 12 characters') });
  expect(hearback([...add.slice(0, 8), '--seller', 'Nobody'], settings, `${first}\n`).said).toContain('there is no seller with this name');
  expect(hearback(add, settings, '')).toMatchObject({ code: 1, said: expect.stringContaining('on standard input') });
  expect((await signIn(first)).status).toBe(422);

  expect(hearback(add, settings, `${first}\n`)).toMatchObject({ code: 0, out: `${email} is added.\n` });
  expect(hearback(add, settings, `${first}\n`)).toMatchObject({ code: 1, said: expect.stringContaining('exists already') });
  const answer = await signIn(first);
  expect(answer.status).toBe(200);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const inbox = async () => (await call(desk, '/developer/inbox', { headers: { cookie } })).status;
  expect(await inbox()).toBe(200);

  // A new password ends what the old one opened.
  const second = 'a second password for Sora';
  expect(hearback(['account', 'password', email], settings, `${second}\n`)).toMatchObject({ code: 0 });
  expect(await inbox()).not.toBe(200);
  expect((await signIn(first)).status).toBe(422);
  expect((await signIn(second)).status).toBe(200);

  expect(hearback(['account', 'disable', email], settings)).toMatchObject({ code: 0, out: `${email} is disabled.\n` });
  expect((await signIn(second)).status).toBe(422);
  expect(hearback(['account', 'disable', 'nobody@nowhere.example'], settings)).toMatchObject({
    code: 1,
    said: expect.stringContaining('there is no account with this address'),
  });
  // Everybody else works on.
  expect(await cookieFor(desk, 'Jisoo')).not.toBe('');
  expect(CAST.Jisoo.email).not.toBe(email);
});

test('a flag overrules the environment, the environment the file, and the file the default', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearback-settings-'));
  try {
    const file = join(folder, 'hearback.toml');
    const data = join(folder, 'data');
    // The schema is what can be looked at without serving: it says where the data lies.
    const from = (words: string[], settings: Record<string, string>) => hearback([...words, 'demo'], { HEARBACK_DATA: data, ...settings });
    writeFileSync(file, 'base-url = "https://from-the-file.example"\nlisten = "127.0.0.1:3999"\n');
    expect(from([], {}).out).toContain('http://127.0.0.1:3000/sign-in');
    expect(from(['--config', file], {}).out).toContain('https://from-the-file.example/sign-in');
    const environment = { HEARBACK_BASE_URL: 'https://from-the-environment.example', HEARBACK_CONFIG: file };
    expect(from([], environment).out).toContain('https://from-the-environment.example/sign-in');
    expect(from(['--base-url', 'https://from-the-flag.example'], environment).out).toContain('https://from-the-flag.example/sign-in');

    writeFileSync(file, 'base-ulr = "https://misspelt.example"\n');
    expect(from(['--config', file], {})).toMatchObject({ code: 1, said: expect.stringContaining('"base-ulr", which is no setting') });
    writeFileSync(file, 'base-url = [unfinished\n');
    expect(from(['--config', file], {})).toMatchObject({ code: 1, said: expect.stringContaining('cannot be understood') });
    expect(from(['--config', join(folder, 'none.toml')], {})).toMatchObject({ code: 1, said: expect.stringContaining('cannot be read') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the site names the store’s own Android app once it is told the certificate', async ({ desk }) => {
  const links = '/.well-known/assetlinks.json';
  expect((await call(desk, links)).status).toBe(404);
  const fingerprint = Array.from({ length: 32 }, () => 'AB').join(':');
  const own = await Desk.open({ HEARBACK_ANDROID_APP: 'com.nuristore.developers', HEARBACK_ANDROID_CERTIFICATES: fingerprint });
  try {
    const answer = await call(own, links);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/json']);
    expect(JSON.parse(answer.body)).toMatchObject([
      {
        relation: ['delegate_permission/common.handle_all_urls'],
        target: { package_name: 'com.nuristore.developers', sha256_cert_fingerprints: [fingerprint] },
      },
    ]);
  } finally {
    await own.close();
  }
});

test('the schema is made by itself, and once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearback-schema-'));
  try {
    for (const _ of ['the first time', 'the second']) {
      expect(hearback(['migrate'], { HEARBACK_DATA: folder })).toMatchObject({ code: 0, out: 'The schema is up to date.\n' });
    }
    const config = hearback(['config'], {});
    expect(config.code).toBe(0);
    expect(config.out).toContain('## --database-url');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
