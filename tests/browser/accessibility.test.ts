import {AxeBuilder} from '@axe-core/playwright';
import {describe, expect, test} from 'vitest';
import {localeCodes, type LocaleCode} from '../../src/locales';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';
import {DESKTOP, PHONE} from '../support/viewports';

const visit = useReader();

/** A machine that is busy takes some seconds for each. */
const MANY_PAGES = {timeout: 300_000};

/** One page of every type. */
function pageTypes(locale: LocaleCode): string[] {
  const home = homeOf(locale);
  return [
    home,
    `${home}2026/11/21/decentralizing-ai-overview/`,
    `${home}tags/`,
    `${home}tags/research/`,
    `${home}authors/`,
    `${home}authors/editors/`,
    `${home}archive/`,
    `${home}about/`,
    `${home}translations/`,
    `${home}search/?q=AI`,
    `${home}404.html`,
  ];
}

describe.each(localeCodes)('axe-core finds nothing in %s', (locale) => {
  test.each(['light', 'dark'] as const)(
    'on any type of page, %s',
    MANY_PAGES,
    async (colorScheme) => {
      const {page, open, leave} = await visit({...DESKTOP, colorScheme});
      const violations = [];
      for (const path of pageTypes(locale)) {
        await open(path);
        const axe = new AxeBuilder({page});
        // Themes differ in colours only.
        if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
        const result = await axe.analyze();
        violations.push(
          ...result.violations.map(({id, nodes}) => `${path} ${id} ${nodes[0]?.html}`),
        );
      }
      expect(violations).toEqual([]);
      await leave();
    },
  );

  test('with the menus of a phone open', async () => {
    const {page, open, leave} = await visit(PHONE);
    await open(homeOf(locale));
    const violations = [];
    for (const menu of ['.phone-menu', '.language-menu']) {
      await page.locator(`${menu} button`).click();
      const result = await new AxeBuilder({page}).analyze();
      violations.push(...result.violations.map(({id, nodes}) => `${menu} ${id} ${nodes[0]?.html}`));
      await page.keyboard.press('Escape');
    }
    expect(violations).toEqual([]);
    await leave();
  });
});

test.each(localeCodes)('axe-core finds nothing with the citation open (%s)', async (locale) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const {page, open, leave} = await visit({...PHONE, colorScheme});
    await open(`${homeOf(locale)}2026/11/21/decentralizing-ai-overview/`);
    await page.locator('.cite summary').tap();
    const {violations} = await new AxeBuilder({page}).include('.cite').analyze();
    expect(violations.map(({id, nodes}) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await leave();
  }
});

test('axe-core finds nothing with the code for WeChat open', async () => {
  const {page, open, leave} = await visit(PHONE);
  await open('/zh/2026/11/21/decentralizing-ai-overview/');
  await page.locator('.share__opener').tap();
  await page.locator('.share-code').waitFor();
  const {violations} = await new AxeBuilder({page}).analyze();
  expect(violations.map(({id, nodes}) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  await leave();
});
