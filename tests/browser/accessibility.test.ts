import {AxeBuilder} from '@axe-core/playwright';
import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {localeCodes} from '../../src/locales';
import {pageTypes} from '../support/pageTypes';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';
import {DESKTOP, PHONE} from '../support/viewports';

const visit = useReader();

/** A machine that is busy takes some seconds for each. */
const MANY_PAGES = {timeout: 300_000};

const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe-core objects to in a page: the rule, and the first element that breaks it. */
async function violations(
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder = (axe) => axe,
): Promise<string[]> {
  // Legacy is the way without a second page, which only pages with frames of other sites need.
  const axe = choose(new AxeBuilder({page}).setLegacyMode());
  const result = await axe.analyze();
  return result.violations.map(({id, nodes}) => `${id} ${nodes[0]?.html}`);
}

describe.each(localeCodes)('axe-core finds nothing in %s', (locale) => {
  test('on any type of page, in the light and in the dark', MANY_PAGES, async () => {
    const {page, open, leave} = await visit({...DESKTOP, colorScheme: 'light'});
    const found: string[] = [];
    for (const path of pageTypes(locale)) {
      await open(path);
      found.push(...(await violations(page)).map((violation) => `${path} ${violation}`));
      // Themes differ in colours only.
      await page.emulateMedia({colorScheme: 'dark'});
      const dark = await violations(page, (axe) => axe.withRules(RULES_OF_COLOUR));
      found.push(...dark.map((violation) => `${path} in the dark: ${violation}`));
      await page.emulateMedia({colorScheme: 'light'});
    }
    expect(found).toEqual([]);
    await leave();
  });

  test('with the menus of a phone open', async () => {
    const {page, open, leave} = await visit(PHONE);
    await open(homeOf(locale));
    const found: string[] = [];
    for (const menu of ['.phone-menu', '.language-menu']) {
      await page.locator(`${menu} button`).click();
      found.push(...(await violations(page)).map((violation) => `${menu} ${violation}`));
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
    await leave();
  });
});

test.each(localeCodes)('axe-core finds nothing with the citation open (%s)', async (locale) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const {page, open, leave} = await visit({...PHONE, colorScheme});
    await open(`${homeOf(locale)}2026/11/21/decentralizing-ai-overview/`);
    await page.locator('.cite summary').tap();
    expect(await violations(page, (axe) => axe.include('.cite'))).toEqual([]);
    await leave();
  }
});

test('axe-core finds nothing with the code for WeChat open', async () => {
  const {page, open, leave} = await visit(PHONE);
  await open('/zh/2026/11/21/decentralizing-ai-overview/');
  await page.locator('.share__opener').tap();
  await page.locator('.share-code').waitFor();
  expect(await violations(page)).toEqual([]);
  await leave();
});
