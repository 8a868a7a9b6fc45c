// The door for mail, spoken to as a mail server speaks, and as somebody speaks who means no good.

import { createHmac } from 'node:crypto';
import { type Socket, connect } from 'node:net';

import type { Page } from '@playwright/test';

import { contactSeller } from './support/deeds';
import { Desk, freePort } from './support/desk';
import { open, openUntil } from './support/page';
import { CAST, MOALABS } from './support/people';
import { expect, test as base } from './support/test';

const JISOO = CAST.Jisoo.email;
const SECRET = 'shared with the mail provider';

/** A conversation with the door, a line at a time. */
class Talk {
  private heard = '';
  private ended = false;

  private constructor(readonly socket: Socket) {
    socket.setEncoding('utf8').on('data', (text) => (this.heard += String(text)));
    socket.on('close', () => (this.ended = true)).on('error', () => (this.ended = true));
  }

  static async with(port: number): Promise<Talk> {
    const talk = new Talk(connect(port, '127.0.0.1'));
    expect(await talk.answer()).toMatch(/^220 /);
    return talk;
  }

  /** Says something and gives the answer to it. */
  async say(line: string): Promise<string> {
    this.socket.write(`${line}\r\n`);
    return this.answer();
  }

  /** The next answer, up to its last line. */
  async answer(): Promise<string> {
    const until = Date.now() + 10_000;
    for (;;) {
      const whole = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(this.heard);
      if (whole) {
        this.heard = this.heard.slice(whole[0].length);
        return whole[0].trimEnd();
      }
      if (this.ended) return 'the line is closed';
      if (Date.now() > until) throw new Error(`no answer, only ${JSON.stringify(this.heard)}`);
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  async envelope(from: string, to: string): Promise<void> {
    expect(await this.say('EHLO mx.store.example')).toContain('250-SIZE 26214400');
    expect(await this.say(`MAIL FROM:<${from}>`)).toMatch(/^250 /);
    expect(await this.say(`RCPT TO:<${to}>`)).toMatch(/^250 /);
    expect(await this.say('DATA')).toMatch(/^354 /);
  }
}

const test = base.extend<object, { door: number }>({
  door: [async ({}, use) => use(await freePort()), { scope: 'worker' }],
  desk: [
    async ({ door }, use) => {
      const desk = await Desk.open({ HEARBACK_MAIL_LISTEN: `127.0.0.1:${door}`, HEARBACK_MAIL_HOOK_SECRET: SECRET });
      await use(desk);
      await desk.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

test.use({ alone: 'mail-door' });

const written = (said: string, id: string) =>
  `From: ${JISOO}\r\nSubject: Re: hello\r\nMessage-ID: <${id}@moalabs.example>\r\n\r\n${said}\r\n`;

/** An inquiry, and the address that its developer answers it at. */
async function asked(desk: Desk, seoyeon: Page, question: string): Promise<{ number: string; to: string }> {
  const number = await contactSeller(seoyeon, 'kr.moalabs.moaplan', 'Error report', question);
  const mail = await desk.mailTo(MOALABS, number);
  return { number, to: /<?([^<>\s]+@reply[^<>\s]+?)>?$/.exec(mail.from)![1]! };
}

const words = (page: Page) => page.getByRole('region', { name: 'Conversation' }).getByRole('article');

test('what was never given out is refused before it is sent, and guessing ends the conversation', async ({ desk, door, people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const { to } = await asked(desk, seoyeon, 'Is there a widget?');
  const talk = await Talk.with(door);
  expect(await talk.say('MAIL FROM:<a@b.example>')).toMatch(/^503 /);
  expect(await talk.say('EHLO x')).toMatch(/^250-/);
  expect(await talk.say('MAIL FROM:<a@b.example> SIZE=99999999')).toMatch(/^552 /);
  expect(await talk.say('MAIL FROM:<>')).toMatch(/^250 /);
  expect(await talk.say(`RCPT TO:<${to.replace(/.@/, '@')}>`)).toMatch(/^550 5\.1\.1/);
  expect(await talk.say('RCPT TO:<center@nuristore.example>')).toMatch(/^550 /);
  expect(await talk.say('DATA')).toMatch(/^503 /);
  expect(await talk.say('VRFY seoyeon@naver.example')).toMatch(/^252 /);
  expect(await talk.say('AUTH PLAIN AHgAeA==')).toMatch(/^5/);
  let answer = '';
  for (let guess = 0; guess < 20 && !answer.includes('closed'); guess++) answer = await talk.say(`RCPT TO:<r-20417.${guess}@x.example>`);
  expect(answer).toBe('the line is closed');
});

test('one mail cannot be read as two', async ({ desk, door, people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const { number, to } = await asked(desk, seoyeon, 'Does it sync?');
  for (const end of ['\n.\n', '\n.\r\n', '\r.\r', '\r\n.\n', '\r.\r\n']) {
    const talk = await Talk.with(door);
    await talk.envelope(JISOO, to);
    const second = `MAIL FROM:<${JISOO}>\r\nRCPT TO:<${to}>\r\nDATA\r\n${written('smuggled', 'second')}.\r\n`;
    talk.socket.write(`${written('first', 'first').trimEnd()}${end}${second}`);
    // All of it is one mail, whose lines do not end as lines do.
    expect(await talk.answer(), JSON.stringify(end)).toMatch(/^550 5\.6\.0/);
    expect(await talk.say('NOOP')).toMatch(/^250 /);
    talk.socket.destroy();
  }
  const talk = await Talk.with(door);
  await talk.envelope(JISOO, to);
  talk.socket.write(`${written('..a line that begins with a dot', 'dot')}.\r\nNOOP\r\n`);
  expect(await talk.answer()).toMatch(/^250 2\.0\.0 kept as /);
  expect(await talk.answer()).toMatch(/^250 /);
  await openUntil(seoyeon, `/my/inquiries/${number}`, () => expect(words(seoyeon).getByText('.a line that begins with a dot')).toBeVisible({ timeout: 1_000 }));
  await expect(seoyeon.getByText('smuggled')).toHaveCount(0);
});

test('a mail that is too large is refused after its end, and the conversation goes on', async ({ desk, door, people }) => {
  test.slow();
  const seoyeon = await people.signIn('Seoyeon');
  const { to } = await asked(desk, seoyeon, 'How large may it be?');
  const talk = await Talk.with(door);
  await talk.envelope(JISOO, to);
  const line = `${'x'.repeat(998)}\r\n`;
  for (let megabyte = 0; megabyte < 26; megabyte++) talk.socket.write(line.repeat(1_049));
  talk.socket.write('.\r\n');
  expect(await talk.answer()).toMatch(/^552 5\.3\.4/);
  expect(await talk.say(`MAIL FROM:<${JISOO}>`)).toMatch(/^250 /);
});

test('a server that dies in the middle of a mail has kept nothing of it, and one that said yes has kept it', async ({ desk, door, people }) => {
  test.slow();
  const seoyeon = await people.signIn('Seoyeon');
  const { number, to } = await asked(desk, seoyeon, 'Will it be there tomorrow?');
  const cut = await Talk.with(door);
  await cut.envelope(JISOO, to);
  cut.socket.write('From: jisoo@moalabs.example\r\nSubject: half\r\n\r\nhalf a ma');
  const kept = await Talk.with(door);
  await kept.envelope(JISOO, to);
  kept.socket.write(`${written('Here tomorrow, too.', 'kept')}.\r\n`);
  expect(await kept.answer()).toMatch(/^250 /);
  await desk.kill9();
  await desk.start();
  const again = await Talk.with(door);
  await again.envelope(JISOO, to);
  // The other server did not hear the yes, and sends the mail once more.
  again.socket.write(`${written('Here tomorrow, too.', 'kept')}.\r\n`);
  expect(await again.answer()).toMatch(/^250 /);
  await openUntil(seoyeon, `/my/inquiries/${number}`, () => expect(words(seoyeon).getByText('Here tomorrow, too.')).toBeVisible({ timeout: 1_000 }));
  await expect(words(seoyeon).getByText('Here tomorrow, too.')).toHaveCount(1);
  await expect(seoyeon.getByText('half a ma')).toHaveCount(0);
});

test('a provider posts mail with a signature, and nobody else does', async ({ desk, people, request }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const { number, to } = await asked(desk, seoyeon, 'By a hook as well?');
  const mail = written('By a hook as well.', 'hook');
  const post = (signature: string) =>
    request.post(`/hooks/mail?recipient=${encodeURIComponent(to)}&sender=${encodeURIComponent(JISOO)}`, {
      data: mail,
      headers: { 'hearback-signature': signature, 'content-type': 'message/rfc822' },
    });
  const time = Math.floor(Date.now() / 1000);
  const sign = (secret: string) => createHmac('sha256', secret).update(`${time}\n${to}\n${JISOO}\n${mail}`).digest('hex');
  expect((await post('')).status()).toBe(401);
  expect((await post(`t=${time},v1=${sign('guessed')}`)).status()).toBe(401);
  expect((await post(`t=${time},v1=${sign(SECRET)}`)).status()).toBe(202);
  // Sent again while the signature holds, it is the same mail.
  expect((await post(`t=${time},v1=${sign(SECRET)}`)).status()).toBe(202);
  await openUntil(seoyeon, `/my/inquiries/${number}`, () => expect(words(seoyeon).getByText('By a hook as well.')).toBeVisible({ timeout: 1_000 }));
  await expect(words(seoyeon).getByText('By a hook as well.')).toHaveCount(1);
  await open(seoyeon, '/my/inquiries');
});
