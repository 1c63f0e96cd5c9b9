import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page, Route} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {localeCodes, locales} from '../../src/locales';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';
import {DESKTOP, PHONE} from '../support/viewports';

const visit = useReader();
const ARTICLE = '2026/11/21/decentralizing-ai-overview/';

/** What a browser of some years ago does not know, in selectors and in properties. */
const NEWER =
  /:has\(|:popover-open|:target-current|text-spacing-trim|text-wrap|text-autospace|scroll-target-group|hanging-punctuation|hyphenate-limit/;

/** Takes from a stylesheet what an old browser would pass over. */
function asAnOldBrowserReads(css: string): string {
  return css
    .replaceAll('selector(:popover-open)', 'selector(:not-known-to-it)')
    .replace(/@view-transition\s*\{[^}]*\}/g, '')
    .replace(/[^{};]+(?=[;}])/g, (declaration) => (NEWER.test(declaration) ? '' : declaration))
    .replace(/[^{}]+\{[^{}]*\}/g, (rule) =>
      NEWER.test(rule.slice(0, rule.indexOf('{'))) ? '' : rule,
    );
}

async function wearDown(page: Page): Promise<void> {
  await page.route('**/*', async (route: Route) => {
    const type = route.request().resourceType();
    if (!['document', 'stylesheet'].includes(type)) return route.continue();
    const response = await route.fetch();
    const text = await response.text();
    const body =
      type === 'stylesheet'
        ? asAnOldBrowserReads(text)
        : text.replace(/\s(popover|popovertarget(action)?)(=("[^"]*"|[^\s>]*))?/g, '');
    await route.fulfill({response, body});
  });
}

describe.each(localeCodes)('in a browser of some years ago, a page in %s', (locale) => {
  const home = homeOf(locale);

  test.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ] as const)('reads and leads on, on a %s', async (_name, viewport) => {
    const {page, open, leave} = await visit(viewport);
    await wearDown(page);
    await open(home + ARTICLE);
    // The menus stand in the page, and every link of theirs can be seen.
    for (const menu of ['#site-menu', '#language-menu']) {
      const links = page.locator(`${menu} a`);
      expect(await links.count()).toBeGreaterThan(2);
      const isPhoneMenu = menu === '#site-menu';
      if (!isPhoneMenu || viewport === PHONE) expect(await links.first().isVisible()).toBe(true);
    }
    expect(await page.locator('.prose p').first().isVisible()).toBe(true);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    const link =
      viewport === PHONE
        ? `#site-menu a[href="${home}tags/"]`
        : `.site-header__sections a[href="${home}tags/"]`;
    await page.locator(link).click();
    await page.waitForURL(`**${home}tags/`);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.unrouteAll({behavior: 'wait'});
    await leave();
  });
});

describe.each(localeCodes)('a page in %s whose stylesheet never came', (locale) => {
  test('still reads, from the side where its script begins', async () => {
    const {page, open, leave} = await visit({...PHONE, javaScriptEnabled: false});
    await page.route(/\.(css|woff2)$/, (route) => route.fulfill({body: ''}));
    await open(homeOf(locale) + ARTICLE);
    const {dir, htmlLang} = locales[locale];
    const html = page.locator('html');
    expect([await html.getAttribute('dir'), await html.getAttribute('lang')]).toEqual([
      dir,
      htmlLang,
    ]);
    expect(await page.locator('.offer:visible').count()).toBe(0);
    const paragraph = await page.locator('.prose p').first().boundingBox();
    expect(paragraph?.width).toBeLessThanOrEqual(PHONE.viewport.width);
    const title = page.locator('h1');
    const range = await title.evaluate((element) => {
      const text = document.createRange();
      text.selectNodeContents(element);
      const {left, right} = text.getBoundingClientRect();
      return {left, right, width: document.documentElement.clientWidth};
    });
    if (dir === 'rtl') expect(range.width - range.right).toBeLessThan(20);
    else expect(range.left).toBeLessThan(20);
    for (const image of await page.locator('img:visible').all()) {
      expect((await image.boundingBox())?.width).toBeLessThanOrEqual(PHONE.viewport.width);
    }
    await leave();
  });

  test('reads the same when it is saved and opened without a network', async () => {
    const {page, open, leave} = await visit(DESKTOP);
    await open(homeOf(locale) + ARTICLE);
    const text = await page.locator('.prose').innerText();
    const session = await page.context().newCDPSession(page);
    const {data} = await session.send('Page.captureSnapshot', {format: 'mhtml'});
    const folder = mkdtempSync(path.join(os.tmpdir(), 'saved-'));
    try {
      const file = path.join(folder, 'page.mhtml');
      writeFileSync(file, data);
      const saved = await page.context().newPage();
      await saved.context().setOffline(true);
      await saved.goto(pathToFileURL(file).href);
      expect(await saved.locator('.prose').innerText()).toBe(text);
      const style = await saved.locator('.prose').evaluate((element) => {
        const {direction, fontFamily} = getComputedStyle(element);
        return {direction, fontFamily};
      });
      expect(style.direction).toBe(locales[locale].dir);
      expect(style.fontFamily).toContain(',');
    } finally {
      rmSync(folder, {recursive: true});
    }
    await leave();
  });
});
