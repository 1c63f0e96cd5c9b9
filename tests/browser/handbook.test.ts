import {expect, test} from 'vitest';
import {useReader} from '../support/reader';
import {PHONE} from '../support/viewports';

const visit = useReader();

test('a group of the menu unfolds by keyboard, and leads on, without scripts', async () => {
  const {page, open, leave} = await visit({javaScriptEnabled: false});
  await open('/handbook/write/');
  const link = page.locator('.handbook-menu a[href="/handbook/style/"]');
  expect(await link.isVisible()).toBe(false);
  await page.locator('.handbook-menu summary').focus();
  await page.keyboard.press('Enter');
  expect(await link.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/handbook/style/');
  await leave();
});

test('on a phone the menu has room for fingers, and nothing is wider than the screen', async () => {
  const {page, open, leave} = await visit(PHONE);
  await open('/handbook/style/fa/');
  const summary = page.locator('.handbook-menu summary');
  const before = await summary.boundingBox();
  await summary.tap();
  expect(await summary.boundingBox()).toEqual(before);
  for (const entry of await page.locator('.handbook-menu :is(a, summary)').all()) {
    expect((await entry.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await leave();
});
