/**
 * Prints how long readers on a cheap phone and slow 4G wait for the front page and an article in
 * every language, beside the same pages without a stylesheet: what they wait for at the least.
 * Visits alternate, and the median counts: now and then a page without a stylesheet is painted
 * before its text is whole, which the fastest visit would take for the rule. Reads the site that
 * was built last.
 */
import {cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {chromium} from 'playwright-core';
import {serveSite} from '../src/cli/serve';
import {localeCodes, locales} from '../src/locales';
import {CHROMIUM_ARGS, findChromium} from '../tests/support/chromium';
import {ensureFonts} from '../tests/support/fonts';
import {median} from '../tests/support/lines';
import {BUILD_DIR, homeOf} from '../tests/support/site';
import {slowDown, waitsOf, watchWaits, type Wait} from '../tests/support/slowLine';
import {PHONE} from '../tests/support/viewports';

const ROUNDS = 9;
const ARTICLE = '2026/11/21/decentralizing-ai-overview/';
const pages = localeCodes.flatMap((locale) =>
  ['', ARTICLE].map((page) => ({locale, address: homeOf(locale) + page})),
);

const plainDir = mkdtempSync(path.join(os.tmpdir(), 'plain-'));
// What is served is a link to the release of the day.
cpSync(realpathSync(BUILD_DIR), plainDir, {recursive: true});
for (const {address} of pages) {
  const file = path.join(plainDir, address, 'index.html');
  const html = readFileSync(file, 'utf8').replace(/<link rel="?stylesheet[^>]*>/g, '');
  writeFileSync(file, html);
  writeFileSync(`${file}.br`, brotliCompressSync(html));
}
ensureFonts();
const servers = [
  await serveSite({dir: BUILD_DIR, baseUrl: '/'}),
  await serveSite({dir: plainDir, baseUrl: '/'}),
];
const browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_ARGS});
try {
  const rows = [];
  for (const page of pages) {
    const visits: Wait[][] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [index, {url}] of servers.entries()) visits[index]?.push(await wait(url, page));
    }
    const times = (index: number, part: keyof Wait) =>
      (visits[index] ?? []).map((visit) => visit[part]);
    const usual = (index: number, part: keyof Wait) => median(times(index, part));
    rows.push({
      page: page.address,
      'first paint, ms': Math.round(usual(0, 'firstPaint')),
      'LCP, ms': Math.round(usual(0, 'largestPaint')),
      'LCP without CSS, ms': Math.round(usual(1, 'largestPaint')),
      ratio: Number((usual(0, 'largestPaint') / usual(1, 'largestPaint')).toFixed(2)),
      // Other programs only ever make a task longer.
      'blocked, ms': Math.round(Math.min(...times(0, 'blocked'))),
      shift: Math.max(...times(0, 'shift')),
    });
  }
  console.table(rows);
} finally {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
  rmSync(plainDir, {recursive: true});
}

/** One visit of somebody who reads the language, and to whom no other is offered. */
async function wait(url: string, {locale, address}: (typeof pages)[number]): Promise<Wait> {
  const context = await browser.newContext({...PHONE, locale: locales[locale].htmlLang});
  const page = await context.newPage();
  await slowDown(page);
  await watchWaits(page);
  const waits = await waitsOf(page, new URL(address, url).href);
  await context.close();
  return waits;
}
