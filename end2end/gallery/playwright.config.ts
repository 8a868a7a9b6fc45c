import base from '../playwright.config';

/** `make shots` alone: the gallery is no test. */
export default { ...base, testDir: '.', reporter: [['list']], workers: 1, projects: [{ name: 'shots', testMatch: ['shots.spec.ts'] }] };
