// Somebody who has never seen the product. They know the start page and what they want, and go by what they can read:
// no address but the first, no part of a page that has no visible name.

import type { Page } from '@playwright/test';

import type { Desk } from './support/desk';
import { alive } from './support/page';
import { CAST, type Language, type People, type Person } from './support/people';
import { expect, test } from './support/test';

test.use({ alone: 'stranger' });

const ABOUT = { en: { signIn: 'Sign in', email: 'E-mail', password: 'Password' }, ko: { signIn: '로그인', email: '이메일', password: '비밀번호' } };

/** From the start page through the link that everybody sees. */
async function comesIn(people: People, desk: Desk, person: Person, language: Language = 'en'): Promise<Page> {
  const page = await people.visitor(language);
  const words = ABOUT[language];
  await page.goto('/');
  await alive(page);
  await page.getByRole('link', { name: words.signIn }).click();
  await page.getByLabel(words.email).fill(CAST[person].email);
  await page.getByLabel(words.password).fill(desk.password);
  await page.getByRole('button', { name: words.signIn }).click();
  await expect(page.getByRole('heading', { name: words.signIn })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 }).or(page.getByRole('heading', { level: 2 })).first()).toBeVisible();
  await alive(page);
  return page;
}

/** An account keeps the language that it chose; whoever reads none of it looks for the name of their own. */
async function readsEnglish(page: Page): Promise<void> {
  await page.getByLabel(/^(My account|내 계정)$/).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'Apps' })).toBeVisible();
  await alive(page);
}

test('asks for a refund, finds the deadline, and the developer answers', async ({ desk, people }) => {
  test.slow();
  const message = 'My son bought this on my phone. I would like the money back.';
  const customer = await comesIn(people, desk, 'Kay');

  await test.step('a customer asks for a refund', async () => {
    await readsEnglish(customer);
    await customer.getByRole('link', { name: 'My purchases' }).click();
    await customer.getByRole('listitem').filter({ hasText: 'Moaplan (app)' }).getByRole('link', { name: 'Request refund' }).click();
    await customer.getByLabel('Why you want a refund').selectOption({ label: 'A minor bought it without consent' });
    await customer.getByLabel('Your message').fill(message);
    await customer.getByRole('radio', { name: 'No, I do not' }).check();
    await customer.getByRole('button', { name: 'Send request' }).click();
    await expect(customer.getByText(/^Sent\. Your number is R-\d+\./)).toBeVisible();
  });

  await test.step('and finds by when there will be an answer', async () => {
    await customer.getByRole('link', { name: 'My inquiries' }).first().click();
    const mine = customer.getByRole('listitem').filter({ hasText: 'My son bought this' });
    await expect(mine.getByText(/^Next: .+ answers by \w{3} \d{1,2} \w{3}, \d{2}:\d{2}\.$/)).toBeVisible();
    await mine.getByRole('link', { name: /My son bought this/ }).click();
    await expect(customer.getByRole('region', { name: /^Time left for .+ to answer$/ })).toBeVisible();
  });

  await test.step('the developer finds it and answers', async () => {
    const developer = await comesIn(people, desk, 'Jisoo');
    await readsEnglish(developer);
    await developer.getByRole('link', { name: 'Developer Center' }).click();
    await developer.getByRole('link', { name: 'All', exact: true }).click();
    await developer.getByRole('link', { name: /My son bought this/ }).click();
    await developer.getByRole('textbox', { name: /^Reply to / }).fill('We have asked the store to return it.');
    await developer.getByRole('button', { name: 'Send reply' }).click();
    await expect(developer.getByRole('article').filter({ hasText: 'We have asked the store' })).toBeVisible();
  });

  await test.step('the customer reads the answer', async () => {
    await expect(customer.getByText('We have asked the store to return it.').first()).toBeVisible();
  });
});

