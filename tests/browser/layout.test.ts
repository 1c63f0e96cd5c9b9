import {describe, expect, test} from 'vitest';
import {localeCodes, locales} from '../../src/locales';
import {formatDate, formatDayOfYear, formatNumber, formatYear} from '../../src/content/format';
import {DESKTOP, PHONE, useReader} from '../support/reader';
import {builtPages, homeOf} from '../support/site';

const visit = useReader();
const ARTICLE = '2026/11/21/decentralizing-ai-overview/';

describe.each(localeCodes)('a page in %s', (locale) => {
  const home = homeOf(locale);
  const rtl = locales[locale].dir === 'rtl';

  test('sets lines of a length that reads well', async () => {
    const {page, open, leave} = await visit(DESKTOP);
    await open(home + ARTICLE);
    await page.evaluate(() => document.fonts.ready);
    const longest = await page.locator('.prose > p').evaluateAll((paragraphs) =>
      paragraphs.slice(0, 12).flatMap((paragraph) => {
        // Counts the characters of each line by where the line box of every character lies.
        const lines = new Map<number, number>();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('sup')) continue;
          for (let index = 0; index < (node.nodeValue ?? '').length; index++) {
            range.setStart(node, index);
            range.setEnd(node, index + 1);
            const bottom = Math.round(range.getBoundingClientRect().bottom / 6);
            lines.set(bottom, (lines.get(bottom) ?? 0) + 1);
          }
        }
        return [...lines.values()].slice(0, -1);
      }),
    );
    const sorted = longest.sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    // Latin 60 to 75 with spaces, Han 35 to 42; Arabic script counts letters that join and
    // marks that take no room, and reads well a little longer.
    const [least, most] = {en: [60, 75], ru: [60, 75], fa: [60, 85], ar: [60, 85], zh: [35, 42]}[
      locale
    ];
    expect(median).toBeGreaterThanOrEqual(least ?? 0);
    expect(median).toBeLessThanOrEqual(most ?? 0);
    await leave();
  });

  test('never scrolls sideways, down to a screen of 320 pixels', async () => {
    const {page, open, leave} = await visit({...PHONE, viewport: {width: 320, height: 640}});
    for (const {path} of builtPages().filter((built) => built.locale === locale)) {
      await open(path);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBe(0);
    }
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
