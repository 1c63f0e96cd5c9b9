import {describe, expect, test} from 'vitest';
import {localeCodes, locales, type LocaleCode} from '../../src/locales';
import {pasted} from '../support/clipboard';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';
import {PHONE} from '../support/viewports';

const visit = useReader();

describe.each(localeCodes)('a reader of %s', (locale) => {
  const home = homeOf(locale);
  const {htmlLang, dir} = locales[locale];

  test('opens the front page, an article, and a tag of it', async () => {
    const {page, open, leave} = await visit();
    await open(home);
    expect(await page.locator('html').getAttribute('lang')).toBe(htmlLang);
    expect(await page.locator('html').getAttribute('dir')).toBe(dir);

    await openFirst();

    // Not every article has a tag.
    const tag = `${home}tags/research/`;
    await open(tag);
    const title = await openFirst();
    await page.locator(`.article__footer a[rel=tag][href="${tag}"]`).click();
    await page.waitForURL(`**${tag}`);
    expect(await page.locator('.teaser__title').allInnerTexts()).toContain(title);
    await leave();

    /** Opens the first article of a list, and returns its title. */
    async function openFirst(): Promise<string> {
      const link = page.locator('.teaser__title a').first();
      const [shown, address] = [await link.innerText(), await link.getAttribute('href')];
      await link.click();
      await page.locator('article h1').waitFor();
      expect(await page.locator('article h1').innerText()).toBe(shown);
      expect(new URL(page.url()).pathname).toBe(address);
      return shown;
    }
  });

  test('switches the language of an article and comes back', async () => {
    const {page, open, leave} = await visit();
    const article = '2026/11/21/decentralizing-ai-overview/';
    await open(home + article);
    const other: LocaleCode = locale === 'ru' ? 'ar' : 'ru';
    await chooseLanguage(other);
    expect(new URL(page.url()).pathname).toBe(homeOf(other) + article);
    await chooseLanguage(locale);
    expect(new URL(page.url()).pathname).toBe(home + article);
    await leave();

    async function chooseLanguage(code: LocaleCode): Promise<void> {
      await page.locator('.language-menu button').click();
      const link = page.locator(`#language-menu a[hreflang=${locales[code].htmlLang}]`);
      expect(await link.locator('bdi').getAttribute('lang')).toBe(locales[code].htmlLang);
      expect(await link.locator('bdi').getAttribute('dir')).toBe(locales[code].dir);
      await link.click();
      await page.locator(`html[lang=${locales[code].htmlLang}]`).waitFor();
    }
  });

  test('uses the phone menu by keyboard', async () => {
    const {page, open, leave} = await visit(PHONE);
    await open(home);
    const menu = page.locator('#site-menu');
    const button = page.locator('.phone-menu button');
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    const first = menu.locator('a').first();
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${home}archive/`);
    await leave();
  });

  test('finds the dark page dark again after a reload', async () => {
    const {page, open, leave} = await visit({colorScheme: 'light'});
    await open(home);
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await page.locator('[data-theme-toggle]').click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await background()).toBe(dark);
    await page.locator('[data-theme-toggle]').click();
    expect(await background()).toBe(light);
    await leave();
  });

  test('is told in the own language that an address leads nowhere', async () => {
    const {page} = await visit();
    const response = await page.goto(`${home}2026/no/such/page/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('html').getAttribute('lang')).toBe(htmlLang);
    await page.locator('.ways-on a').first().click();
    await page.waitForURL(`**${home}`);
    await page.context().close();
  });
});

test('the system’s dark theme is followed without a choice', async () => {
  const {page, open, leave} = await visit({colorScheme: 'dark', javaScriptEnabled: false});
  await open('/');
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('dark');
  await leave();
});

test('code is copied, and a screen reader hears of it', async () => {
  const {page, open, leave} = await visit({permissions: ['clipboard-read', 'clipboard-write']});
  await open('/2026/11/21/decentralizing-ai-overview/');
  await page.locator('[data-copy]').first().click();
  await page.getByRole('status').filter({hasText: 'Copied'}).waitFor();
  const text = await pasted(page);
  expect(text).toMatch(/^def reverse_auction\(job, providers\):\n {4}bids = \[\]\n/);
  await leave();
});
