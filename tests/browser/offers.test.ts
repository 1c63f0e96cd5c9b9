import {expect, test} from 'vitest';
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

test('the offer leads to the same page, and no offer follows there', async () => {
  const {page, open, leave} = await visit({locale: 'zh-TW'});
  await open(`/${ARTICLE}`);
  await page.locator('.offer:visible a').click();
  await page.waitForURL(`**/zh/${ARTICLE}`);
  expect(await page.locator('.offer:visible').count()).toBe(0);
  await leave();
});

test.each([
  ['the page is in the reader’s language', 'en-GB', `/${ARTICLE}`],
  [
    'the page is not there in the reader’s language',
    'fa',
    '/zh/2026/11/21/comparing-compute-quotes/',
  ],
  ['the site does not have the reader’s language', 'sw', `/${ARTICLE}`],
])('nothing is offered where %s', async (_case, locale, path) => {
  const {page, open, leave} = await visit({locale});
  await open(path);
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

test('a language that lacks a page says so in its own words, and is no link', async () => {
  const {page, open, leave} = await visit({locale: 'zh-CN'});
  await open('/zh/2026/11/21/comparing-compute-quotes/');
  await page.locator('.language-menu button').click();
  const missing = page.locator('#language-menu .language-links__missing bdi');
  expect(await missing.allInnerTexts()).toEqual([
    'English (not translated yet)',
    'فارسی (هنوز ترجمه نشده)',
    'العربية (لم تُترجم بعد)',
    'Русский (пока не переведено)',
  ]);
  expect(await missing.nth(1).getAttribute('lang')).toBe('fa');
  expect(await missing.nth(1).getAttribute('dir')).toBe('rtl');
  expect(await page.locator('#language-menu a').count()).toBe(1);
  await leave();
});
