// Writing: Korean is composed syllable by syllable, lines break, texts are pasted, and nothing written is lost.

import type { CDPSession, Locator, Page } from '@playwright/test';

import { contactSeller } from './support/deeds';
import { open } from './support/page';
import { MOAPLAN } from './support/places';
import type { People } from './support/people';
import { expect, test } from './support/test';

test.use({ alone: 'writing' });

/** An input method, as a Korean keyboard drives it. */
class Ime {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Ime> {
    return new Ime(await page.context().newCDPSession(page));
  }

  async compose(text: string): Promise<void> {
    await this.session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }

  async commit(text: string): Promise<void> {
    await this.session.send('Input.insertText', { text });
  }

  /** A key that goes to the input method: browsers tell the page of it with the code 229. */
  async key(key: string, modifiers = 0): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: 229, modifiers };
    await this.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}

const CTRL = 2;

/** The deeds that a page asks the desk for. */
function deeds(page: Page, path: string): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith(path)) sent.push(request.postData() ?? '');
  });
  return sent;
}

interface Composer {
  page: Page;
  field: Locator;
  path: string;
  thread: Locator;
}

/** The three composers of an inquiry: the customer's follow-up, the developer's reply, and their note. */
async function composers(people: People): Promise<(() => Promise<Composer>)[]> {
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'Written in two scripts.');
  const thread = minho.getByRole('region', { name: 'Messages' });
  return [
    async () => ({
      page: marcus,
      field: marcus.getByPlaceholder('Is there more to tell?'),
      path: '/api/inquiries/follow-up',
      thread: marcus.getByRole('region', { name: 'Conversation' }),
    }),
    async () => {
      await open(minho, `/developer/inbox/${number}`);
      return { page: minho, field: minho.getByPlaceholder(/^Write a reply to/), path: '/api/inquiries/reply', thread };
    },
    async () => {
      await minho.getByRole('radio', { name: 'Internal note' }).check();
      return { page: minho, field: minho.getByPlaceholder('Not sent to the customer'), path: '/api/inquiries/note', thread };
    },
  ];
}

test('a syllable that is being composed is not sent, by Enter or by Ctrl and Enter; the finished text is, once', async ({ people }) => {
  for (const [turn, composer] of (await composers(people)).entries()) {
    const { page, field, path, thread } = await composer();
    const sent = deeds(page, path);
    const ime = await Ime.of(page);
    await field.evaluate((element: HTMLElement) => {
      element.addEventListener('keydown', ({ key, ctrlKey, isComposing }) => {
        if (key === 'Enter' && isComposing) element.dataset.composed = `${element.dataset.composed ?? ''}${ctrlKey ? 'Ctrl+' : ''}Enter `;
      });
    });
    await field.focus();
    await ime.compose('ㅎ');
    await ime.compose('하');
    await ime.compose('한');
    await ime.key('Enter');
    await ime.key('Enter', CTRL);
    await expect(field).toHaveValue('한');
    await ime.commit('한');
    await ime.compose('글');
    await ime.key('Enter', CTRL);
    await ime.commit('글');
    await expect(field).toHaveValue('한글');
    // The page did get these keys, as part of the composing.
    await expect(field).toHaveAttribute('data-composed', 'Enter Ctrl+Enter Ctrl+Enter ');
    // Enter alone makes a line, as everywhere.
    await page.keyboard.press('Enter');
    await page.keyboard.type(`line ${turn}`);
    await expect(field).toHaveValue(`한글\nline ${turn}`);
    expect(sent).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await expect(thread.getByText(`line ${turn}`)).toHaveCount(1);
    await expect(field).toHaveValue('');
    expect(sent).toHaveLength(1);
  }
});

test('sent while offline: the page says so and keeps the text, and the same press sends it once later', async ({ people }) => {
  for (const [turn, composer] of (await composers(people)).entries()) {
    const { page, field, path, thread } = await composer();
    const text = `Written in a tunnel, ${turn}.`;
    await field.fill(text);
    const button = page.locator('form').filter({ has: field }).getByRole('button', { name: /^Send|^Save/ });
    await page.context().setOffline(true);
    await button.click();
    await expect(page.getByRole('alert').filter({ hasText: 'You are offline' })).toContainText('Your text is still on this page');
    await expect(field).toHaveValue(text);
    await expect(thread.getByText(text)).toHaveCount(0);
    await page.context().setOffline(false);
    const sent = deeds(page, path);
    await button.click();
    await expect(thread.getByText(text)).toHaveCount(1);
    await expect(field).toHaveValue('');
    expect(sent).toHaveLength(1);
    await page.reload();
    await expect(thread.getByText(text)).toHaveCount(1);
  }
});

