import {expect, test} from 'vitest';
import {localeCodes, locales} from '../../src/locales';
import {useReader} from '../support/reader';
import {homeOf} from '../support/site';
import {PHONE} from '../support/viewports';

const visit = useReader();

const opened = localeCodes.flatMap((locale) =>
  ['rss.xml', 'atom.xml'].map((file) => [locale, file] as const),
);

test.each(opened)(
  'an opened feed shows what it is and what it has (%s, %s)',
  async (locale, file) => {
    const {page, open, leave} = await visit(PHONE);
    // A document that can name no icon: the browser asks the host for one, which is no fault of it.
    await page.route('**/favicon.ico', (route) => route.fulfill({status: 204}));
    await open(homeOf(locale) + file);
    const shown = await page.evaluate(() => {
      const isSeen = (element: Element) => element.getBoundingClientRect().height > 0;
      const seen = (...names: string[]) =>
        [...document.getElementsByTagName('*')].filter(
          (element) => names.includes(element.localName) && isSeen(element),
        ).length;
      const root = document.documentElement;
      return {
        direction: getComputedStyle(root).direction,
        explanation: getComputedStyle(root, '::before').content,
        items: seen('item', 'entry'),
        titles: seen('title'),
        texts: seen('encoded', 'content'),
        isTooWide: root.scrollWidth > innerWidth,
      };
    });
    expect(shown.items).toBeGreaterThan(1);
    expect(shown).toMatchObject({
      direction: locales[locale].dir,
      titles: shown.items + 1,
      texts: 0,
      isTooWide: false,
    });
    expect(shown.explanation.length).toBeGreaterThan(30);
    await leave();
  },
);
