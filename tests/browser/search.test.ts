import {AxeBuilder} from '@axe-core/playwright';
import type {CDPSession, Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {localeCodes, locales, type LocaleCode} from '../../src/locales';
import {messageReader} from '../../src/messages';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';
import {DESKTOP, PHONE} from '../support/viewports';

const visit = useReader();

/** A word of each language that its articles have, as it is not written in them. */
const QUERIES: Readonly<Record<LocaleCode, string>> = {
  en: 'decentralising',
  fa: 'هوش مصنوعي',
  ar: 'حوسبه',
  ru: 'вычислениям',
  zh: '算力',
};

const dialog = 'dialog.search';
const field = `${dialog} input[type=search]`;
const hits = `${dialog} .search__title`;

describe.each(localeCodes)('in %s', (locale) => {
  const home = homeOf(locale);
  const say = messageReader('.', locale);

  test('the search opens, finds, and leads to an article', async () => {
    const {page, open, leave} = await visit(PHONE);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(home);
    expect(asked.filter((path) => path.includes('search'))).toEqual([]);
    await page.getByRole('link', {name: say('search.title'), exact: true}).click();
    await page.locator(field).fill(QUERIES[locale]);
    const first = page.locator(hits).first();
    await first.waitFor();
    expect(await page.locator(`${dialog} [role=status]`).textContent()).toContain(
      say('search.count').split('{count}')[0]?.trim(),
    );
    await page.locator(`${dialog} mark`).first().waitFor();
    expect(await page.locator(dialog).evaluate((node) => getComputedStyle(node).direction)).toBe(
      locales[locale].dir,
    );
    const violations = (await new AxeBuilder({page}).analyze()).violations.map(({id}) => id);
    expect(violations).toEqual([]);
    const address = await first.getAttribute('href');
    await first.click();
    await page.waitForURL(`**${address}`);
    expect(address?.startsWith(home)).toBe(true);
    await leave();
  });

  test('a missing index is told of, and nothing else breaks', async () => {
    const {page, open} = await visit(DESKTOP);
    await open(home);
    await page.route('**/search/index.json', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await page.locator(field).fill(QUERIES[locale]);
    const archive = page.locator(`${dialog} a[href="${home}archive/"]`);
    await archive.waitFor();
    expect(await page.locator(`${dialog} [role=status]`).textContent()).toBe(say('search.broken'));
    await page.unroute('**/search/index.json');
    await page.locator(field).press('End');
    await page.locator(field).pressSequentially(' ');
    await page.locator(hits).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-theme-toggle]').click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.context().close();
  });
});

test('the keyboard opens the search, walks through it and closes it', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/');
  await page.keyboard.press('/');
  await page.locator(field).waitFor();
  await page.keyboard.type('decentralised ai');
  await page.locator(hits).first().waitFor();
  await page.keyboard.press('ArrowDown');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe(await page.locator(hits).first().textContent());
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.press('Escape');
  await page.locator(dialog).waitFor({state: 'hidden'});
  // A slash in a field is a slash; and who does not want the key can turn it off.
  await page.keyboard.press('Control+k');
  await page.locator(`${dialog} input[type=checkbox]`).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  expect(await page.locator(dialog).isVisible()).toBe(false);
  await leave();
});

test('texts of articles are loaded for who has stopped typing', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  const texts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/search/text/')) texts.push(request.url());
  });
  await page.clock.install({time: 0});
  await open('/');
  // From here on time passes where the test says so; an installed clock alone goes on by itself.
  await page.clock.pauseAt(60_000);
  await page.keyboard.press('Control+k');
  for (const letters of ['dec', 'ent', 'ral']) {
    await page.locator(field).pressSequentially(letters);
    await page.locator(hits).first().waitFor();
    await page.clock.runFor(100);
  }
  expect(texts).toEqual([]);
  await page.clock.runFor(1000);
  await page.locator(`${dialog} mark`).first().waitFor();
  expect(texts.length).toBe(await page.locator(hits).count());
  await leave();
});

test('what was opened from a search is offered the next time, and can be forgotten', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/');
  await page.keyboard.press('Control+k');
  await page.locator(field).fill('typesetting');
  const title = await page.locator(hits).first().textContent();
  const address = await page.locator(hits).first().getAttribute('href');
  await page.locator(hits).first().click();
  await page.waitForURL(`**${address}`);
  await page.keyboard.press('Control+k');
  const recent = page.locator(`${dialog} .search__hit a`);
  await recent.waitFor();
  expect(await recent.allTextContents()).toEqual([title]);
  await page.locator(`${dialog} .search__forget`).click();
  await recent.waitFor({state: 'detached'});
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await leave();
});

