/**
 * Prints how one article is set in each language, as a browser sets it: what its letters cost
 * and how its lines come out; then what the font of Persian and Arabic is made of, and what it
 * moves when it comes late. `npm run build` first.
 */
import {brotliCompressSync} from 'node:zlib';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {chromium, type Page} from 'playwright-core';
import {serveSite} from '../src/cli/serve';
import {readingMinutes} from '../src/content/readingTime';
import {articlesDir} from '../src/content/layout';
import {localeCodes, locales, type LocaleCode} from '../src/locales';
import {CHROMIUM_ARGS, findChromium} from '../tests/support/chromium';
import {lineLengths, median} from '../tests/support/lines';
import {BUILD_DIR, builtFile, homeOf} from '../tests/support/site';
import {DESKTOP} from '../tests/support/viewports';
import {fontFirst} from '../tests/support/webFonts';
import {bytesIfSent, fontSizes, shifts, standInSizes} from './fonts.mts';

const ARTICLE = '2026/11/21/decentralizing-ai-overview/';
const BLOCKS = '.prose :is(p, td, th, h2, h3, li)';
const SOURCE = '2026-11-21-decentralizing-ai-overview.md';

const server = await serveSite({dir: BUILD_DIR, baseUrl: '/'});
const browser = await chromium.launch({executablePath: findChromium(), args: CHROMIUM_ARGS});
try {
  const rows: Record<string, Awaited<ReturnType<typeof measure>>> = {};
  for (const locale of localeCodes) rows[locale] = await measure(locale);
  console.table(rows);
  console.table(await fontSizes());
  console.table({
    en: bytesIfSent('inter', sourceOf('en')),
    ru: bytesIfSent('inter', sourceOf('ru')),
    zh: bytesIfSent('noto-sans-sc', sourceOf('zh')),
  });
  console.table(await standInSizes({fa: sourceOf('fa'), ar: sourceOf('ar')}));
  console.table(await shifts(browser, server.url, ARTICLE));
} finally {
  await browser.close();
  await server.close();
}

async function measure(locale: LocaleCode) {
  // The policy of a page allows no style but its own, and one is added to it below.
  const page = await browser.newPage({...DESKTOP, baseURL: server.url, bypassCSP: true});
  let fontBytes = 0;
  let fontFiles = 0;
  page.on('response', (response) => {
    if (!response.url().endsWith('.woff2')) return;
    fontFiles += 1;
    void response.body().then((body) => (fontBytes += body.length));
  });
  if (locales[locale].script === 'Arab') await fontFirst(page);
  await page.goto(homeOf(locale) + ARTICLE, {waitUntil: 'networkidle'});
  const lines = await lineLengths(page);
  const {size, leading} = await page.locator('.prose').evaluate((element) => {
    const {fontSize, lineHeight} = getComputedStyle(element);
    return {size: parseFloat(fontSize), leading: parseFloat(lineHeight)};
  });
  const html = builtFile(`${homeOf(locale)}${ARTICLE}index.html`);
  const blocks = await page.locator(BLOCKS).count();
  const isolated = await page.locator('.prose bdi').count();
  const reordered = await blocksThatIsolationReorders(page);
  await page.close();
  return {
    'characters a line': median(lines),
    'size, px': size,
    'leading, px': Math.round(leading * 10) / 10,
    'font files': fontFiles,
    'font kB': Math.round(fontBytes / 100) / 10,
    'HTML kB, brotli': Math.round(brotliCompressSync(html).length / 100) / 10,
    minutes: readingMinutes(sourceOf(locale).split('---').slice(2).join('---'), locale),
    blocks,
    'isolated runs': isolated,
    'blocks they reorder': reordered,
  };
}

function sourceOf(locale: LocaleCode): string {
  return readFileSync(path.join(articlesDir(locale), SOURCE), 'utf8');
}

/**
 * Counts paragraphs, cells and headings whose letters stand in another order when nothing is
 * isolated. Each is set on one line, so that a line that breaks elsewhere does not count.
 */
async function blocksThatIsolationReorders(page: Page): Promise<number> {
  await page.addStyleTag({content: '.prose * { white-space: nowrap !important }'});
  const before = await letterPositions(page);
  await page.locator('.prose').evaluate((prose) => {
    for (const bdi of prose.querySelectorAll('bdi')) bdi.replaceWith(...bdi.childNodes);
    prose.normalize();
  });
  const after = await letterPositions(page);
  // A run in an element of its own may start on another fraction of a pixel; that is no move.
  const moves = (from = 0, to = 0) => Math.abs(from - to) > 2;
  return before.filter((places, index) =>
    places.some((place, letter) => moves(place, after[index]?.[letter])),
  ).length;
}

/** Where every letter of each block stands, x and y in turn, in pixels. */
function letterPositions(page: Page): Promise<number[][]> {
  return page.locator(BLOCKS).evaluateAll((blocks) =>
    blocks.map((block) => {
      const positions: number[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let index = 0; index < (node.nodeValue ?? '').length; index++) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const {x, y} = range.getBoundingClientRect();
          positions.push(x, y);
        }
      }
      return positions;
    }),
  );
}
