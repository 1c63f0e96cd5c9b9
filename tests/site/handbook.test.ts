import {describe, expect, test} from 'vitest';
import {readContentTree} from '../../src/content/readTree';
import {localeCodes, type LocaleCode} from '../../src/locales';
import {builtPages, homeOf, insideOf} from '../support/site';

const pages = builtPages();

function handbookPage(path: string) {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no ${path}.`);
  return page.$;
}

/** The addresses of all pages that a language has of the handbook. */
function addressesIn(locale: LocaleCode): string[] {
  const own = pages.filter((page) => page.locale === locale);
  const handbook = own.filter((page) => insideOf(page).startsWith('/handbook/'));
  return handbook.map(({path}) => path).sort();
}

/** Where the menu of the handbook leads, and which of its entries are marked. */
function menuOf(path: string) {
  const $ = handbookPage(path);
  const menu = $('.handbook-menu');
  const addresses = menu.find('a').toArray();
  return {
    addresses: addresses.map((link) => $(link).attr('href')),
    folded: menu
      .find('details a')
      .toArray()
      .map((link) => $(link).attr('href')),
    marked: menu
      .find('[aria-current]')
      .toArray()
      .map((entry) => [$(entry).text(), $(entry).attr('aria-current')]),
  };
}

describe('the menu of the handbook', () => {
  test('leads to every page, and of a great group to the page that lists what is in it', async () => {
    const {addresses, folded, marked} = menuOf('/handbook/write/');
    expect(addresses).toEqual(expect.arrayContaining(['/handbook/', '/handbook/findings/']));
    expect(addresses).not.toContain('/handbook/findings/figure-missing/');
    const {handbook} = (await readContentTree('.')).locales.en;
    const guides = handbook
      .filter(({name, fields}) => name.startsWith('style/') && !fields.draft)
      .sort((a, b) => (a.fields.sidebar_position ?? 0) - (b.fields.sidebar_position ?? 0));
    expect(folded).toEqual(['/handbook/style/', ...guides.map(({path}) => path)]);
    expect(marked).toEqual([['Write an article', 'page']]);
  });

  test.each([
    ['/handbook/findings/', [['Findings', 'page']]],
    ['/handbook/findings/figure-missing/', [['Findings', 'true']]],
    [
      '/handbook/style/fa/',
      [
        ['Style', 'true'],
        ['Persian', 'page'],
      ],
    ],
  ])('marks %s and its group', (path, expected) => {
    expect(menuOf(path).marked).toEqual(expected);
  });

  test.each(localeCodes.filter((locale) => addressesIn(locale).length > 0))(
    'has the pages of %s alone, in groups as far as they have a page',
    (locale) => {
      const own = addressesIn(locale);
      const {addresses, folded} = menuOf(own[0] ?? '');
      // Nothing else names a group in its language: pages of other folders stand by themselves.
      const groups = own.filter(
        (path) =>
          path !== `${homeOf(locale)}handbook/` &&
          own.some((other) => other !== path && other.startsWith(path)),
      );
      const groupOf = (path: string) => groups.find((group) => path.startsWith(group));
      const isFolded = (path: string) => folded.includes(groupOf(path));
      expect(folded.sort()).toEqual(own.filter(isFolded));
      expect(addresses.sort()).toEqual(
        own.filter((path) => isFolded(path) || [path, undefined].includes(groupOf(path))),
      );
    },
  );
});

test('the pager goes from chapter to chapter, past what is in a group', () => {
  const neighbours = (path: string) => {
    const $ = handbookPage(path);
    return ['prev', 'next'].map((rel) => $(`.pager [rel=${rel}]`).attr('href'));
  };
  expect(neighbours('/handbook/translate/')).toEqual(['/handbook/write/', '/handbook/style/']);
  expect(neighbours('/handbook/style/')).toEqual(['/handbook/translate/', '/handbook/run/']);
  expect(neighbours('/handbook/findings/')).toEqual(['/handbook/run/', '/handbook/typography/']);
  expect(neighbours('/handbook/style/fa/')).toEqual([undefined, undefined]);
});

test('a translation says from what it was made, and its source says nothing', () => {
  const $ = handbookPage('/fa/handbook/translate/');
  expect($('.provenance a').attr('href')).toBe('/handbook/translate/');
  expect(handbookPage('/handbook/translate/')('.provenance')).toHaveLength(0);
});

test('the examples of a language are marked as being in it', () => {
  for (const [path, lang, dir] of [
    ['fa', 'fa', 'rtl'],
    ['ar', 'ar', 'rtl'],
    ['ru', 'ru', undefined],
    ['zh', 'zh-Hans', undefined],
  ]) {
    const $ = handbookPage(`/handbook/style/${path}/`);
    const cells = $('.prose td:nth-child(-n+2)').toArray();
    expect(cells.length).toBeGreaterThan(15);
    for (const cell of cells) {
      const example = $(cell).find('[lang]');
      expect([example.text(), example.attr('lang'), example.attr('dir')]).toEqual([
        $(cell).text(),
        lang,
        dir,
      ]);
    }
  }
});
