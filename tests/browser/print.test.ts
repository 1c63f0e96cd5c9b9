import {expect, test} from 'vitest';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';

const visit = useReader();

/** An A4 sheet between margins of 18 mm, in pixels of CSS. */
const SHEET = {width: 658, height: 987};

const ARTICLE = '2026/11/21/full-stack-decentralized-ai/';

/** What stands around the text on a screen. */
const FRAME = ['.site-header', '.site-footer'];
const AROUND_ARTICLE = [
  ...FRAME,
  '.share',
  '.cite',
  '.related',
  '.pager',
  '.toc-side',
  '[data-footnote-backref]',
];

const PAGES: [path: string, around: string[]][] = [
  ...(['en', 'fa', 'ar', 'zh'] as const).map((locale): [string, string[]] => [
    homeOf(locale) + ARTICLE,
    AROUND_ARTICLE,
  ]),
  // Not only articles: the same rules number the links of every text.
  ['/about/', FRAME],
  ['/handbook/run/', [...FRAME, '.handbook-menu', '.pager', '.toc-side']],
];

test.each(PAGES)('%s prints as its text alone, with its links’ addresses', async (path, around) => {
  const {page, open, leave} = await visit({colorScheme: 'dark'});
  await open(path);
  const visible = async () => {
    const all = [...around, '.endnotes'];
    const shown = await Promise.all(all.map((part) => page.locator(part).first().isVisible()));
    return all.filter((_, at) => shown[at]);
  };
  expect(await visible()).toEqual(around);
  await page.setViewportSize(SHEET);
  await page.emulateMedia({media: 'print'});
  expect(await visible()).toEqual(['.endnotes']);
  const addresses = await page.locator('.endnotes li').allTextContents();
  const links = page.locator(".prose a[href]:not([href^='#'], .full-size, details a)");
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

test.each([
  ['/feeds/', '.share__control', '.feed-address a'],
  ['/search/?q=flock', '.search__form, .search__key', '.search__hit'],
])('%s prints without what is of use on a screen alone', async (path, controls, content) => {
  const {page, open, leave} = await visit();
  await open(path);
  await page.locator(content).first().waitFor();
  await page.locator(controls).first().waitFor();
  await page.emulateMedia({media: 'print'});
  const shown = await page
    .locator(controls)
    .evaluateAll((all) => all.filter((part) => part.checkVisibility()).length);
  expect(shown).toBe(0);
  expect(await page.locator(content).first().isVisible()).toBe(true);
  await leave();
});
