import {expect, test} from 'vitest';
import {useReader} from '../support/reader';
import {DESKTOP, PHONE} from '../support/viewports';

// Everything must work with scripts blocked, but for the choice of theme, copying, and the
// device's own way to share.
const visit = useReader();
const blocked = {javaScriptEnabled: false};
const ARTICLE = '/fa/2026/11/21/decentralizing-ai-overview/';

test('the phone menu opens by touch and leads on', async () => {
  const {page, open, leave} = await visit({...PHONE, ...blocked});
  await open('/fa/');
  await page.locator('.phone-menu button').tap();
  await page.locator('#site-menu a[href="/fa/about/"]').tap();
  await page.waitForURL('**/fa/about/');
  await leave();
});

test('the language menu opens by keyboard and leads to the same page', async () => {
  const {page, open, leave} = await visit({...DESKTOP, ...blocked});
  await open(ARTICLE);
  await page.locator('.language-menu button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === ARTICLE.replace('/fa', ''));
  await leave();
});

test('the first Tab reaches the skip link, and it moves on past the header', async () => {
  const {page, open, leave} = await visit(blocked);
  await open(ARTICLE);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip-link');
  expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.width).toBeGreaterThan(40);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(
    () => document.querySelector('main')?.contains(document.activeElement) ?? false,
  );
  expect(inMain).toBe(true);
  await leave();
});

test('the folded table of contents leads to a section on a phone', async () => {
  const {page, open, leave} = await visit({...PHONE, ...blocked});
  await open(ARTICLE);
  await page.locator('.toc-fold summary').tap();
  await page.locator('.toc-fold a[href="#compute-marketplaces"]').tap();
  await page.waitForURL('**#compute-marketplaces');
  await expect.poll(() => topOf('#compute-marketplaces')).toBeLessThan(200);
  await leave();

  async function topOf(selector: string): Promise<number> {
    return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
  }
});

test('an article leads to its neighbours', async () => {
  const {page, open, leave} = await visit(blocked);
  await open(ARTICLE);
  const link = page.locator('.pager a').first();
  const target = await link.getAttribute('href');
  await link.click();
  await page.waitForURL(`**${target}`);
  await leave();
});

test('controls that would be dead are not shown', async () => {
  const {page, open, leave} = await visit(blocked);
  await open(ARTICLE);
  expect(await page.locator('[data-theme-toggle]').isVisible()).toBe(false);
  expect(await page.locator('[data-copy]:visible, [data-share]:visible').count()).toBe(0);
  await leave();
});

test('how to cite an article opens by keyboard, as text that can be selected', async () => {
  const {page, open, leave} = await visit({...DESKTOP, ...blocked});
  await open(ARTICLE);
  const text = page.locator('.cite__text');
  expect(await text.isVisible()).toBe(false);
  await page.locator('.cite summary').focus();
  await page.keyboard.press('Enter');
  expect(await text.isVisible()).toBe(true);
  await text.selectText();
  expect(await page.evaluate(() => String(getSelection()))).toContain('تحریریه، «');
  expect(await page.locator('.cite [data-copy]').isVisible()).toBe(false);
  expect(await page.locator('.cite a[download]').isVisible()).toBe(true);
  await leave();
});
