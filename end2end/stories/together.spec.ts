// Operators at one desk: who else is there, lists that are kept, turns that are taken, and what is decided together.

import { contactSeller } from '../support/deeds';
import { open, scripted } from '../support/page';
import { MOAPLAN } from '../support/places';
import { expect, test } from '../support/test';
import { cookieFor, post } from '../support/wire';

test.use({ alone: 'together' });

test('two operators at one case see each other, and whoever leaves is gone', async ({ people }) => {
  test.skip(!scripted(), 'without a program nobody is told; the second answer is stopped all the same');
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'Is anybody there?');
  const [jihun, haeun] = [await people.signIn('Jihun'), await people.signIn('Haeun')];
  const path = `/operations/cases/${number}?queue=all`;
  await open(jihun, path);
  const write = jihun.getByRole('region', { name: 'Reply and note' });
  await expect(write.getByRole('status').filter({ hasText: 'is looking at this inquiry' })).toHaveCount(0);
  await open(haeun, path);
  await expect(write.getByText('is looking at this inquiry')).toBeVisible({ timeout: 3_000 });
  await expect(haeun.getByRole('region', { name: 'Reply and note' }).getByText('is looking at this inquiry')).toBeVisible();
  await haeun.locator('#f-body-note').pressSequentially('Hm');
  await expect(write.getByText('is writing a reply')).toBeVisible({ timeout: 3_000 });
  await haeun.goto('/operations/cases?queue=all');
  await expect(write.getByText('is writing a reply')).toHaveCount(0, { timeout: 6_000 });
  // The developer of the app is another side.
  const minho = await people.signIn('Minho');
  await open(minho, `/developer/inbox/${number}`);
  await minho.waitForTimeout(1_000);
  await expect(minho.getByText('is looking at this inquiry')).toHaveCount(0);
});

