// Files that come with messages: a customer's screenshot and log reach the developer, whichever way they were chosen, and
// what is no such file is said so beside it.

import type { Page } from '@playwright/test';
import { deflateSync } from 'node:zlib';

import { contactSeller, reply, sentNumber } from '../support/deeds';
import { open } from '../support/page';
import { MOALABS } from '../support/people';
import { expect, test } from '../support/test';

test.use({ alone: 'files' });

const MOAPLAN = 'kr.moalabs.moaplan';

/** A picture of one colour, as any program writes it. */
function png(width: number, height: number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n));
  const crc = (bytes: Buffer) => (bytes.reduce((c, byte) => (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x7f)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const SHOT = { name: '화면 캡처.png', mimeType: 'image/png', buffer: png(90, 160) };
const LOG = { name: 'sync.log', mimeType: 'text/plain', buffer: Buffer.from('12:00 sync started\n12:01 sync failed: 401\n') };
const PROGRAM = { name: 'tool.png', mimeType: 'image/png', buffer: Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\xff\xff', 'latin1') };

const followUp = (page: Page) => page.locator('form').filter({ has: page.getByPlaceholder('Is there more to tell?') });

test('a screenshot and a log reach the developer, and open there', async ({ desk, people, javaScriptEnabled }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'It does not sync.');

  await test.step('Marcus adds them to what he writes', async () => {
    const form = followUp(marcus);
    await form.getByPlaceholder('Is there more to tell?').fill('Here is what it says.');
    await form.getByLabel('Add files').setInputFiles([SHOT, LOG]);
    if (javaScriptEnabled) {
      for (const { name } of [SHOT, LOG]) await expect(form.getByRole('checkbox', { name: `Send ${name} along` })).toBeChecked();
    }
    await form.getByRole('button', { name: 'Send' }).click();
    await expect(marcus.getByRole('region', { name: 'Conversation' }).getByText('Here is what it says.')).toBeVisible();
    await expect(followUp(marcus).getByRole('checkbox')).toHaveCount(0);
  });

  await test.step('both sides see them, and nobody without the address does', async () => {
    for (const [page, path] of [
      [marcus, `/my/inquiries/${number}`],
      [minho, `/developer/inbox/${number}`],
    ] as const) {
      await open(page, path);
      const picture = page.getByRole('img', { name: `Picture ${SHOT.name}` });
      await expect(picture).toBeVisible();
      const link = page.getByRole('link', { name: `Picture ${SHOT.name}` });
      const address = (await link.getAttribute('href')) ?? '';
      const answer = await page.request.get(address);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toBe('image/png');
      expect(answer.headers()['content-security-policy']).toContain('sandbox');
      expect((await page.request.get(address.replace(/\.[0-9a-f]{40}\//, `.${'0'.repeat(40)}/`))).status()).toBe(404);
      const log = await page.request.get((await page.getByRole('link', { name: LOG.name }).getAttribute('href')) ?? '');
      expect(await log.text()).toBe(LOG.buffer.toString());
      expect(log.headers()['content-disposition']).toMatch(/^attachment;/);
      expect(log.headers()['set-cookie']).toBeUndefined();
      if (javaScriptEnabled) {
        await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), 'as small as it is shown').toBe(252);
      }
    }
  });

  await test.step('the developer’s mailbox has them as links', async () => {
    const mail = await desk.mailTo(MOALABS, '새 메시지', number);
    expect(mail.text).toContain('/files/');
  });
});

test('what is no such file is refused beside it, and nothing that was typed or brought is lost', async ({ people, javaScriptEnabled }) => {
  const marcus = await people.signIn('Marcus');
  await contactSeller(marcus, MOAPLAN, 'Other question', 'Can I send you a file?');
  const form = followUp(marcus);
  await form.getByPlaceholder('Is there more to tell?').fill('Both are here.');
  await form.getByLabel('Add files').setInputFiles([LOG, PROGRAM]);
  if (!javaScriptEnabled) await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByText('This kind of file cannot be sent.').first()).toBeVisible();
  await expect(form.getByPlaceholder('Is there more to tell?')).toHaveValue('Both are here.');
  await expect(form.getByRole('checkbox', { name: `Send ${LOG.name} along` })).toBeChecked();
  await form.getByRole('button', { name: 'Send' }).click();
  const thread = marcus.getByRole('region', { name: 'Conversation' });
  await expect(thread.getByText('Both are here.')).toBeVisible();
  await expect(thread.getByRole('link', { name: LOG.name })).toBeVisible();
});

test('what was brought stays while the page takes in what came meanwhile', async ({ people, javaScriptEnabled }) => {
  test.skip(!javaScriptEnabled, 'a page without its program takes in nothing');
  const [marcus, jisoo] = [await people.signIn('Marcus'), await people.signIn('Jisoo')];
  const number = await contactSeller(marcus, MOAPLAN, 'Other question', 'May I show you something?');
  const form = followUp(marcus);
  await form.getByLabel('Add files').setInputFiles([LOG, PROGRAM]);
  await expect(form.getByRole('checkbox', { name: `Send ${LOG.name} along` })).toBeChecked();
  await reply(jisoo, number, 'Please do.');
  await expect(marcus.getByRole('region', { name: 'Conversation' }).getByText('Please do.')).toBeVisible();
  await expect(form.getByText('This kind of file cannot be sent.').first()).toBeVisible();
  await form.getByPlaceholder('Is there more to tell?').fill('Here it is.');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(marcus.getByRole('region', { name: 'Conversation' }).getByRole('link', { name: LOG.name })).toBeVisible();
});

test('a file comes with the first message, too', async ({ people, javaScriptEnabled }) => {
  const marcus = await people.signIn('Marcus');
  await open(marcus, `/apps/${MOAPLAN}/contact`);
  await marcus.getByRole('radio', { name: 'Error report' }).check();
  await marcus.getByLabel('Your message').fill('See the picture.');
  await marcus.getByLabel('Add files').setInputFiles([SHOT]);
  if (javaScriptEnabled) await expect(marcus.getByRole('checkbox', { name: `Send ${SHOT.name} along` })).toBeChecked();
  await marcus.getByRole('button', { name: 'Send request' }).click();
  await sentNumber(marcus);
  await expect(marcus.getByRole('img', { name: `Picture ${SHOT.name}` })).toBeVisible();
});
