import {describe, expect, test} from 'vitest';
import {builtPages} from '../support/site';

const pages = builtPages();

function handbookPage(path: string) {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`There is no ${path}.`);
  return page.$;
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
  test('leads to every page, and of a great group to the page that lists what is in it', () => {
    const {addresses, folded, marked} = menuOf('/handbook/write/');
    expect(addresses).toEqual(expect.arrayContaining(['/handbook/', '/handbook/findings/']));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).not.toContain('/handbook/findings/figure-missing/');
    expect(folded).toEqual(
      ['', 'en/', 'fa/', 'ar/', 'ru/', 'zh/'].map((end) => `/handbook/style/${end}`),
    );
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

  test('has the pages of its language alone', () => {
    const {addresses, folded} = menuOf('/fa/handbook/translate/');
    expect(addresses).toEqual(['/fa/handbook/translate/', '/fa/handbook/style/fa/']);
    // Nothing names the group in this language.
    expect(folded).toEqual([]);
  });
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
