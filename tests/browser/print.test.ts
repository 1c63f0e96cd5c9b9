import {expect, test} from 'vitest';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';

const visit = useReader();

/** An A4 sheet between margins of 18 mm, in pixels of CSS. */
const SHEET = {width: 658, height: 987};

const ARTICLE = '2026/11/21/full-stack-decentralized-ai/';
const PAGES = [
  ...(['en', 'fa', 'ar', 'zh'] as const).map((locale) => homeOf(locale) + ARTICLE),
  // Not only articles: the same rules number the links of every text.
  '/about/',
  '/handbook/run/',
];

test.each(PAGES)('%s prints as its text alone, with the addresses of its links', async (path) => {
  const {page, open, leave} = await visit({viewport: SHEET, colorScheme: 'dark'});
  await open(path);
  expect(await page.locator('.endnotes').isVisible()).toBe(false);
  await page.emulateMedia({media: 'print'});
  for (const part of [
    '.site-header',
    '.site-footer',
    '.share',
    '.cite',
    '.related',
    '.pager',
    '.toc-side',
  ]) {
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  }
  const addresses = await page.locator('.endnotes li').allTextContents();
  const links = page.locator(".prose a:not([href^='#'], .full-size)");
  expect(addresses).toEqual(
    await links.evaluateAll((all) =>
      all.map((link) =>
        decodeURI(
          new URL(
            link.getAttribute('href') ?? '',
            document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
          ).href,
        ),
      ),
    ),
  );
  expect(addresses.length).toBeGreaterThan(0);
  expect(await page.locator('.endnotes').isVisible()).toBe(true);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  const paper = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(paper).toBe('rgb(0, 0, 0)');
  const pdf = await page.pdf({format: 'A4'});
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await leave();
});