test('a change between a page and its line is not missed', async ({ desk, people }) => {
  test.skip(!scripted(), 'without a program there is no line');
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The first words.');
  const minho = await people.signIn('Minho');
  const cookie = await cookieFor(desk, 'Marcus');
  // The line is held up until something has happened: as on a slow phone.
  let written = false;
  await minho.route('**/api/live*', async (route) => {
    if (!written) {
      written = true;
      const more = { key: crypto.randomUUID(), number, body: 'Said while the page was on its way.' };
      expect((await post(desk, '/api/inquiries/follow-up', more, { cookie })).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await route.continue();
  });
  await open(minho, `/developer/inbox/${number}`);
  await expect(minho.getByRole('region', { name: 'Messages' }).getByText('Said while the page was on its way.')).toBeVisible({ timeout: 5_000 });
});

test('a narrowed list is kept under a name, and forgotten again', async ({ people }) => {
  const haeun = await people.signIn('Haeun');
  await open(haeun, '/operations/cases?queue=customer_center&q=price');
  await haeun.getByLabel('Save this list as a view').click();
  await haeun.getByLabel('Name of the view').fill('About prices');
  await haeun.getByRole('button', { name: 'Save', exact: true }).click();
  const views = haeun.getByRole('navigation').getByRole('link', { name: 'About prices' }).first();
  await expect(views).toBeAttached();
  await open(haeun, '/operations/cases?queue=all');
  await haeun.getByRole('navigation').getByRole('link', { name: 'About prices' }).first().click();
  await expect(haeun).toHaveURL((url) => url.searchParams.get('q') === 'price' && url.searchParams.get('queue') === 'customer_center');
  await haeun.getByLabel('Change the saved view').click();
  await haeun.getByRole('button', { name: 'Remove the view' }).click();
  await expect(haeun.getByRole('navigation').getByRole('link', { name: 'About prices' })).toHaveCount(0);
});

test('who takes turns is dealt what nobody has taken', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, '/developer/settings');
  await jisoo.getByRole('button', { name: 'Take turns' }).click();
  await expect(jisoo.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Improvement request', 'Whose turn is it?');
  await expect(async () => {
    await open(jisoo, `/developer/inbox/${number}`);
    await expect(jisoo.getByText('whose turn it was')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await open(jisoo, '/developer/settings');
  await jisoo.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(jisoo.getByRole('button', { name: 'Take turns' })).toBeVisible();
});

test('an operator publishes the wording of consent anew, and the next customer is asked with it', async ({ people }) => {
  const jihun = await people.signIn('Jihun');
  await open(jihun, '/operations/settings/wording');
  const purpose = 'Only to find the payment, and to answer the card company';
  await jihun.getByRole('group', { name: 'Why', exact: true }).getByLabel('English').fill(purpose);
  if (scripted()) await expect(jihun.getByRole('region', { name: 'English' })).toContainText(purpose);
  await jihun.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(jihun.getByText('Version 2 in use')).toBeVisible();
  await expect(jihun.getByRole('heading', { name: 'Wording of consent, version 2' })).toBeVisible();

  const yuna = await people.signIn('Yuna');
  await open(yuna, `/apps/${MOAPLAN}/contact?kind=refund`);
  await expect(yuna.getByText(purpose)).toBeVisible();
  await expect(yuna.getByText('consent text, version 2')).toBeVisible();
});

test('an operator gives a part of a divisible purchase back, and the customer reads how much', async ({ people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const jihun = await people.signIn('Jihun');
  await open(jihun, '/operations/cases/R-20417');
  await jihun.getByLabel('Amount to give back').fill('12,000');
  await jihun.getByLabel('Reason', { exact: true }).first().selectOption({ index: 1 });
  const say = jihun.locator('.ops-confirm > summary');
  if (scripted()) await expect(say).toHaveText('Cancel purchase ₩12,000 of ₩39,000');
  await say.click();
  await jihun.locator('.ops-confirm-body').getByRole('button').click();
  await expect(async () => {
    await open(seoyeon, '/my/inquiries/R-20417');
    await expect(seoyeon.getByText('₩12,000 of ₩39,000').first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
});

test('anybody reads what the store tells the public', async ({ people }) => {
  const page = await people.visitor();
  await open(page, '/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Transparency report' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Transparency report' })).toBeVisible();
});

test('two inquiries of one customer become one, and one again', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const numbers: string[] = [];
  for (const words of ['The export is empty.', 'The export is still empty.']) numbers.push(await contactSeller(marcus, MOAPLAN, 'Error report', words));
  const [first, second] = numbers as [string, string];
  const minho = await people.signIn('Minho');

  await test.step('the other one is offered beside the facts', async () => {
    await open(minho, `/developer/inbox/${first}`);
    await minho.getByText('Merge, split').click();
    await minho.getByLabel('Inquiry to merge').selectOption({ label: `${second} · The export is still empty` });
    await minho.getByRole('button', { name: 'Merge into this one' }).click();
    await expect(minho.getByRole('region', { name: 'Messages' }).getByText('The export is still empty.')).toBeVisible();
  });

  await test.step('the customer is led from the part to the whole', async () => {
    await open(marcus, `/my/inquiries/${second}`);
    await expect(marcus.getByText(`This has become a part of ${first}`)).toBeVisible();
    await marcus.getByRole('link', { name: `See ${first}` }).click();
    await expect(marcus.getByText('The export is still empty.').first()).toBeVisible();
  });

  await test.step('and it can be undone', async () => {
    await open(minho, `/developer/inbox/${second}?queue=all`);
    await minho.getByRole('button', { name: 'Undo the merge' }).click();
    await expect(minho.getByText(`This has become a part of ${first}`)).toHaveCount(0);
    await open(minho, `/developer/inbox/${first}`);
    await expect(minho.getByRole('region', { name: 'Messages' }).getByText('The export is still empty.')).toHaveCount(0);
  });
});

test('a colleague is called in a note by name', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'Who knows this one?');
  const minho = await people.signIn('Minho');
  await open(minho, `/developer/inbox/${number}`);
  await minho.getByRole('radio', { name: 'Internal note' }).check();
  const note = minho.locator('#f-note-body');
  if (scripted()) {
    await note.pressSequentially('Do you know it, @Jis');
    await minho.getByRole('button', { name: '@Jisoo Lee' }).click();
    await expect(note).toHaveValue('Do you know it, @Jisoo Lee ');
    await expect(note).toBeFocused();
  } else {
    await note.fill('Do you know it, @Jisoo Lee');
  }
  await minho.getByRole('button', { name: 'Save internal note' }).click();
  const jihun = await people.signIn('Jihun');
  await expect(async () => {
    await open(jihun, '/operations/mails');
    await expect(jihun.getByText(`[${number}] `, { exact: false }).filter({ hasText: /You are called in a note|메모에서 나를/ }).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
});