test('an answer that was lost on its way is not sent twice', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  await contactSeller(marcus, MOAPLAN, 'Other question', 'Is the line bad?');
  const field = marcus.getByPlaceholder('Is there more to tell?');
  const send = marcus.locator('form').filter({ has: field }).getByRole('button', { name: 'Send' });
  const thread = marcus.getByRole('region', { name: 'Conversation' });
  // The desk gets it, the browser never hears of it.
  await marcus.route('**/api/inquiries/follow-up', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  }, { times: 1 });
  await field.fill('Only once, please.');
  await send.click();
  await expect(marcus.getByRole('alert').first()).toBeVisible();
  await expect(field).toHaveValue('Only once, please.');
  await send.click();
  await expect(field).toHaveValue('');
  await marcus.reload();
  await expect(thread.getByText('Only once, please.')).toHaveCount(1);
});

/** Pastes as a person does: through the clipboard's event, as plain text. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    if (document.activeElement?.dispatchEvent(event)) document.execCommand('insertText', false, text);
  }, text);
}

test('code, empty lines and long addresses are pasted, sent and read as they were, and widen no page', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const minho = await people.signIn('Minho');
  const number = await contactSeller(marcus, MOAPLAN, 'Error report', 'The log is below.');
  const address = `https://sync.moalabs.example/v2/${'account-calendar-'.repeat(30)}?token=${'a1b2c3'.repeat(40)}`;
  const code = `if (left < right && !done) {\n    retry(&"<b>now</b>");\n}`;
  const text = `${code}\n\n${address}\nEnd of the log.`;
  const field = marcus.getByPlaceholder('Is there more to tell?');
  await paste(marcus, field, text);
  await expect(field).toHaveValue(text);
  await marcus.locator('form').filter({ has: field }).getByRole('button', { name: 'Send' }).click();
  // The field is emptied once the message is safe; a page opened before that would break off its sending.
  await expect(field).toHaveValue('');
  for (const [page, path, region] of [
    [marcus, `/my/inquiries/${number}`, 'Conversation'],
    [minho, `/developer/inbox/${number}`, 'Messages'],
  ] as const) {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 800 });
      if (width === 1440) await open(page, path);
      const message = page.getByRole('region', { name: region }).getByText('End of the log.');
      await expect(message).toBeVisible();
      expect(await message.evaluate((element: HTMLElement) => element.innerText)).toBe(text);
      const reach = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(reach, `${path} at ${width} px`).toBe(0);
      const [inner, outer] = await message.evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect(inner, `${path} at ${width} px: the message`).toBeLessThanOrEqual(outer ?? 0);
    }
  }
});

test('the counter tells how much room is left, and what a pasted text has too much; nothing of it is cut', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  await contactSeller(marcus, MOAPLAN, 'Other question', 'How long may this be?');
  const field = marcus.getByPlaceholder('Is there more to tell?');
  const form = marcus.locator('form').filter({ has: field });
  await field.fill('가'.repeat(1_999));
  await expect(form.getByText('1,999 / 2,000')).toBeVisible();
  await field.press('End');
  await marcus.keyboard.insertText('나다라');
  const text = `${'가'.repeat(1_999)}나다라`;
  await expect(field).toHaveValue(text);
  await expect(form.getByText('2,002 / 2,000')).toBeVisible();
  await expect(form.getByRole('status')).toHaveText('2 characters too many');
  await form.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(form.getByText('Use at most 2,000 characters').first()).toBeVisible();
  await expect(field).toHaveValue(text);
  await expect(marcus.getByRole('region', { name: 'Conversation' }).getByText('가가가')).toHaveCount(0);
});

test('a tab that ends without warning leaves the draft behind', async ({ people }) => {
  const marcus = await people.signIn('Marcus');
  const number = await contactSeller(marcus, MOAPLAN, 'Other question', 'Will it still be here?');
  const text = '탭이 갑자기 닫혔어요.\nStill here?';
  const field = (page: Page) => page.getByPlaceholder('Is there more to tell?');
  await field(marcus).pressSequentially(text);
  // What is written is kept within moments, not at the end, which a crash does not announce.
  await expect
    .poll(() => marcus.evaluate(() => Object.values(localStorage).some((kept) => kept.includes('Still here?'))))
    .toBe(true);
  await marcus.close({ runBeforeUnload: false });
  const again = await marcus.context().newPage();
  await open(again, `/my/inquiries/${number}`);
  await expect(field(again)).toHaveValue(text);
});
