import {chromium, type Page} from 'playwright-core';
import {describe, expect, inject, test} from 'vitest';
import {localeCodes} from '../../src/locales';
import {CHROMIUM_ARGS} from '../support/chromium';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';

const visit = useReader();

/** Opens the first article of a list. */
async function followFirst(page: Page): Promise<void> {
  const link = page.locator('.teaser h2 a').first();
  const address = await link.getAttribute('href');
  await link.click();
  await page.waitForURL(`**${address}`);
}

describe.each(localeCodes)('in %s', (locale) => {
  const home = homeOf(locale);

  test('a page is fetched when a reader points at a link to it, and shown from there', async () => {
    const {page, open, leave} = await visit();
    const session = await page.context().newCDPSession(page);
    const faults: string[] = [];
    const states: string[] = [];
    session.on('Preload.ruleSetUpdated', ({ruleSet}) => {
      if (ruleSet.errorMessage) faults.push(ruleSet.errorMessage);
    });
    session.on('Preload.prefetchStatusUpdated', ({prefetchUrl, status}) => {
      states.push(`${new URL(prefetchUrl).pathname} ${status}`);
    });
    await session.send('Preload.enable');
    await open(home);
    const link = page.locator('.teaser h2 a').first();
    const address = (await link.getAttribute('href')) ?? '';
    await link.hover();
    await expect.poll(() => states).toContain(`${address} Ready`);
    // One page, and not all that the page leads to.
    expect(new Set(states.map((state) => state.split(' ')[0]))).toEqual(new Set([address]));
    await link.click();
    await page.waitForURL(`**${address}`);
    await expect.poll(() => states).toContain(`${address} Success`);
    expect(faults).toEqual([]);
    await leave();
  });
});

test('pages fade into one another, unless the reader wants less motion', async () => {
  const motions = ['no-preference', 'reduce'] as const;
  const fades = [];
  for (const reducedMotion of motions) {
    const {page, open, leave} = await visit({reducedMotion});
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        const hasFade = (event as Event & {viewTransition: unknown}).viewTransition !== null;
        sessionStorage.setItem(location.pathname, String(hasFade));
      });
    });
    await open('/');
    await followFirst(page);
    // It is revealed with its first frame, which a busy machine may draw after all has loaded.
    const faded = () => page.evaluate(() => sessionStorage.getItem(location.pathname));
    await expect.poll(faded).not.toBeNull();
    fades.push(await faded());
    await leave();
  }
  expect(fades).toEqual(['true', 'false']);
});

test('going back shows the page as it was left, from the browser’s memory', async () => {
  const browser = await chromium.launch({
    // The headless shell has no such memory.
    executablePath: inject('chromiumPath'),
    args: CHROMIUM_ARGS,
    // Playwright switches this memory off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      addEventListener('pageshow', ({persisted}) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
    });
    await page.goto(`${inject('siteUrl')}fa/`);
    await followFirst(page);
    await page.locator('[data-theme-toggle]').click();
    const theme = await page.locator('html').getAttribute('data-theme');
    // A page from memory does not load, and so Playwright must not wait for that.
    await page.goBack({waitUntil: 'commit'});
    const html = page.locator('html');
    await expect.poll(() => html.getAttribute('data-persisted')).toBe('true');
    // But for what was chosen meanwhile.
    expect(theme).not.toBeNull();
    expect(await html.getAttribute('data-theme')).toBe(theme);
  } finally {
    await browser.close();
  }
});
