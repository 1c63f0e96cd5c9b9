import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {localeCodes} from '../../src/locales';
import {pasted} from '../support/clipboard';
import {readQrCode} from '../support/qr';
import {useReader} from '../support/reader';
import {homeOf, SITE} from '../support/site';
import {PHONE} from '../support/viewports';

const visit = useReader();
const ARTICLE = '2026/11/21/decentralizing-ai-overview/';
const WITHOUT_SHEET = 'delete Navigator.prototype.share';
const WITH_SHEET = `Navigator.prototype.share = (data) => {
  (window.asked ??= []).push(data);
  return Promise.reject(new DOMException('Share canceled', 'AbortError'));
}`;

describe('copying the address of an article', () => {
  test.each([
    ['en', 'Link copied'],
    ['fa', 'پیوند کپی شد'],
    ['ar', 'نُسخ الرابط'],
    ['ru', 'Ссылка скопирована'],
    ['zh', '链接已复制'],
  ] as const)('takes the canonical one, and says so aloud (%s)', async (locale, message) => {
    const {page, open, leave} = await visit({permissions: ['clipboard-read', 'clipboard-write']});
    await open(`${homeOf(locale)}${ARTICLE}?from=feed#compute-marketplaces`);
    await page.locator('.share [data-copy]').click();
    await page.getByRole('status').filter({hasText: message}).waitFor();
    const copied = await pasted(page);
    expect(copied).toBe(`${SITE}${homeOf(locale)}${ARTICLE}`);
    await leave();
  });

  test('says so when the browser forbids it', async () => {
    const {page, open, leave} = await visit();
    await page.addInitScript(
      'Clipboard.prototype.writeText = () => Promise.reject(new Error("forbidden"))',
    );
    await open(`/${ARTICLE}`);
    await page.locator('.share [data-copy]').click();
    await page.getByRole('status').filter({hasText: 'Could not copy the link'}).waitFor();
    await leave();
  });

  test.each(localeCodes)('leaves every button where it was (%s)', async (locale) => {
    const {page, open, leave} = await visit({
      ...PHONE,
      viewport: {width: 360, height: 740},
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.addInitScript(WITH_SHEET);
    await open(homeOf(locale) + ARTICLE);
    const copy = page.locator('.share [data-copy]');
    await copy.scrollIntoViewIfNeeded();
    const before = await places(page);
    await copy.tap();
    await page.locator('.share__status:not(:empty)').waitFor();
    expect(await places(page)).toEqual(before);
    await leave();
  });
});

/** Where the controls of the row stand on the page. */
function places(page: Page): Promise<string[]> {
  return page.locator('.share > *, .share .share__control').evaluateAll((controls) =>
    controls
      .map((control) => control.getBoundingClientRect())
      .filter(({width}) => width > 0)
      .map(({x, y}) => `${x} ${y + scrollY}`),
  );
}

describe('copying the citation of an article', () => {
  test.each(localeCodes)('takes it as it is shown, and says so aloud (%s)', async (locale) => {
    const {page, open, leave} = await visit({permissions: ['clipboard-read', 'clipboard-write']});
    await open(homeOf(locale) + ARTICLE);
    await page.locator('.cite summary').click();
    await page.locator('.cite [data-copy]').click();
    await page.locator('.cite .share__status:not(:empty)').waitFor();
    expect(await pasted(page)).toBe(await page.locator('.cite__text').textContent());
    await leave();
  });

  test('gives it as a file, too', async () => {
    const {page, open, leave} = await visit();
    await open(`/${ARTICLE}`);
    await page.locator('.cite summary').click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', {name: 'BibTeX'}).click();
    expect((await download).suggestedFilename()).toBe('cite.bib');
    await leave();
  });
});

describe('the device’s own way to share', () => {
  test('is not offered where there is none', async () => {
    const {page, open, leave} = await visit();
    await page.addInitScript(WITHOUT_SHEET);
    await open(`/${ARTICLE}`);
    await page.locator('html[data-scripts]').waitFor({state: 'attached'});
    expect(await page.locator('.share [data-copy]').isVisible()).toBe(true);
    expect(await page.locator('.share [data-share]').isVisible()).toBe(false);
    await leave();
  });

  test('is given title and canonical address, and may be closed without ado', async () => {
    const {page, open, leave} = await visit(PHONE);
    await page.addInitScript(WITH_SHEET);
    await open(`/fa/${ARTICLE}`);
    await page.locator('.share [data-share]').tap();
    expect(await page.evaluate('window.asked')).toEqual([
      {title: await page.locator('h1').innerText(), url: `${SITE}/fa/${ARTICLE}`},
    ]);
    await leave();
  });
});

describe('the networks', () => {
  test.each(localeCodes)('are links that work without scripts (%s)', async (locale) => {
    const {page, open} = await visit({javaScriptEnabled: false});
    // No network is asked: what would reach it is what counts. An empty answer leaves the page.
    const asked: string[] = [];
    await page.route(/^https:/, (route) => {
      asked.push(route.request().url());
      return route.fulfill({status: 204});
    });
    await open(homeOf(locale) + ARTICLE);
    expect(await page.locator('.share a[href^="mailto:"]').isVisible()).toBe(true);
    const links = await page.locator('.share a[href^="https:"]').all();
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      const href = await link.evaluate((a) => (a as HTMLAnchorElement).href);
      await link.click();
      await expect.poll(() => asked.at(-1)).toBe(href);
    }
    expect(asked).toHaveLength(links.length);
    await page.context().close();
  });

  test.each(localeCodes)('are big enough to be touched (%s)', async (locale) => {
    const {page, open, leave} = await visit(PHONE);
    await page.addInitScript(WITH_SHEET);
    await open(homeOf(locale) + ARTICLE);
    const heights = await page
      .locator('.share__control:visible')
      .evaluateAll((controls) => controls.map((control) => control.clientHeight + 2));
    expect(heights.length).toBeGreaterThan(5);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await leave();
  });
});

describe('the code for WeChat', () => {
  test.each(['light', 'dark'] as const)(
    'opens and closes by keyboard without scripts, and can be scanned (%s)',
    async (colorScheme) => {
      const {page, open, leave} = await visit({javaScriptEnabled: false, colorScheme});
      await open(`/zh/${ARTICLE}`);
      const code = page.getByRole('img', {name: '本文网址的二维码'});
      expect(await code.isVisible()).toBe(false);
      const opener = page.getByRole('button', {name: '分享方式：微信'});
      await opener.focus();
      await page.keyboard.press('Enter');
      expect(await code.isVisible()).toBe(true);
      await code.evaluate((image) => (image as HTMLImageElement).decode());
      expect(await readQrCode(await code.screenshot())).toBe(`${SITE}/zh/${ARTICLE}`);

      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await code.isVisible()).toBe(false);
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);

      await page.keyboard.press('Space');
      expect(await code.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await code.isVisible()).toBe(false);
      await leave();
    },
  );

  test('is loaded when it is asked for', async () => {
    const {page, open, leave} = await visit();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await open(`/zh/${ARTICLE}`);
    await page.locator('.related .cover').last().scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    const code = `/zh/${ARTICLE}code.svg`;
    expect(loaded).toContain('/zh/reader.js');
    expect(loaded).not.toContain(code);
    await page.getByRole('button', {name: '分享方式：微信'}).click();
    await expect.poll(() => loaded).toContain(code);
    await leave();
  });

  test('fits a small phone', async () => {
    const {page, open, leave} = await visit({...PHONE, viewport: {width: 320, height: 568}});
    await open(`/zh/${ARTICLE}`);
    await page.locator('.share__opener').tap();
    const box = await page.locator('.share-code').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(568);
    await leave();
  });
});

test('paper has nothing to press', async () => {
  const {page, open, leave} = await visit();
  await open(`/zh/${ARTICLE}`);
  expect(await page.locator('.share').isVisible()).toBe(true);
  await page.emulateMedia({media: 'print'});
  expect(await page.locator('.share').isVisible()).toBe(false);
  await leave();
});
