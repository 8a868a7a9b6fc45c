// What every test gets: a desk for each worker, and people for each test.

import { expect, test as base } from '@playwright/test';

import { type DatabaseKind, newDatabase } from './database';
import { Desk } from './desk';
import { People } from './people';

export const test = base.extend<{ people: People; logbook: void }, { database: DatabaseKind; alone: string; standsAt: string; desk: Desk }>({
  database: ['sqlite', { option: true, scope: 'worker' }],

  // A file that names itself here has a desk of its own: what other files did with the cast's things is not there.
  alone: ['', { option: true, scope: 'worker' }],

  // The moment at which the desk's clock stands, for tests that nothing may happen beside.
  standsAt: ['', { option: true, scope: 'worker' }],

  desk: [
    async ({ database, alone: _, standsAt }, use) => {
      const desk = await Desk.open(database === 'postgres' ? { DATABASE_URL: newDatabase() } : {}, standsAt || undefined);
      await use(desk);
      await desk.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ desk }, use) => use(desk.url),

  people: async ({ browser, desk }, use) => {
    const people = new People(browser, desk);
    await use(people);
    await people.leave();
    expect(people.complaints.lines, 'what the browsers complained about').toEqual([]);
  },

  // A test that failed brings along what the program wrote meanwhile.
  logbook: [
    async ({ desk }, use, info) => {
      const before = desk.log().length;
      await use();
      if (info.status !== info.expectedStatus) {
        await info.attach('log of the program', { body: desk.log().slice(before), contentType: 'text/plain' });
      }
    },
    { auto: true },
  ],
});

export { expect };
