// The Developer Center in one hand: its places stand at the bottom of a phone, and a thread has the screen to itself.

import { alive, open, scripted } from '../support/page';
import { expect, test } from '../support/test';

test('the places stand at the bottom of a phone', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  await jisoo.setViewportSize({ width: 390, height: 844 });
  await open(jisoo, '/developer/inbox');
  const places = jisoo.getByRole('navigation', { name: 'Main places' });
  await expect(places.getByRole('link', { name: /Inbox/ })).toHaveAttribute('aria-current', 'page');
  for (const place of await places.getByRole('listitem').all()) {
    const box = await place.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }

  await places.getByRole('link', { name: /Reviews/ }).click();
  await expect(jisoo.getByRole('heading', { level: 1, name: 'Reviews' })).toBeVisible();
  await alive(jisoo);
  await places.getByRole('link', { name: 'Search' }).click();
  await expect(jisoo.getByLabel('Search for')).toBeVisible();
  await expect(places.getByRole('link', { name: 'Search' })).toHaveAttribute('aria-current', 'page');
  await alive(jisoo);
  if (scripted()) {
    await places.getByRole('button', { name: 'More' }).click();
    await expect(jisoo.getByRole('link', { name: 'Canned replies' })).toBeVisible();
    await jisoo.keyboard.press('Escape');
  }

  await open(jisoo, '/developer/inbox/R-20424');
  await expect(places).toHaveCount(0);
  await expect(jisoo.getByRole('link', { name: 'Back' })).toBeVisible();
});

test('on a desk there is no such bar', async ({ people }) => {
  const jisoo = await people.signIn('Jisoo');
  await open(jisoo, '/developer/inbox');
  await expect(jisoo.getByRole('navigation', { name: 'Main places' })).toBeHidden();
});
