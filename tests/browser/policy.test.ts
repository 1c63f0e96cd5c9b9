import type {Page, Route} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {localeCodes, type LocaleCode} from '../../src/locales';
import {pasted} from '../support/clipboard';
import {pageTypes} from '../support/pageTypes';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';
import {PHONE} from '../support/viewports';

const visit = useReader();
const ARTICLE = '2026/11/21/decentralizing-ai-overview/';

/** A script, a style and a handler that no policy of the site knows. */
const PLANTED = `<script>document.documentElement.dataset.planted = 'script'</script>
  <style>body { outline: 7px solid red }</style>
  <p id="planted" style="outline: 7px solid red" onclick="document.documentElement.dataset.planted = 'handler'">Planted</p>`;

const BLOCKED = ['script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem'];

/** Notes what the policy blocks from now on, in the order in which it happens. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    addEventListener('securitypolicyviolation', ({effectiveDirective}) => {
      seen.push(effectiveDirective);
    });
    Object.assign(window, {violations: seen});
  });
  return () => page.evaluate('window.violations') as Promise<string[]>;
}

/** Serves a page with something planted in it, under the headers alone: its own policy is gone. */
async function plant(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = (await response.text()).replace(
    /<meta http-equiv=Content-Security-Policy[^>]*>/,
    '',
  );
  await route.fulfill({response, body: body + PLANTED});
}

/** Serves what was asked for as a host does that cannot be told headers. */
async function withoutHeaders(route: Route, planted = ''): Promise<void> {
  const response = await route.fetch();
  const type = response.headers()['content-type'] ?? '';
  const body = await response.body();
  await route.fulfill({
    status: response.status(),
    headers: {'content-type': type},
    body: type.startsWith('text/html') ? Buffer.concat([body, Buffer.from(planted)]) : body,
  });
}

describe.each(localeCodes)('the policy (%s)', (locale) => {
  const home = homeOf(locale);

  test('is on every kind of page, and blocks nothing there', async () => {
    const {page, open, leave} = await visit();
    const violations = await watchViolations(page);
    for (const path of pageTypes(locale)) {
      await open(path);
      await page.locator('html[data-scripts]').waitFor({state: 'attached'});
      await page.locator('.site-footer').scrollIntoViewIfNeeded();
      expect(await violations(), path).toEqual([]);
    }
    await leave();
  });

  test('lets every control do what it does', async () => {
    const {page, open, leave} = await visit({
      // Some other language of the site, so that the page is offered in it.
      locale: locale === 'ru' ? 'fa' : 'ru',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const violations = await watchViolations(page);
    await open(home + ARTICLE);
    await page.locator('.offer:visible button').click();
    await page.locator('[data-theme-toggle]').click();
    await page.locator('.language-menu button').click();
    expect(await page.locator('#language-menu').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.share a[href^="mailto:"]').isVisible()).toBe(true);
    await page.locator('.theme-code-block [data-copy]').first().click();
    await page.locator('.theme-code-block [role=status]:not(:empty)').first().waitFor();
    await page.locator('.share [data-copy]').click();
    await page.locator('.share__status:not(:empty)').waitFor();
    expect(await pasted(page)).toContain(ARTICLE);
    await showWechatCode(page, locale);
    expect(await violations()).toEqual([]);
    await leave();
  });

  test('lets the menus and folds of a phone open', async () => {
    const {page, open, leave} = await visit(PHONE);
    const violations = await watchViolations(page);
    await open(home + ARTICLE);
    await page.locator('.phone-menu button').tap();
    expect(await page.locator('#site-menu').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.toc-fold summary').tap();
    expect(await page.locator('.toc-fold a').first().isVisible()).toBe(true);
    expect(await violations()).toEqual([]);
    await leave();
  });
});

async function showWechatCode(page: Page, locale: LocaleCode): Promise<void> {
  const opener = page.locator('.share__opener');
  expect(await opener.count()).toBe(locale === 'zh' ? 1 : 0);
  if (locale !== 'zh') return;
  await opener.click();
  expect(await page.locator('.share-code').isVisible()).toBe(true);
}

/** What became of what was planted: all of it is blocked. */
async function expectBlocked(page: Page): Promise<void> {
  // Not pressed, for an offer may lie above it.
  await page.locator('#planted').dispatchEvent('click');
  expect(await page.locator('html').getAttribute('data-planted')).toBe(null);
  for (const selector of ['body', '#planted']) {
    const outline = await page
      .locator(selector)
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline, selector).toBe('none');
  }
}

test.each(['/', `/fa/${ARTICLE}`])(
  'a script, a style and a handler that were planted are blocked (%s)',
  async (path) => {
    const {page, open} = await visit();
    const violations = await watchViolations(page);
    await page.route('**' + path, plant);
    await open(path);
    await expectBlocked(page);
    expect((await violations()).sort()).toEqual(BLOCKED);
    await page.unrouteAll({behavior: 'wait'});
    await page.context().close();
  },
);

describe('on a host that sends no headers', () => {
  test('the policy in the page blocks what was planted, too', async () => {
    const {page, open} = await visit();
    const violations = await watchViolations(page);
    await page.route('**/*', (route) => withoutHeaders(route, PLANTED));
    await open(`/${ARTICLE}`);
    await expectBlocked(page);
    expect((await violations()).sort()).toEqual(BLOCKED);
    await page.unrouteAll({behavior: 'wait'});
    await page.context().close();
  });

  test.each(localeCodes)('the page itself is whole, and the console clean (%s)', async (locale) => {
    const {page, open, leave} = await visit();
    const violations = await watchViolations(page);
    await page.route('**/*', (route) => withoutHeaders(route));
    await open(homeOf(locale) + ARTICLE);
    await page.locator('[data-theme-toggle]').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await violations()).toEqual([]);
    // What is still on its way, such as the icon, is answered before the page goes.
    await page.unrouteAll({behavior: 'wait'});
    await leave();
  });
});

test('an address that leads nowhere is answered under the same headers', async () => {
  const {page} = await visit();
  const found = (await page.goto('/fa/'))?.headers() ?? {};
  const missing = (await page.goto('/fa/nothing/'))?.headers() ?? {};
  for (const name of ['content-security-policy', 'permissions-policy', 'cache-control']) {
    expect(missing[name], name).toBe(found[name]);
    expect(found[name], name).toBeTruthy();
  }
  expect(found['content-security-policy']).not.toContain('upgrade-insecure-requests');
  expect(found['strict-transport-security']).toBe(undefined);
  await page.context().close();
});

test('what has a hash in its name is kept for good, unless it is not there', async () => {
  const {page, open} = await visit();
  const script = page.waitForResponse(/reader\.js\?v=/);
  await open('/fa/');
  expect((await script).headers()['cache-control']).toContain('immutable');
  const missing = await page.request.get('/fa/assets/missing.js');
  expect(missing.status()).toBe(404);
  expect(missing.headers()['cache-control']).toContain('must-revalidate');
  await page.context().close();
});
