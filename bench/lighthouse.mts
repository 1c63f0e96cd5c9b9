/**
 * Prints what Lighthouse says of the front page, an article and a tag in every language, as on a
 * phone on slow 4G and as on a desktop. Reads the site that was built last; fails below 100.
 */
import {defaultLocale, localeCodes} from '../src/locales';
import {serveSite} from '../src/cli/serve';
import {findChromium} from '../tests/support/chromium';
import {ensureFonts} from '../tests/support/fonts';
import {judge} from '../tests/support/lighthouse';
import {BUILD_DIR} from '../tests/support/site';

const PAGES = ['', '2026/11/21/decentralizing-ai-overview/', 'tags/research/'];

ensureFonts();
const server = await serveSite({dir: BUILD_DIR, baseUrl: '/'});
const urls = localeCodes.flatMap((locale) =>
  PAGES.map((page) => server.url + (locale === defaultLocale ? '' : `${locale}/`) + page),
);
let isWhole = true;
try {
  for (const device of ['phone', 'desktop'] as const) {
    console.log(`\nOn a ${device}`);
    const results = await judge(urls, findChromium(), device, ({url}) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${url}`);
    });
    console.table(
      results.map(({url, scores, milliseconds, shift, failed}) => ({
        page: url.slice(server.url.length - 1),
        ...scores,
        'LCP, ms': Math.round(milliseconds.lcp),
        'blocked, ms': Math.round(milliseconds.blocking),
        shift: Number(shift.toFixed(4)),
        'below 90': failed.join(' '),
      })),
    );
    isWhole &&= results.every(({scores}) => Object.values(scores).every((score) => score === 100));
  }
} finally {
  await server.close();
}
if (!isWhole) process.exitCode = 1;
