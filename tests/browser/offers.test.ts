import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {buildSite} from '../../src/build/buildSite';
import {serveSite, type RunningServer} from '../../src/cli/serve';
import {articlesDir} from '../../src/content/layout';
import {localeCodes, locales} from '../../src/locales';
import {fixtureSite, type FixtureSite} from '../support/fixtureSite';
import {useReader} from '../support/reader';

const visit = useReader();
const ARTICLE = '2026/11/21/decentralizing-ai-overview/';

test('a reader whose browser prefers another language is offered the page in it, once', async () => {
  const {page, open, leave} = await visit({locale: 'ru-RU'});
  await open(`/fa/${ARTICLE}`);
  const offer = page.locator('.offer:visible');
  expect(await offer.count()).toBe(1);
  expect(await offer.getAttribute('lang')).toBe('ru');
  expect(await offer.locator('a').innerText()).toBe('Эта страница есть и на русском языке.');
  expect(new URL(page.url()).pathname).toBe(`/fa/${ARTICLE}`);

  await offer.locator('button').click();
  expect(await offer.count()).toBe(0);
  await open('/fa/');
  expect(await offer.count()).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  await leave();
});

test('an offer that is turned down gives the keyboard back where nothing can be kept', async () => {
  const {page, open, leave} = await visit({locale: 'ru-RU'});
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(`/fa/${ARTICLE}`);
  await page.locator('.offer:visible button').click();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
  await leave();
});

test('the offer leads to the same page, and no offer follows there', async () => {
  const {page, open, leave} = await visit({locale: 'zh-TW'});
  await open(`/${ARTICLE}`);
  await page.locator('.offer:visible a').click();
  await page.waitForURL(`**/zh/${ARTICLE}`);
  expect(await page.locator('.offer:visible').count()).toBe(0);
  await leave();
});

test.each([
  ['the page is in the reader’s language', 'en-GB'],
  ['the site does not have the reader’s language', 'sw'],
])('nothing is offered where %s', async (_case, locale) => {
  const {page, open, leave} = await visit({locale});
  await open(`/${ARTICLE}`);
  expect(await page.locator('.offer:visible').count()).toBe(0);
  await leave();
});

test('the offer moves nothing on the page', async () => {
  const {page, open, leave} = await visit({locale: 'ru-RU'});
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as {value: number}).value);
    }).observe({type: 'layout-shift', buffered: true});
  });
  await open(`/${ARTICLE}`);
  await page.locator('.offer:visible').waitFor();
  // Entries come after the frame that they are about.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(await page.evaluate(() => (window as unknown as {shifts: number[]}).shifts)).toEqual([]);
  await leave();
});

/** Whatever of this site is translated one day, this is in English and in Chinese alone. */
const HALF_TRANSLATED = `---
title: Two languages
description: An article that no other language has.
authors: [editors]
---

Summary.

<!-- truncate -->

Text.
`;

describe('a page that some languages lack', () => {
  const address = '/2026/01/02/two-languages/';
  let site: FixtureSite;
  let server: RunningServer;

  beforeAll(async () => {
    const versions = (['en', 'zh'] as const).map((locale) => [
      `${articlesDir(locale)}/2026-01-02-two-languages.md`,
      HALF_TRANSLATED,
    ]);
    site = fixtureSite(Object.fromEntries(versions));
    const outDir = path.join(site.dir, 'build');
    await buildSite({siteDir: site.dir, outDir, locales: ['en']});
    server = await serveSite({dir: outDir, baseUrl: '/'});
  }, 300_000);

  afterAll(async () => {
    await server?.close();
    site?.remove();
  });

  test.each([
    ['zh-CN', 1],
    ['fa', 0],
  ])(
    'is offered to readers of a language that has it, and to no others (%s)',
    async (locale, count) => {
      const {page, open, leave} = await visit({locale, baseURL: server.url});
      await open(address);
      await page.locator('html[data-scripts]').waitFor({state: 'attached'});
      expect(await page.locator('.offer:visible').count()).toBe(count);
      await leave();
    },
  );

  test('says so in the words of each, and is no link there', async () => {
    const {page, open, leave} = await visit({locale: 'en-GB', baseURL: server.url});
    await open(address);
    await page.locator('.language-menu button').click();
    const missing = page.locator('#language-menu .language-links__missing bdi');
    const shown = await missing.evaluateAll((names) =>
      names.map((name) => {
        const {lang, dir, innerText} = name as HTMLElement;
        return [lang, dir, innerText];
      }),
    );
    const lacking = localeCodes.filter((code) => code !== 'en' && code !== 'zh');
    expect(shown).toEqual(
      lacking.map((code) => {
        const {htmlLang, dir, label, phrases} = locales[code];
        return [htmlLang, dir, `${label} (${phrases.notTranslated})`];
      }),
    );
    expect(await page.locator('#language-menu a').count()).toBe(2);
    await leave();
  });
});