test('reviews an app, and its seller replies', async ({ desk, people }) => {
  test.slow();
  const text = 'It wakes me with the right weather every day.';
  const customer = await comesIn(people, desk, 'Yuna');
  await readsEnglish(customer);
  await customer.getByRole('link', { name: 'My purchases' }).click();
  await customer.getByRole('listitem').filter({ hasText: 'Moaplan (app)' }).getByRole('link', { name: 'Write review' }).click();
  await customer.getByRole('radio', { name: '5 stars, very good' }).check();
  await customer.getByLabel('How do you like it?').fill(text);
  await customer.getByRole('button', { name: 'Post review' }).click();
  const reviews = (page: Page) => page.getByRole('region', { name: 'Ratings and reviews' }).getByRole('article').filter({ hasText: text });
  await expect(reviews(customer)).toBeVisible();

  const developer = await comesIn(people, desk, 'Jisoo');
  await readsEnglish(developer);
  await developer.getByRole('link', { name: 'Developer Center' }).click();
  await developer.getByRole('link', { name: /^Reviews/ }).click();
  const review = developer.getByRole('listitem').filter({ has: developer.getByRole('article') }).filter({ hasText: text });
  await review.getByRole('link', { name: 'Reply' }).click();
  await developer.getByRole('textbox', { name: 'Official reply' }).fill('Thank you. Sleep well.');
  await developer.getByRole('button', { name: 'Post reply' }).click();
  await expect(developer.getByRole('textbox', { name: 'Official reply' })).toHaveCount(0);

  const visitor = await people.visitor();
  await visitor.goto('/');
  await alive(visitor);
  await visitor.getByRole('link', { name: 'Moaplan', exact: true }).click();
  await visitor.getByText('Most helpful').first().click();
  await visitor.getByRole('link', { name: 'Newest' }).click();
  await expect(reviews(visitor).getByRole('region', { name: 'Official reply' })).toContainText('Thank you. Sleep well.');
});

test('decides an escalation that a developer left unanswered', async ({ desk, people }) => {
  test.slow();
  const operator = await comesIn(people, desk, 'Haeun');
  await readsEnglish(operator);
  await operator.getByRole('link', { name: 'Operations', exact: true }).click();
  await operator.getByRole('link', { name: /^Escalations/ }).click();
  const queue = operator.getByRole('region', { name: 'Escalations' });
  const first = queue.getByRole('listitem').filter({ hasText: /₩/ }).getByRole('link').first();
  const subject = await first.innerText();
  await first.click();
  await expect(operator.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(operator.getByRole('heading', { name: 'Developer’s silence' })).toBeVisible();
  await operator.getByRole('radio', { name: /^Decline/ }).check();
  const decision = operator.getByRole('complementary', { name: 'Decision' });
  await decision.getByRole('combobox', { name: 'Reason' }).selectOption({ label: 'The item was used' });
  await decision.getByRole('button', { name: 'Decline and tell both' }).click();
  await expect(operator.getByText('Customer and developer were told the reason')).toBeVisible();
});

test('finds the language, from Korean to English and back', async ({ people }) => {
  const page = await people.visitor('ko');
  await page.goto('/');
  await alive(page);
  await expect(page.getByRole('heading', { level: 1, name: '앱' })).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Apps' })).toBeVisible();
  await page.getByRole('link', { name: 'Moaplan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Moaplan/ })).toBeVisible();
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^모아플랜/ })).toBeVisible();
});

test('finds the language as somebody signed in, in the store and at work', async ({ desk, people }) => {
  test.slow();
  for (const [person, place, title] of [
    ['Kenji', 'My inquiries', 'Kenji Watanabe'],
    ['Yujin', 'Developer Center', 'Needs reply'],
    ['Haeun', 'Operations', 'Escalations'],
  ] as const) {
    const page = await comesIn(people, desk, person);
    await readsEnglish(page);
    await page.getByRole('link', { name: place, exact: true }).first().click();
    await expect(page.getByRole('heading', { name: title }).first()).toBeVisible();
    const korean = page.getByRole('button', { name: '한국어' });
    if (!(await korean.first().isVisible())) await page.getByLabel('My account').click();
    await korean.first().click();
    await expect(page.getByRole('link', { name: '본문으로 건너뛰기' })).toBeAttached();
  }
});
