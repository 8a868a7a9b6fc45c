// The store's rules: an operator drafts a version and sees what it means, another publishes it, and open inquiries keep theirs.

import type { Page } from '@playwright/test';

import { contactSeller } from '../support/deeds';
import { alive, open, scripted } from '../support/page';
import { MOAPLAN } from '../support/places';
import { expect, test } from '../support/test';

test.use({ alone: 'policy' });

const POLICY = '/operations/settings/policy';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('one operator drafts a version, another publishes it, and open inquiries keep theirs', async ({ people }) => {
  const jihun = await people.signIn('Jihun');
  const haeun = await people.signIn('Haeun');

  await test.step('what is wrong is told beside its field, with what was typed', async () => {
    await open(jihun, POLICY);
    await alive(jihun);
    await jihun.getByLabel('Time for the developer to answer').fill('31');
    await jihun.getByLabel('Payment number, shown for').fill('soon');
    await button(jihun, 'Ask to publish').click();
    await expect(jihun.locator('.error-summary').first()).toBeVisible();
    await expect(jihun.getByText('30 is the most.').last()).toBeVisible();
    await expect(jihun.getByText('Write a number.').last()).toBeVisible();
    await expect(jihun.getByLabel('Time for the developer to answer')).toHaveValue('31');
  });

  await test.step('the changed lines say what they were, and the pane what they mean', async () => {
    await jihun.getByLabel('Time for the developer to answer').fill('2');
    await jihun.getByLabel('Payment number, shown for').fill('60');
    await jihun.getByLabel('Ask a second operator above').fill('20,000');
    if (scripted()) await expect(jihun.getByText('Was: 3 days')).toBeVisible();
    await button(jihun, 'Save as draft').click();
    await expect(jihun.getByText('Draft of version 2')).toBeVisible();
    await expect(jihun.getByText('Was: 3 days')).toBeVisible();
    await expect(jihun.getByText('Was: ₩100,000')).toBeVisible();
    const aside = jihun.getByRole('complementary');
    await expect(aside.getByText('Two people above ₩20,000')).toBeVisible();
    await expect(aside.getByText(/In the last 90 days: [\d,]+ cases? instead of [\d,]+/)).toBeVisible();
    await expect(aside.getByText(/open inquiries keep version 1/)).toBeVisible();
  });

  await test.step('nobody else writes it, and whoever wrote it does not publish it', async () => {
    await open(haeun, POLICY);
    await expect(haeun.getByText(/Jihun Park writes version 2/)).toBeVisible();
    await expect(haeun.getByLabel('Time for the developer to answer')).toBeDisabled();
    await expect(button(haeun, 'Publish version 2')).toHaveCount(0);
    await button(jihun, 'Ask to publish').click();
    await expect(jihun.getByText(/It waits for a second operator/)).toBeVisible();
    await expect(button(jihun, 'Publish version 2')).toHaveCount(0);
  });

  await test.step('the second operator publishes it, and the versions tell who and when', async () => {
    await open(haeun, POLICY);
    await button(haeun, 'Publish version 2').click();
    await expect(haeun.getByText('Draft of version 2')).toHaveCount(0);
    await expect(haeun.getByLabel('Time for the developer to answer')).toHaveValue('2');
    await open(haeun, `${POLICY}/versions`);
    await expect(haeun.getByText(/Published by Haeun Lee/)).toBeVisible();
    await expect(haeun.getByText('Time for the developer to answer: 3 days → 2 days')).toBeVisible();
  });

  await test.step('what is sent now follows it, what was open does not, and the case says so', async () => {
    const marcus = await people.signIn('Marcus');
    const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The backup stops at 40 percent.');
    await open(haeun, `/operations/cases/${number}`);
    await expect(haeun.getByText(/\(2 days, rule of version 2\)/)).toBeVisible();
    await open(haeun, '/operations/cases/R-20417');
    await expect(haeun.getByText(/\(3 days, rule of version 1\)/)).toBeVisible();
  });
});
