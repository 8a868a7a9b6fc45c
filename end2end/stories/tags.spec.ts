// Order in a long list: tags of one's own side, and one thing done to several inquiries at once.

import { askForRefund, contactSeller } from '../support/deeds';
import { open, scripted } from '../support/page';
import { MOAPLAN } from '../support/places';
import { expect, test } from '../support/test';

test.use({ alone: 'tags' });

test('a developer tags what belongs together, finds it again, and closes it at once', async ({ people }) => {
  test.slow();
  const marcus = await people.signIn('Marcus');
  const numbers: string[] = [];
  for (const words of ['The widget is white.', 'The widget is black.']) numbers.push(await contactSeller(marcus, MOAPLAN, 'Error report', words));
  const jisoo = await people.signIn('Jisoo');

  await test.step('one is tagged beside its facts', async () => {
    await open(jisoo, `/developer/inbox/${numbers[0]}`);
    const tags = jisoo.getByRole('region', { name: 'Tags' });
    await tags.getByText('Add a tag').click();
    await tags.getByLabel('Tag', { exact: true }).fill('widget');
    await tags.getByRole('button', { name: 'Add' }).click();
    await expect(tags.getByRole('link', { name: 'widget' })).toBeVisible();
  });

  await test.step('the other from the list, with a box', async () => {
    await open(jisoo, '/developer/inbox?queue=all');
    await jisoo.getByRole('link', { name: 'Choose several' }).click();
    await jisoo.getByRole('checkbox', { name: `Choose ${numbers[1]}` }).check();
    await jisoo.getByPlaceholder('Such as “VIP”').fill('widget');
    await jisoo.getByRole('button', { name: 'Tag', exact: true }).click();
    await open(jisoo, `/developer/inbox/${numbers[1]}`);
    await expect(jisoo.getByRole('region', { name: 'Tags' }).getByRole('link', { name: 'widget' })).toBeVisible();
  });

  await test.step('the tag leads to both, and both are closed', async () => {
    await jisoo.getByRole('region', { name: 'Tags' }).getByRole('link', { name: 'widget' }).click();
    await expect(jisoo).toHaveURL((url) => url.searchParams.get('tag') === 'widget');
    await jisoo.getByRole('link', { name: 'Choose several' }).click();
    for (const number of numbers) await jisoo.getByRole('checkbox', { name: `Choose ${number}` }).check();
    await jisoo.getByRole('button', { name: 'Close', exact: true }).click();
    if (scripted()) await expect(jisoo.getByText('Done for all that were chosen')).toBeVisible();
    for (const number of numbers) {
      await open(marcus, `/my/inquiries/${number}`);
      await expect(marcus.getByText('Closed', { exact: true }).first()).toBeVisible();
    }
  });

  await test.step('the store has tags of its own', async () => {
    const jihun = await people.signIn('Jihun');
    await open(jihun, `/operations/cases/${numbers[0]}?queue=all`);
    const tags = jihun.getByRole('region', { name: 'Tags' });
    await expect(tags.getByRole('link', { name: 'widget' })).toHaveCount(0);
    await tags.getByText('Add a tag').click();
    await tags.getByLabel('Tag', { exact: true }).fill('watched');
    await tags.getByRole('button', { name: 'Add' }).click();
    await expect(tags.getByRole('link', { name: 'watched' })).toBeVisible();
    await tags.getByRole('button', { name: 'Take the tag watched away' }).click();
    await expect(tags.getByRole('link', { name: 'watched' })).toHaveCount(0);
  });
});

test('a developer tells the store what they would do, and the operator reads it beside the decision', async ({ people }) => {
  const seoyeon = await people.signIn('Seoyeon');
  const number = await askForRefund(seoyeon, { item: 'Moaplan (app)', message: 'It loses my notes.', consent: 'X' });
  const minho = await people.signIn('Minho');
  await open(minho, `/developer/inbox/${number}`);
  await minho.getByText('Tell the store what you think').click();
  await minho.getByRole('radio', { name: 'decline the request' }).check();
  await minho.getByLabel('Used', { exact: true }).selectOption({ label: 'A part of it' });
  await minho.getByRole('button', { name: 'Tell the store', exact: true }).click();
  await expect(minho.getByText('A part of it').first()).toBeVisible();
  const jihun = await people.signIn('Jihun');
  await open(jihun, `/operations/cases/${number}?queue=all`);
  const said = jihun.getByRole('region', { name: 'The developer’s view' });
  await expect(said).toContainText('decline the request');
  await expect(said).toContainText('A part of it');
});
