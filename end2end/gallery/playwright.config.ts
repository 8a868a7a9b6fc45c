import base from '../playwright.config';

/** The gallery is no test: `make shots` takes one part of it, `screens.spec.ts` the other. */
export default { ...base, testDir: '.', reporter: [['list']], workers: 1, projects: [{ name: 'shots', testMatch: ['*.spec.ts'] }] };
