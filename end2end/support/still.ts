// A desk whose clock stands: what a page says is the same in every run, dates included.

import { test as base } from './test';

/** The case that the demo store tells, R-20417, has just been decided. */
export const MOMENT = '2026-11-20T14:32:00+09:00';

export const test = base.extend<object, { standsAt: string }>({ standsAt: [async ({}, use) => use(MOMENT), { scope: 'worker' }] });

export { expect } from './test';
