import type {Page} from 'playwright-core';
import {describe, expect, inject, test} from 'vitest';
import {defaultLocale, localeCodes, locales} from '../../src/locales';
import {judge} from '../support/lighthouse';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';
import {slowDown, waitsOf, watchWaits, type Wait} from '../support/slowLine';
import {PHONE} from '../support/viewports';

const ARTICLE = '2026/11/21/decentralizing-ai-overview/';
const visit = useReader();

const pages = localeCodes.flatMap((locale) =>
  ['', ARTICLE].map((page) => ({locale, address: homeOf(locale) + page})),
);

async function wait(
  {locale, address}: (typeof pages)[number],
  colorScheme: 'light' | 'dark',
  what: 'whole' | 'bare' = 'whole',
): Promise<Wait> {
  // A reader of the language, to whom no other is offered.
  const {page} = await visit({...PHONE, colorScheme, locale: locales[locale].htmlLang});
  if (what === 'bare') await page.route(/\.(?:css|js)\b/, (route) => route.abort());
  await slowDown(page);
  await watchWaits(page);
  const waits = await waitsOf(page, address);
  // Not `leave`: on a slow line the browser grumbles about a font that came too late.
  await page.context().close();
  return waits;
}

const MOST_ROUNDS = 7;

describe('on a cheap phone on slow 4G', () => {
  test.each(pages)(
    '$address keeps nobody waiting once it is seen, and moves nothing, in the dark too',
    {timeout: 300_000},
    async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const [blocked, bare]: [number[], number[]] = [[], []];
        // A quarter of a slow machine's speed is less than any phone's: where no visit is free of
        // blocking, the same text without styles and scripts must keep it as busy. Two medians of
        // the same would fail every other time; that no visit is as quick as any to the bare text
        // does not happen by chance (once in 3,432 times in seven rounds).
        const isFree = () => Math.min(...blocked) <= Math.max(0, ...bare);
        do {
          const waits = await wait(page, colorScheme);
          expect(waits.firstPaint).toBeGreaterThan(0);
          expect(waits.shift).toBe(0);
          blocked.push(waits.blocked);
          if (waits.blocked > 0) bare.push((await wait(page, colorScheme, 'bare')).blocked);
        } while (!isFree() && blocked.length < MOST_ROUNDS);
        expect(isFree(), `${blocked} ms, and ${bare} ms without styles and scripts`).toBe(true);
      }
    },
  );
});

test('results come in 200 ms on a phone at a quarter of the speed', async () => {
  const {page, open, leave} = await visit(PHONE);
  const session = await page.context().newCDPSession(page);
  await open(homeOf(defaultLocale));
  await page.locator('a[data-search]').click();
  await page.locator(SEARCH_FIELD).fill('a');
  await page.locator('dialog.search [role=status]:not(:empty)').waitFor();
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
  // The files of a query are loaded on the way, and a machine may be busy for a moment: each is
  // looked for until it was found in time.
  for (const query of ['decentralised', 'compute markets', 'decentralzied']) {
    const times: number[] = [];
    do times.push(await resultsTime(page, query));
    while (Math.min(...times) >= 200 && times.length < MOST_ROUNDS);
    expect(Math.min(...times), query).toBeLessThan(200);
  }
  await leave();
});

const SEARCH_FIELD = 'dialog.search input[type=search]';

/** Milliseconds from a letter to other results, of a search that stood on something else. */
async function resultsTime(page: Page, query: string): Promise<number> {
  let time = 0;
  for (const text of ['agents', query]) {
    time = await page.evaluate(
      ([selector, typed]) =>
        new Promise<number>((resolve) => {
          const input = document.querySelector<HTMLInputElement>(selector);
          const output = document.querySelector('.search__output > div');
          const started = performance.now();
          new MutationObserver((_, observer) => {
            observer.disconnect();
            resolve(performance.now() - started);
          }).observe(output as Node, {childList: true});
          if (input) input.value = typed;
          input?.dispatchEvent(new Event('input'));
        }),
      [SEARCH_FIELD, text] as const,
    );
  }
  return time;
}

test('Lighthouse gives an article in two languages all points', {timeout: 240_000}, async () => {
  const urls = [defaultLocale, 'fa' as const].map(
    (locale) => new URL(homeOf(locale) + ARTICLE, inject('siteUrl')).href,
  );
  const results = await judge(urls, inject('headlessShellPath'), 'desktop', MOST_JUDGEMENTS);
  expect(results.map(({url, scores, failed}) => ({url, ...scores, failed}))).toEqual(
    urls.map((url) => ({
      url,
      performance: 100,
      accessibility: 100,
      'best-practices': 100,
      seo: 100,
      failed: [],
    })),
  );
});

const MOST_JUDGEMENTS = 4;
