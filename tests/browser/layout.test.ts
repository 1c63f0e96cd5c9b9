import {describe, expect, test} from 'vitest';
import {localeCodes, locales} from '../../src/locales';
import {formatDate, formatDayOfYear, formatNumber, formatYear} from '../../src/content/format';
import {lineLengths, median} from '../support/lines';
import {useReader} from '../support/reader';
import {builtPages, homeOf, isRedirect} from '../support/site';
import {DESKTOP, PHONE} from '../support/viewports';

const visit = useReader();
const ARTICLE = '2026/11/21/decentralizing-ai-overview/';

describe.each(localeCodes)('a page in %s', (locale) => {
  const home = homeOf(locale);
  const rtl = locales[locale].dir === 'rtl';

  test('sets lines of a length that reads well', async () => {
    const {page, open, leave} = await visit(DESKTOP);
    await open(home + ARTICLE);
    const typical = median(await lineLengths(page));
    // Latin 60 to 75 with spaces, Han 35 to 42; Arabic script counts letters that join and
    // marks that take no room, and reads well a little longer.
    const [least, most] = {en: [60, 75], ru: [60, 75], fa: [60, 85], ar: [60, 85], zh: [35, 42]}[
      locale
    ];
    expect(typical).toBeGreaterThanOrEqual(least ?? 0);
    expect(typical).toBeLessThanOrEqual(most ?? 0);
    await leave();
  });

  test('never scrolls sideways, down to a screen of 320 pixels', async () => {
    const {page, open, leave} = await visit({...PHONE, viewport: {width: 320, height: 640}});
    const own = builtPages().filter((built) => built.locale === locale && !isRedirect(built));
    for (const {path} of own) {
      await open(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBe(0);
    }
    await leave();
  });

  test('has room for the table of contents as soon as it stands beside the text', async () => {
    const {page, open, leave} = await visit({...DESKTOP, viewport: {width: 1216, height: 800}});
    await open(home + ARTICLE);
    expect(await page.locator('.toc-side').isVisible()).toBe(true);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await leave();
  });

  test('has a header that fits a screen of any width', async () => {
    const {page, open, leave} = await visit(PHONE);
    await open(home);
    const tooWide: number[] = [];
    // From the narrowest phones, by the usual 360 and 412, to where the language is named, too.
    for (let width = 300; width <= 520; width += 4) {
      await page.setViewportSize({width, height: 740});
      const fits = await page.evaluate(
        () => document.documentElement.scrollWidth === document.documentElement.clientWidth,
      );
      if (!fits) tooWide.push(width);
    }
    expect(tooWide).toEqual([]);
    await leave();
  });

  test('runs from the side where its script begins', async () => {
    const {page, open, leave} = await visit(DESKTOP);
    await open(home + ARTICLE);
    const middle = 1280 / 2;
    const x = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0) / 2;
    };
    expect((await x('.site-header__brand')) > middle).toBe(rtl);
    expect((await x('.site-header__tools')) < middle).toBe(rtl);
    expect((await x('.toc-side')) < middle).toBe(rtl);
    const alignment = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    expect(await alignment('.prose td')).toBe(rtl ? 'rtl' : 'ltr');
    expect(await alignment('.prose pre code')).toBe('ltr');
    await leave();
  });

  test('writes dates and numbers as the browser itself would', async () => {
    const {page, open, leave} = await visit();
    await open(home);
    const dates = ['2024-05-11', '2026-03-20', '2026-03-21', '2026-11-21', '2027-01-01'];
    const {intl} = locales[locale];
    const inBrowser = await page.evaluate(
      ([days, tag]) => {
        const write = (day: string, fields: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat(tag, {timeZone: 'UTC', ...fields}).format(new Date(day));
        return days.map((day) => [
          write(day, {year: 'numeric', month: 'long', day: 'numeric'}),
          write(day, {month: 'long', day: 'numeric'}),
          new Intl.NumberFormat(tag).format(12345),
        ]);
      },
      [dates, intl] as const,
    );
    const onServer = dates.map((day) => [
      formatDate(day, locale),
      formatDayOfYear(day, locale),
      formatNumber(12345, locale),
    ]);
    expect(inBrowser).toEqual(onServer);
    expect(
      onServer.every(([long], index) => long?.includes(formatYear(dates[index] ?? '', locale))),
    ).toBe(true);
    await leave();
  });
});

test.each(['/', '/fa/'])(
  'dates of five languages keep their order side by side (%s)',
  async (home) => {
    const {page, open, leave} = await visit();
    await open(`${home}2026/11/21/five-scripts-one-site/`);
    const dates = [
      '21 November 2026',
      '۳۰ آبان ۱۴۰۵',
      '٢١ نوفمبر ٢٠٢٦',
      '21 ноября 2026 г.',
      '12 345',
    ];
    const order = await page.locator('.prose td').evaluateAll(
      (cells, wanted) =>
        wanted.map((date) => {
          const cell = cells.find(
            (candidate) => candidate.textContent?.replace(/\s/g, ' ') === date,
          );
          const text = cell && document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
          if (!text) return 'not there';
          // The middle of each word, in the order in which they are written.
          const middles = [...date.matchAll(/[^ ]+/g)].map(({0: word, index}) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const {left, right} = range.getBoundingClientRect();
            return (left + right) / 2;
          });
          const rises = middles.slice(1).map((x, index) => x > (middles[index] ?? 0));
          return rises.every(Boolean) ? 'ltr' : rises.some(Boolean) ? 'mixed' : 'rtl';
        }),
      dates,
    );
    expect(order).toEqual(['ltr', 'rtl', 'rtl', 'ltr', 'ltr']);
    await leave();
  },
);

// Chinese has no spaces, and breaks between almost any two characters.
test.each(localeCodes.filter((code) => code !== 'zh'))(
  'no word of a title breaks on a phone (%s)',
  async (locale) => {
    const {page, open, leave} = await visit({...PHONE, viewport: {width: 360, height: 740}});
    const articles = builtPages().filter(
      (built) => built.locale === locale && built.$('article.article').length > 0,
    );
    for (const {path} of articles) {
      await open(path);
      await page.evaluate(() => document.fonts.ready);
      const broken = await page.locator('.article__header h1').evaluate((title) => {
        const text = document.createTreeWalker(title, NodeFilter.SHOW_TEXT).nextNode();
        if (!text) return ['no title'];
        return [...(text.nodeValue ?? '').matchAll(/[^\s-]+/g)].flatMap(({0: word, index}) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const tops = new Set([...range.getClientRects()].map(({top}) => Math.round(top)));
          return tops.size > 1 ? [word] : [];
        });
      });
      expect(broken, path).toEqual([]);
    }
    await leave();
  },
);
