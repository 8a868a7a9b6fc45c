// A customer has everything erased; what the law keeps is opened by an operator with a reason, and by nobody else.

import { contactSeller } from '../support/deeds';
import { open } from '../support/page';
import { CAST, fillSignIn } from '../support/people';
import { MOAPLAN } from '../support/places';
import { expect, test } from '../support/test';

test.use({ alone: 'erasure' });

const WITHDRAW = /^Withdraw (inquiry|refund request)$/;
const WORDS = 'The memo of my grandmother is gone.';

test('whoever asks for erasure is nobody afterwards, and the law’s record opens with a reason only', async ({ desk, people }) => {
  test.slow();
  const kenji = await people.signIn('Kenji');
  const number = await contactSeller(kenji, MOAPLAN, 'Error report', WORDS);

  await test.step('not while something is under way', async () => {
    await open(kenji, '/my/settings');
    await kenji.getByRole('link', { name: 'Erase my data' }).click();
    await expect(kenji.getByRole('heading', { name: 'What the law keeps' })).toBeVisible();
    await expect(kenji.getByText('Something of yours is still under way')).toBeVisible();
    await expect(kenji.getByRole('button', { name: 'Erase all my data' })).toHaveCount(0);
    for (;;) {
      await open(kenji, '/my/settings/erasure');
      const way = kenji.getByRole('main').getByRole('link', { name: /^[RH]-\d+$/ });
      if ((await way.count()) === 0) break;
      await way.first().click();
      await kenji.getByText(WITHDRAW).first().click();
      await kenji.getByRole('button', { name: WITHDRAW }).click();
      await expect(kenji.getByText(/You withdrew /).first()).toBeVisible();
    }
  });

  await test.step('with the password, at once and for good', async () => {
    await kenji.getByLabel('Current password').fill('not the password');
    await kenji.getByRole('button', { name: 'Erase all my data' }).click();
    await expect(kenji.getByRole('alert').first()).toBeVisible();
    await open(kenji, '/my/settings/erasure');
    await kenji.getByLabel('Current password').fill(desk.password);
    await kenji.getByRole('button', { name: 'Erase all my data' }).click();
    await expect(kenji).toHaveURL((url) => url.pathname === '/sign-in');
    await desk.mailTo(CAST.Kenji.email, 'Your data has been erased');
    await fillSignIn(kenji, CAST.Kenji.email, desk.password);
    await expect(kenji.getByRole('alert')).toContainText('needs your attention');
  });

  await test.step('the developer finds nothing any more', async () => {
    const jisoo = await people.signIn('Jisoo');
    await open(jisoo, '/developer/inbox?queue=all&q=grandmother');
    await expect(jisoo.getByText(WORDS)).toHaveCount(0);
  });

  await test.step('an operator opens what is kept, with a reason', async () => {
    const jihun = await people.signIn('Jihun');
    await open(jihun, '/operations/apart');
    await jihun.getByLabel('Number of the inquiry or the order').fill(number);
    await jihun.getByRole('button', { name: 'Record and open' }).click();
    await expect(jihun.getByRole('alert').first()).toBeVisible();
    await expect(jihun.getByText(WORDS)).toHaveCount(0);
    await jihun.getByLabel('Why it is read').fill('Consumer agency, case 2027-118');
    await jihun.getByRole('button', { name: 'Record and open' }).click();
    await expect(jihun.getByText(WORDS)).toBeVisible();
    await open(jihun, '/operations/audit');
    await expect(jihun.getByText('Consumer agency, case 2027-118').first()).toBeVisible();
  });
});
