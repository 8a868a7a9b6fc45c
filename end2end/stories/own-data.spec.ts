// The right to one's own data: a customer takes along everything that the store holds about them, as one file.

import { readFileSync } from 'node:fs';

import { open } from '../support/page';
import { CAST } from '../support/people';
import { expect, test } from '../support/test';

test('a customer downloads everything that is held about them', async ({ people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  await open(seoyeon, '/my/settings');
  const coming = seoyeon.waitForEvent('download');
  await seoyeon.getByRole('link', { name: 'Download my data' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('my-data.json');
  const document = JSON.parse(readFileSync(await file.path(), 'utf8')) as Record<string, unknown>;
  expect(document).toMatchObject({ format: 'hearback/own-data/1', account: { email: CAST.Seoyeon.email } });
  expect((document.inquiries as { number: string }[]).map(({ number }) => number)).toContain('R-20417');
});

test('nobody downloads it who is not signed in, and developers have no such file', async ({ people }) => {
  const visitor = await people.visitor();
  await open(visitor, '/my/data.json');
  await expect(visitor).toHaveURL(/\/sign-in\?next=/);
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, '/developer/settings');
  await expect(jisoo.getByRole('link', { name: 'Download my data' })).toHaveCount(0);
  expect((await jisoo.request.get('/my/data.json')).status()).toBe(403);
});
