/**
 * Prints what Lighthouse says of the front page, an article and a tag in every language, as on a
 * phone on slow 4G and as on a desktop. Reads the site that was built last; fails below 100.
 *
 * The first row is a page with a single sentence: Lighthouse reckons a phone's time from this
 * machine's, and on one that is slow or busy even that page is short of points.
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {defaultLocale, localeCodes} from '../src/locales';
import {serveSite} from '../src/cli/serve';
import {findChromium} from '../tests/support/chromium';
import {ensureFonts} from '../tests/support/fonts';
import {judge} from '../tests/support/lighthouse';
import {BUILD_DIR} from '../tests/support/site';
import {progress} from './progress';

const PAGES = ['', '2026/11/21/decentralizing-ai-overview/', 'tags/research/'];
const VISITS = 3;
const SENTENCE = `<!doctype html>
<html lang="en">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="description" content="A page."><title>A page</title><link rel="icon" href="data:,">
<main><h1>A page</h1><p>Nothing is here but this sentence.</p></main>`;

const sentenceDir = mkdtempSync(path.join(os.tmpdir(), 'sentence-'));
writeFileSync(path.join(sentenceDir, 'index.html'), SENTENCE);
ensureFonts();
const server = await serveSite({dir: BUILD_DIR, baseUrl: '/'});
const sentence = await serveSite({dir: sentenceDir, baseUrl: '/'});
const urls = localeCodes.flatMap((locale) =>
  PAGES.map((page) => server.url + (locale === defaultLocale ? '' : `${locale}/`) + page),
);
let isWhole = true;
try {
  for (const device of ['phone', 'desktop'] as const) {
    console.log(`\nOn a ${device}`);
    const all = [sentence.url, ...urls];
    const results = await judge(all, findChromium(), device, VISITS, ({url}) => {
      progress(url);
    });
    console.table(
      results.map(({url, scores, milliseconds, shift, failed}) => ({
        page: url === sentence.url ? 'a sentence' : new URL(url).pathname,
        ...scores,
        'LCP, ms': Math.round(milliseconds.lcp),
        'blocked, ms': Math.round(milliseconds.blocking),
        shift: Number(shift.toFixed(4)),
        'below 90': failed.join(' '),
      })),
    );
    const judged = results.filter(({url}) => url !== sentence.url);
    isWhole &&= judged.every(({scores}) => Object.values(scores).every((score) => score === 100));
  }
} finally {
  await Promise.all([server.close(), sentence.close()]);
  rmSync(sentenceDir, {recursive: true});
}
if (!isWhole) process.exitCode = 1;
