import type {Page} from 'playwright-core';
import sharp from 'sharp';
import {describe, expect, test} from 'vitest';
import {localeCodes, locales, type LocaleCode} from '../../src/locales';
import {firstPaint, layoutShift, watchLayoutShift} from '../support/layoutShift';
import {fontFirst, fontsOf} from '../support/webFonts';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';
import {DESKTOP, PHONE} from '../support/viewports';

const visit = useReader();

const INK = {timeout: 20_000};
const FONT = '**/*.woff2';
const ARTICLE = '2026/11/21/decentralizing-ai-overview/';
const withFont = localeCodes.filter((code) => locales[code].script === 'Arab');

const pages = withFont.flatMap((locale: LocaleCode) =>
  [homeOf(locale), homeOf(locale) + ARTICLE].flatMap((path) =>
    [PHONE, DESKTOP].map((screen) => ({path, screen, width: screen.viewport.width})),
  ),
);

describe.each(pages)('$path, $width pixels wide', ({path, screen}) => {
  test('is read before its font arrives, and nothing moves when it does', async () => {
    const {page} = await visit(screen);
    await watchLayoutShift(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(FONT, async (route) => {
      await held;
      await route.continue();
    });
    const arrival = new Promise<void>((resolve) =>
      page.on('requestfinished', (request) => {
        if (request.resourceType() === 'font') resolve();
      }),
    );
    await page.goto(path, {waitUntil: 'domcontentloaded'});
    await firstPaint(page);
    // The font has a tenth of a second; after that it has to stay out of the way.
    await page.waitForFunction(() => performance.now() > 1500);
    // A busy machine may paint later; the font is not there before it is released.
    await expect.poll(async () => hasInk(await paintedNow(page, 'h1')), INK).toBe(true);
    const before = await paintedNow(page);
    expect(await fontsOf(page, 'h1')).not.toContain('Vazirmatn');
    release();
    await arrival;
    await page.evaluate(() => document.fonts.ready);
    expect(await layoutShift(page)).toBe(0);
    expect((await paintedNow(page)).equals(before)).toBe(true);
    // Not `leave`: the browser grumbles about a font that it fetched and did not use.
    await page.context().close();
  });

  test('is read without its font', async () => {
    const {page} = await visit(screen);
    await watchLayoutShift(page);
    const refused: string[] = [];
    await page.route(FONT, async (route) => {
      refused.push(route.request().url());
      await route.abort();
    });
    await page.goto(path);
    await firstPaint(page);
    expect(await hasInk(await paintedNow(page, 'h1'))).toBe(true);
    expect(await layoutShift(page)).toBe(0);
    expect(refused.length).toBeGreaterThan(0);
    await page.context().close();
  });

  test('is set in its font when that comes with the stylesheet', async () => {
    const {page, open, leave} = await visit(screen);
    await watchLayoutShift(page);
    await fontFirst(page);
    await open(path);
    expect(await layoutShift(page)).toBe(0);
    expect(await fontsOf(page, 'h1')).toContain('Vazirmatn');
    await leave();
  });
});

describe.each(localeCodes.filter((code) => !withFont.includes(code)))('a page in %s', (locale) => {
  test('fetches no font, and shows the names of all languages', async () => {
    const {page, open, leave} = await visit();
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fetched.push(request.url());
    });
    await open(homeOf(locale));
    for (const code of withFont) {
      const name = `.site-footer .language-links [lang=${code}]`;
      expect(await hasInk(await paintedNow(page, name))).toBe(true);
    }
    expect(fetched).toEqual([]);
    await leave();
  });
});

/** What is on the screen now: Playwright's own screenshots wait until all fonts have come. */
async function paintedNow(page: Page, selector?: string): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const element = selector ? page.locator(selector).first() : undefined;
  await element?.scrollIntoViewIfNeeded();
  const box = await element?.evaluate((place) => {
    const {left, top, width, height} = place.getBoundingClientRect();
    return {x: left + scrollX, y: top + scrollY, width, height};
  });
  const clip = box && {...box, scale: 1};
  const {data} = await session.send('Page.captureScreenshot', clip ? {clip} : {});
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** Tells whether a picture shows anything but its background. */
async function hasInk(picture: Buffer): Promise<boolean> {
  const {channels} = await sharp(picture).removeAlpha().greyscale().stats();
  return (channels[0]?.stdev ?? 0) > 10;
}
