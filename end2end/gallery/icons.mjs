// `scripts/icons`: the installed apps' icons, drawn from the product's mark and committed under public/icons. Run it
// again when the mark changes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '../../public/icons');
const INDIGO = '#1d4fb5';
const WHITE = '#fff';

/** The bubble with its three segments, one per day, on a field of 32; the last one is still running. */
const mark = (bubble, segment) => `
  <path fill="${bubble}" d="M8 4h16a6 6 0 0 1 6 6v9a6 6 0 0 1-6 6h-9l-5.2 4.6c-.7.6-1.8.1-1.8-.8V25a6 6 0 0 1-6-6v-9a6 6 0 0 1 6-6Z"/>
  <g fill="${segment}"><circle cx="9.5" cy="14.5" r="2.4"/><circle cx="16" cy="14.5" r="2.4"/><circle cx="22.5" cy="14.5" r="2.4" opacity=".5"/></g>`;

/** A shape that is nothing but itself: the segments are holes in the bubble. The system gives it its colour. */
const hollow = `
  <mask id="holes"><rect width="32" height="32" fill="#fff"/><g fill="#000"><circle cx="9.5" cy="14.5" r="2.4"/><circle cx="16" cy="14.5" r="2.4"/><circle cx="22.5" cy="14.5" r="2.4" opacity=".5"/></g></mask>
  <g mask="url(#holes)">${mark('#fff', 'none')}</g>`;

const drawing = (size, ground, share, inside) => {
  const edge = (32 * (1 - share)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${ground}<g transform="translate(${edge} ${edge - 0.3}) scale(${share})">${inside}</g></svg>`;
};

const rounded = (fill) => `<rect width="32" height="32" rx="7" fill="${fill}"/>`;
const full = (fill) => `<rect width="32" height="32" fill="${fill}"/>`;

// The Developer Center is indigo, the store white; a launcher that cuts its own shape (maskable) keeps a circle of 80 %.
const AREAS = { developer: [INDIGO, WHITE], store: [WHITE, INDIGO] };
const icons = [];
for (const [area, [ground, bubble]] of Object.entries(AREAS)) {
  for (const size of [192, 512]) {
    icons.push([`${area}-${size}`, size, drawing(size, rounded(ground), 0.66, mark(bubble, ground))]);
    icons.push([`${area}-maskable-${size}`, size, drawing(size, full(ground), 0.52, mark(bubble, ground))]);
  }
  // iOS cuts the corners itself, and shows black where an icon is clear.
  icons.push([`${area}-apple-180`, 180, drawing(180, full(ground), 0.64, mark(bubble, ground))]);
}
icons.push(['monochrome-512', 512, drawing(512, '', 0.82, hollow)]);
icons.push(['badge-96', 96, drawing(96, '', 0.96, hollow)]);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_BIN ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const [name, size, svg] of icons) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
    writeFileSync(join(FOLDER, `${name}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
console.log(`${icons.length} icons in public/icons`);
