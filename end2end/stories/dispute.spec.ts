// The dispute file: made for a reader, shown as it will be printed, downloaded as the same document, and checked without a
// database.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { environment, PROGRAM } from '../support/desk';
import { alive, open, scripted } from '../support/page';
import { expect, test } from '../support/test';

test.use({ alone: 'dispute' });

const CASE = '/operations/cases/R-20417';

/** From the case over its menu and the form to the sheet. */
async function make(page: Page, reader: RegExp): Promise<void> {
  await open(page, CASE);
  await page.locator('summary[aria-label="More"]').first().click();
  await page.getByRole('link', { name: 'Dispute file' }).click();
  await expect(page).toHaveURL((url) => url.pathname === `${CASE}/dispute`);
  await alive(page);
  await page.getByRole('radio', { name: reader }).check();
  await page.getByRole('button', { name: 'Make a dispute file' }).click();
  await expect(page).toHaveURL((url) => url.searchParams.has('file'));
  await expect(page.getByRole('article', { name: '프리미엄 1년 이용권이 적용되지 않아요' })).toBeVisible();
}

/** The whole checksum, as it stands in the foot of the sheet. */
async function checksum(page: Page): Promise<string> {
  return (await page.locator('.paper-foot code').textContent()) ?? '';
}

async function download(page: Page): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download JSON' }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

function hearback(words: string[], settings: Record<string, string>): { code: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(PROGRAM, words, { env: environment(settings), encoding: 'utf8', timeout: 60_000 });
  return { code: status, out: stdout, said: stderr };
}

test('a case goes to its readers as one document, on paper and as JSON', async ({ desk, people }) => {
  const jihun = await people.signIn('Jihun');
  const folder = mkdtempSync(join(tmpdir(), 'hearback-dispute-'));
  try {
    await test.step('for the store, with everybody by name', async () => {
      await make(jihun, /^The store/);
      const sheet = jihun.locator('.paper');
      await expect(sheet).toContainText('Dispute file R-20417');
      await expect(sheet).toContainText('4820-1173-06');
      await expect(sheet.getByRole('heading', { level: 3 })).toHaveCount(9);
      if (scripted()) await expect(jihun.getByRole('button', { name: 'Print' })).toBeVisible();
      else await expect(jihun.getByText('Your browser’s own menu prints it')).toBeVisible();
    });

    await test.step('the download has the checksum of the page, and holds without a database', async () => {
      const { name, text } = await download(jihun);
      expect(name).toBe('R-20417-store.json');
      expect(JSON.parse(text)).toMatchObject({ checksum: await checksum(jihun), dispute: { number: 'R-20417', reader: 'store' } });
      const [file, record] = [join(folder, name), join(folder, 'record.jsonl')];
      writeFileSync(file, text);
      const nowhere = { HEARBACK_DATA: join(folder, 'none') };
      expect(hearback(['audit', 'dispute', file], nowhere)).toMatchObject({ code: 0, out: expect.stringContaining('is as it was made') });
      expect(hearback(['audit', 'export', record], { HEARBACK_DATA: desk.data })).toMatchObject({ code: 0 });
      expect(hearback(['audit', 'dispute', file, '--export', record], nowhere)).toMatchObject({ code: 0, out: expect.stringContaining('has every one of these seals') });
      writeFileSync(file, text.replace('4820-1173-06', '4820-1173-07'));
      expect(hearback(['audit', 'dispute', file], nowhere)).toMatchObject({ code: 1, said: expect.stringContaining('it was changed') });
    });

    await test.step('on paper it is the sheet alone', async () => {
      await jihun.emulateMedia({ media: 'print' });
      await expect(jihun.locator('.dispute-side')).toBeHidden();
      await expect(jihun.locator('.sidebar')).toBeHidden();
      const pdf = (await jihun.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
      await jihun.emulateMedia({ media: null });
    });

    await test.step('for a card company, with nobody by name', async () => {
      await make(jihun, /^A card company/);
      const { text } = await download(jihun);
      for (const word of ['김서연', 'Seoyeon', '박지훈', 'Jihun', '@', '7Q2K']) {
        expect(text).not.toContain(word);
        await expect(jihun.locator('.paper')).not.toContainText(word);
      }
    });

    await test.step('that they were made stands in the audit trail', async () => {
      await open(jihun, '/operations/audit?number=R-20417');
      await expect(jihun.getByText(/made a dispute file: A card company · SHA-256 [0-9a-f]{64}/)).toHaveCount(1);
      await expect(jihun.getByText(/made a dispute file: The store · SHA-256 [0-9a-f]{64}/)).toHaveCount(1);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('nobody but operators makes or reads one', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  const answer = await jisoo.goto(`${CASE}/dispute`);
  expect(answer?.status()).toBe(403);
  const json = await jisoo.request.get(`${CASE}/dispute/01990000-0000-7000-8000-000000000001`);
  expect(json.status()).toBe(403);
});
