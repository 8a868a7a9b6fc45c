// The record of what was done: operators see how far it is sealed, and whoever keeps a head can prove that nothing was changed.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { environment, PROGRAM } from '../support/desk';
import { openUntil } from '../support/page';
import { expect, test } from '../support/test';

/** Runs the program to its end. */
function hearback(words: string[], settings: Record<string, string>): { code: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(PROGRAM, words, { env: environment(settings), encoding: 'utf8', timeout: 60_000 });
  return { code: status, out: stdout, said: stderr };
}

test('the head that the page shows is the one that the program verifies, and an export proves itself', async ({ desk, people }) => {
  const jihun = await people.signIn('Jihun');
  await openUntil(jihun, '/operations/audit', async () => {
    await expect(jihun.getByText(/^Sealed up to .+/)).toBeVisible({ timeout: 1_000 });
    // Their own reading is the newest entry.
    await expect(jihun.getByRole('row').nth(1)).toContainText('read a record: Audit trail', { timeout: 1_000 });
  });
  await expect(jihun.getByText(/^[\d,]+ entries$/)).toBeVisible();
  const shown = jihun.locator('code', { hasText: /^[0-9a-f]{64}$/ });
  const head = (await shown.textContent()) ?? '';

  const settings = { HEARBACK_DATA: desk.data };
  for (const kept of [head, head.slice(0, 32)]) {
    expect(hearback(['audit', 'verify', '--head', kept], settings)).toMatchObject({ code: 0, out: expect.stringContaining('The record is whole.') });
  }
  expect(hearback(['audit', 'verify', '--head', 'f'.repeat(64)], settings)).toMatchObject({
    code: 1,
    said: expect.stringContaining('its end was cut off, or it was sealed anew'),
  });
  expect(hearback(['audit', 'verify', '--head', '3f9a'], settings)).toMatchObject({ code: 2, said: expect.stringContaining('hexadecimal digits') });

  const folder = mkdtempSync(join(tmpdir(), 'hearback-record-'));
  try {
    const file = join(folder, 'record.jsonl');
    const exported = hearback(['audit', 'export', file], settings);
    expect(exported).toMatchObject({ code: 0, out: expect.stringContaining('entries.') });
    // No database is named, and none is needed or made.
    const offline = (kept: string[] = []) => hearback(['audit', 'verify', '--file', file, ...kept], { HEARBACK_DATA: join(folder, 'none') });
    expect(offline(['--head', head])).toMatchObject({ code: 0, out: expect.stringContaining('The record is whole.') });
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, lines.map((line, at) => (at === 6 ? line.replace('"at":1', '"at":2') : line)).join('\n'));
    expect(offline()).toMatchObject({ code: 1, said: expect.stringMatching(/the record is broken: entry 7 .*6 entries from the first on are whole/) });
    writeFileSync(file, lines.slice(0, 20).join('\n'));
    expect(offline()).toMatchObject({ code: 1, said: expect.stringContaining('its end was cut off') });
    // An export never writes over what is there.
    expect(hearback(['audit', 'export', file], settings)).toMatchObject({ code: 1, said: expect.stringContaining('is there already') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the page says it in Korean, too', async ({ people }) => {
  const haeun = await people.signIn('Haeun');
  await openUntil(haeun, '/operations/audit?lang=ko', async () => {
    await expect(haeun.getByText(/까지 봉인했습니다$/)).toBeVisible({ timeout: 1_000 });
    await expect(haeun.getByText(/^기록 [\d,]+건$/)).toBeVisible({ timeout: 1_000 });
    await expect(haeun.getByRole('row').nth(1)).toContainText('기록 열람: 감사 기록', { timeout: 1_000 });
  });
});