/** Leaves a word in the field that is still being composed. */
async function composing(page: Page, text: string): Promise<CDPSession> {
  const keyboard = await page.context().newCDPSession(page);
  const {length} = text;
  await keyboard.send('Input.imeSetComposition', {
    text,
    selectionStart: length,
    selectionEnd: length,
  });
  return keyboard;
}

test('letters that spell a Chinese word are not looked for before it is there', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/zh/');
  await page.keyboard.press('Control+k');
  await page.locator(field).waitFor();
  const keyboard = await composing(page, 'suanli');
  expect(await page.locator(field).inputValue()).toBe('suanli');
  expect(await page.locator(`${dialog} [role=status]`).textContent()).toBe('');
  await keyboard.send('Input.insertText', {text: '算力'});
  await page.locator(hits).first().waitFor();
  expect(await page.locator(field).inputValue()).toBe('算力');
  await leave();
});

test('what the keyboard of a phone composes is looked for while it is typed', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/');
  await page.keyboard.press('Control+k');
  await page.locator(field).waitFor();
  await composing(page, 'typesetting');
  await page.locator(hits).first().waitFor();
  await leave();
});

test('a result that is opened elsewhere leaves the search where it is', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/');
  await page.keyboard.press('Control+k');
  await page.locator(field).fill('typesetting');
  await page.locator(hits).first().waitFor();
  const opened = page.context().waitForEvent('page');
  await page
    .locator(hits)
    .first()
    .click({modifiers: ['ControlOrMeta']});
  await (await opened).close();
  expect(await page.locator(dialog).isVisible()).toBe(true);
  await leave();
});

test('a mouse that leaves the field with text it selects does not close the search', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/');
  await page.keyboard.press('Control+k');
  await page.locator(field).fill('typesetting');
  const box = await page.locator(field).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 20);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  expect(await page.locator(dialog).isVisible()).toBe(true);
  await page.mouse.click(5, 5);
  await page.locator(dialog).waitFor({state: 'hidden'});
  await leave();
});

test('what is typed runs in its own direction', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/fa/');
  await page.keyboard.press('Control+k');
  const direction = () => page.locator(field).evaluate((node) => getComputedStyle(node).direction);
  expect(await direction()).toBe('rtl');
  await page.locator(field).fill('C++');
  expect(await direction()).toBe('ltr');
  await leave();
});

test('nothing found is said in words, with what was looked for as it was typed', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/');
  await page.keyboard.press('Control+k');
  await page.locator(field).fill('<b>zzzz $& qqqq');
  await page.locator(`${dialog} a[href="/archive/"]`).waitFor();
  expect(await page.locator(`${dialog} [role=status]`).textContent()).toContain(
    '“\u2068<b>zzzz $& qqqq\u2069”',
  );
  await leave();
});

test('the page of the search has what is looked for in its address', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/fa/search/?q=%D8%B4%D8%A8%DA%A9%D9%87');
  await page.locator('.search__title').first().waitFor();
  expect(await page.locator('main input[type=search]').inputValue()).toBe('شبکه');
  await page.locator('main input[type=search]').fill('مدل');
  await page.waitForFunction(() => new URL(location.href).searchParams.get('q') === 'مدل');
  await leave();
});

test('on its own page the search is not opened a second time', async () => {
  const {page, open, leave} = await visit(DESKTOP);
  await open('/search/');
  const input = page.locator('main input[type=search]');
  await input.waitFor();
  await page.locator('[data-theme-toggle]').focus();
  await page.keyboard.press('Control+k');
  await page.waitForFunction(() => document.activeElement?.matches('main input[type=search]'));
  expect(await page.locator(dialog).count()).toBe(0);
  await leave();
});

test('without scripts the link leads to a page that says where the articles are', async () => {
  const {page, open, leave} = await visit({...DESKTOP, javaScriptEnabled: false});
  await open('/ru/');
  await page.locator('a[data-search]').click();
  await page.waitForURL('**/ru/search/');
  await page.locator('main a[href="/ru/archive/"]').click();
  await page.waitForURL('**/ru/archive/');
  await leave();
});

test('where its script is not to be had, the search leads to its page', async () => {
  const {page, open} = await visit(DESKTOP);
  await open('/');
  await page.route('**/search.js*', (route) => route.abort());
  await page.locator('a[data-search]').click();
  await page.waitForURL('**/search/');
  expect(await page.locator('main').textContent()).toContain('archive');
  await page.context().close();
});
