// Hands on the keyboard: an operator on the first day, with five cases and without a mouse.

import type { Page } from '@playwright/test';

import { open } from './support/page';
import { expect, test } from './support/test';

test.use({ alone: 'keyboard' });

/** Goes on with Tab until what has this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement ? element.labels?.[0]?.textContent : '';
      return (label || element?.getAttribute('aria-label') || element?.textContent || '').trim();
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}`);
}

/** Finds a case by its number and opens it. */
async function find(page: Page, number: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === number);
  await page.locator('html[data-alive]').waitFor({ state: 'attached' });
  await page.keyboard.press('j');
  await expect(page).toHaveURL((url) => url.pathname === `/operations/cases/${number}`);
  await expect(page.getByRole('heading', { name: 'Developer’s silence' })).toBeVisible();
}

test('an operator on the first day decides five cases from the keyboard', async ({ people }) => {
  test.slow();
  const jihun = await people.signIn('Jihun');
  await open(jihun, '/operations/cases');
  const decision = jihun.getByRole('complementary', { name: 'Decision' });

  await test.step('the keys are told behind the question mark', async () => {
    await jihun.keyboard.press('?');
    const list = jihun.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(list).toContainText('To the decision');
    await jihun.keyboard.press('Escape');
    await expect(list).toBeHidden();
  });

  await test.step('one is declined, with a reason and a note', async () => {
    await find(jihun, 'R-20423');
    await jihun.keyboard.press('d');
    await jihun.keyboard.press('ArrowDown');
    await expect(jihun.getByRole('radio', { name: 'Decline' })).toBeChecked();
    await tabTo(jihun, /^Reason/);
    await jihun.keyboard.type('The pro');
    await expect(decision.getByRole('combobox', { name: 'Reason' }).locator('option:checked')).toHaveText('The problem was not found');
    await expect(decision.getByText('알려 주신 문제를 기록에서 확인하지 못하여')).toBeVisible();
    await tabTo(jihun, /^Internal note/);
    await jihun.keyboard.type('The city can be chosen in the settings.');
    await jihun.keyboard.press('Control+Enter');
    await expect(decision.getByText('Customer and developer were told the reason')).toBeVisible();
  });

  await test.step('one is cancelled, and the key that sends asks once more', async () => {
    await find(jihun, 'R-20419');
    await jihun.keyboard.press('d');
    await tabTo(jihun, /^Internal note/);
    await jihun.keyboard.type('Two payments in the same minute.');
    await jihun.keyboard.press('Control+Enter');
    const sure = decision.getByRole('button', { name: 'Cancel purchase for ₩24,000' });
    await expect(sure).toBeFocused();
    await expect(jihun.getByText(/The purchase of ₩24,000 is/)).toHaveCount(0);
    await jihun.keyboard.press('Enter');
    await expect(decision.getByText(/The purchase of ₩24,000 is (being )?cancelled/)).toBeVisible();
  });

  await test.step('one goes back to its developer for a day', async () => {
    await find(jihun, 'R-20421');
    await jihun.keyboard.press('d');
    await jihun.keyboard.press('ArrowDown');
    await jihun.keyboard.press('ArrowDown');
    await tabTo(jihun, /^Give 24 h more/);
    await jihun.keyboard.press('Enter');
    await expect(decision.getByText('It is the developer’s turn')).toBeVisible();
  });

  await test.step('one customer is asked for consent once more', async () => {
    await find(jihun, 'R-20396');
    await tabTo(jihun, /^Ask (for consent|again)/);
    await jihun.keyboard.press('Enter');
    await expect(jihun.getByText('The customer has been asked and has not answered yet.')).toBeVisible();
  });

  await test.step('one is dear, and waits for a second operator', async () => {
    await find(jihun, 'R-20327');
    await jihun.keyboard.press('d');
    await tabTo(jihun, /^Internal note/);
    await jihun.keyboard.type('The family register has come.');
    await jihun.keyboard.press('Control+Enter');
    await expect(decision.getByText('Another operator has to approve this')).toBeVisible();
  });
});
